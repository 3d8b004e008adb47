/** An address and the reason it is to be suppressed for, in the words of SES. */
export interface Suppressed {
  readonly address: string;
  readonly reason: string;
}

/** The most addresses one file of a `CreateImportJob` may hold (fact sup-bulk-100k). */
export const FILE_LIMIT = 100_000;

const REASONS: readonly string[] = ['BOUNCE', 'COMPLAINT'];

const LINES = {
  csv: ({ address, reason }: Suppressed) =>
    `${/[",]/.test(address) ? `"${address.replaceAll('"', '""')}"` : address},${reason}\n`,
  ndjson: ({ address, reason }: Suppressed) => `${JSON.stringify({ emailAddress: address, reason })}\n`,
} as const;

/**
 * The texts of the files that SES's bulk import takes, none longer than the limit. CSV has no header.
 * An address with any other reason is left out: SES knows only these two.
 */
export function importFiles(rows: readonly Suppressed[], format: keyof typeof LINES, limit = FILE_LIMIT): string[] {
  const lines = rows.filter(({ reason }) => REASONS.includes(reason)).map(LINES[format]);
  return Array.from({ length: Math.ceil(lines.length / limit) }, (_, at) =>
    lines.slice(at * limit, (at + 1) * limit).join(''),
  );
}
