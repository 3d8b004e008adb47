import type { Reason } from './read-reason.ts';

/** What an import job does with the addresses of its file (fact sup-import-action). */
export type ImportAction = 'PUT' | 'DELETE';

export interface Kept {
  /** As first spelled; an international domain in Punycode. */
  readonly address: string;
  /** None where the list gave none, or none is needed. */
  readonly reason: Reason | null;
}

/** The list as CreateImportJob reads it. Without a line break at the end; empty for no addresses. */
export interface Output {
  /** An object a line (fact sup-bulk-json). */
  readonly ndjson: string;
  /** `address,REASON` a line, without a header (fact sup-bulk-csv). */
  readonly csv: string;
  /** Only where one import job can't take all: the same lines, one text a job. */
  readonly files?: { readonly ndjson: readonly string[]; readonly csv: readonly string[] };
}

/** Addresses one import job takes: facts sup-bulk-100k and sup-bulk-delete-10k. */
export const MOST_IN_A_FILE: Readonly<Record<ImportAction, number>> = { PUT: 100_000, DELETE: 10_000 };

/** Writes the list for an import; a file that takes addresses off carries no reasons. */
export function write(kept: readonly Kept[], action: ImportAction): Output {
  const hasReason = action === 'PUT';
  const ndjson = kept.map(({ address, reason }) => {
    const rest = hasReason && reason ? `,"reason":"${reason}"` : '';
    return `{"emailAddress":${JSON.stringify(address)}${rest}}`;
  });
  const csv = kept.map(({ address, reason }) => (hasReason && reason ? `${cell(address)},${reason}` : cell(address)));
  const most = MOST_IN_A_FILE[action];
  return {
    ndjson: ndjson.join('\n'),
    csv: csv.join('\n'),
    ...(kept.length > most && { files: { ndjson: files(ndjson, most), csv: files(csv, most) } }),
  };
}

function files(lines: readonly string[], most: number): string[] {
  const count = Math.ceil(lines.length / most);
  return Array.from({ length: count }, (_, at) => lines.slice(at * most, (at + 1) * most).join('\n'));
}

/** RFC 4180: quotes only where the address itself has some. */
function cell(address: string): string {
  return address.includes('"') ? `"${address.replaceAll('"', '""')}"` : address;
}
