import type { Ratio } from './ratio.ts';

/**
 * Where a share stands on a gauge, in thousandths of its length. Every stretch between two lines is as long as the
 * next, so that small lines can be read too; the last stretch ends at three times the last line, and what is beyond stays there.
 * `lines` are percentages above zero, lowest first.
 */
export function placeOn({ part, whole }: Ratio, lines: readonly number[]): number {
  const percent = (Number(part) / Number(whole)) * 100;
  const marks = [0, ...lines, (lines.at(-1) ?? 1) * 3];
  const at = marks.findLastIndex((mark) => mark <= percent);
  const from = marks[at] ?? 0;
  const to = marks[at + 1];
  if (to === undefined) return 1000;
  return Math.round(((at + (percent - from) / (to - from)) / (marks.length - 1)) * 1000);
}

/**
 * A share as a percentage of so many decimal places, cut and not rounded: what is below a line never reads as if it were on it.
 * A share too small for the places reads "<0.01%".
 */
export function sayShare({ part, whole }: Ratio, places: number): string {
  const cut = (part * 100n * 10n ** BigInt(places)) / whole;
  if (cut === 0n) return part === 0n ? '0%' : `<${written(1n, places)}%`;
  return `${written(cut, places)}%`;
}

function written(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  const after = digits.slice(digits.length - places).replace(/0+$/, '');
  return digits.slice(0, digits.length - places) + (after && `.${after}`);
}
