import { type Cleaned, type CleaningOptions, startCleaning } from '../logic/email/suppression/cleaning.ts';
import { importCommands } from '../logic/email/suppression/commands.ts';
import { readEntries } from '../logic/email/suppression/read-entries.ts';
import type { Answer, Report, Request, Saved } from './list-cleaner-messages.ts';

/** Lines between two reports of progress, and how many of each kind the page shows. */
const STEP = 5000;
const SHOWN = 100;
/** AWS's own name for a bucket in examples. */
const BUCKET = 'amzn-s3-demo-bucket';

const tell = (answer: Answer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).catch(() => tell({ failed: true }));
});

async function answer({ list, suppressed, ...options }: Request): Promise<void> {
  const against = suppressed === undefined ? undefined : await textOf(suppressed);
  const text = await textOf(list);
  const of = countLines(text);
  const cleaning = startCleaning({ ...options, ...(against === undefined ? {} : { suppressed: against }) });
  let read = 0;
  for (const entry of readEntries(text)) {
    if (read % STEP === 0) tell({ read, of: Math.max(of, read) });
    cleaning.take(entry);
    read += 1;
  }
  tell({ report: reportOf(cleaning.finish(), options.action, against !== undefined) });
}

/** A file's text; UTF-16 if its mark says so, as spreadsheets write it. */
async function textOf(source: string | File): Promise<string> {
  if (typeof source === 'string') return source;
  const bytes = new Uint8Array(await source.arrayBuffer());
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function reportOf(cleaned: Cleaned, action: CleaningOptions['action'], isAgainst: boolean): Report {
  const { kept, dropped, findings, output } = cleaned;
  const ndjson = saved(output.files?.ndjson ?? [output.ndjson], 'ndjson');
  const csv = saved(output.files?.csv ?? [output.csv], 'csv');
  const task = action === 'DELETE' ? 'remove' : action === undefined && isAgainst ? 'clean' : 'add';
  const names = task === 'clean' ? [] : ndjson.map(({ name }) => name);
  return {
    task,
    kept: kept.length,
    dropped: dropped.length,
    findings,
    firstKept: kept.slice(0, SHOWN),
    firstDropped: dropped.slice(0, SHOWN).map((line) => ({ ...line, text: line.text.slice(0, 200) })),
    files: [...(kept.length === 0 ? [] : [...ndjson, ...csv]), ...leftOut(cleaned)],
    commands: kept.length === 0 ? [] : importCommands(names, action ?? 'PUT', BUCKET),
  };
}

function saved(texts: readonly string[], format: string): Saved[] {
  return texts.map((text, at) => ({
    name: texts.length > 1 ? `list-${at + 1}-of-${texts.length}.${format}` : `list.${format}`,
    blob: new Blob([text, '\n'], { type: 'text/plain;charset=utf-8' }),
  }));
}

/** The lines that were left out, for a spreadsheet; none of them is a formula there. */
function leftOut({ dropped }: Cleaned): Saved[] {
  if (dropped.length === 0) return [];
  const cell = (text: string) => `"${text.replace(/^[=+@-]/, "'$&").replaceAll('"', '""')}"`;
  const rows = dropped.map(({ line, text, id }) => `${line},${cell(text)},${id}`);
  return saved([['line,text,why', ...rows].join('\r\n')], 'csv').map(({ blob }) => ({ name: 'left-out.csv', blob }));
}
