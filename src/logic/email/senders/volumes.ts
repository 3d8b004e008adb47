import { readCount } from '../rates/read-typed.ts';

/** More days than this aren't read. */
const LONGEST = 1000;

/** A plan of messages a day as people paste it: a day a line, its volume last, or several numbers in one line. What can't be read is NaN. */
export function readVolumes(text: string): number[] {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const filled = lines.filter((line) => line !== '').slice(0, LONGEST);
  const [only = ''] = filled;
  if (filled.length !== 1) return filled.map(volumeOf);
  return only
    .split(/[;\s]+|, /)
    .filter((part) => part !== '')
    .slice(0, LONGEST)
    .map((part) => readCount(part.replace(/,$/, '')) ?? Number.NaN);
}

/** The last thing of a line that looks like a count: “Day 3: 1,200” is 1,200. */
function volumeOf(line: string): number {
  const end = line.split(/[\s;:\t]+|, /).at(-1) ?? '';
  return (
    readCount(end.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(end) ? (end.split(',').at(-1) ?? '') : end) ??
    Number.NaN
  );
}
