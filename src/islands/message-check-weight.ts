import { write } from './header-reader-slots.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
const STEP = 1024;

/** A size as people read it, in steps of 1,024: “14 kB”, “1.2 MB”. */
export function sayBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < STEP ? 0 : Math.floor(Math.log2(bytes) / 10));
  const unit = UNITS[step] ?? 'byte';
  const display = step === 0 ? 'long' : 'short';
  const format = { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: step === 2 ? 1 : 0 } as const;
  return new Intl.NumberFormat('en-GB', format).format(bytes / STEP ** step);
}

/** Where a size stands on a scale whose marks are evenly apart, from 0 to 1; past the last mark it soon reaches the end. */
export function placeOf(bytes: number, marks: readonly number[]): number {
  const step = 1 / (marks.length + 1);
  let below = 0;
  for (const [at, mark] of marks.entries()) {
    if (bytes <= mark) return (at + (bytes - below) / (mark - below)) * step;
    below = mark;
  }
  return Math.min(1, (marks.length + (bytes - below) / (below || 1)) * step);
}

/** Draws how much a message weighs, against the marks that stand at the scale in megabytes. */
export function drawWeight(page: HTMLElement, bytes: number): void {
  write(page, { weight: sayBytes(bytes), exactBytes: bytes.toLocaleString('en-GB') });
  const scale = page.querySelector<HTMLElement>('[data-marks]');
  const marks = (scale?.dataset['marks'] ?? '').split(' ').map((megabytes) => Number(megabytes) * STEP ** 2);
  scale?.querySelector('[data-needle]')?.setAttribute('x', `${(placeOf(bytes, marks) * 100).toFixed(2)}%`);
}
