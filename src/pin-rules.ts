import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSignatures } from './content/read-signatures.ts';
import { readTables } from './content/read-tables.ts';
import { pinnedFiguresText } from './pin-figures.ts';
import { pinnedLinesText } from './pin-lines.ts';
import type { MachineOutcome, MachineTable } from './schema/machine-rules.ts';
import type { Outcome, Table } from './schema/table.ts';

const ROOM = join(process.cwd(), 'src/logic/email');

/** The text of `src/logic/email/pinned-rules.ts` as content stands now: every table with marks for machines, without words. */
export function pinnedText(): string {
  const tables = readTables('email').filter(isForMachines).map(withoutWords);
  const lines = tables.map((table) => `    ${asCode(table, 4)},`).join('\n');
  return `import type { MachineRules } from '../../schema/machine-rules.ts';

/** The rules that doors without a \`rules\` argument run on. Written by \`npm run pin\` from content/tables/email and content/signatures.yml. */
export const PINNED: MachineRules = {
  tables: [
${lines}
  ],
  signatures: ${asCode(readSignatures(), 2)},
};
`;
}

function isForMachines({ outcomes }: Table): boolean {
  return Object.values(outcomes).some(({ bounce, listAction }) => bounce ?? listAction);
}

function withoutWords({ id, inputs, rows, outcomes }: Table): MachineTable {
  const marks = Object.entries(outcomes).map(([name, outcome]) => [name, marksOf(outcome)] as const);
  return { id, inputs, rows, outcomes: Object.fromEntries(marks) };
}

function marksOf({ bounce, listAction, findings }: Outcome): MachineOutcome {
  return { ...(bounce && { bounce }), ...(listAction && { listAction }), ...(findings && { findings }) };
}

/** One long string: a reader compares content, not this. */
function asCode(value: unknown, indent: number): string {
  const text = JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", String.raw`\u0027`);
  const margin = ' '.repeat(indent);
  return `JSON.parse(\n${margin}  '${text}',\n${margin})`;
}

/** Writes a file that isn't as content says, and tells. */
function pin(file: string, text: string): void {
  const path = join(ROOM, file);
  const isStale = readFileSync(path, { encoding: 'utf8', flag: 'a+' }) !== text;
  if (isStale) writeFileSync(path, text);
  console.log(isStale ? `${path} is written anew` : `${path} is as content says`);
}

if (process.argv[1]?.endsWith('pin-rules.ts')) {
  pin('pinned-rules.ts', pinnedText());
  pin('suppression/pinned-lines.ts', pinnedLinesText());
  pin('quota/pinned-figures.ts', pinnedFiguresText());
}
