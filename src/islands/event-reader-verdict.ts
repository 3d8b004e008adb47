import { sayShare } from '../logic/email/rates/gauge.ts';
import { headroom } from '../logic/email/rates/headroom.ts';
import { bandOf, type Figures, lineOf } from '../logic/email/rates/lines.ts';
import type { Standing } from '../schema/email-outcome.ts';
import type { SummaryFigures } from '../schema/summary.ts';
import { fill } from './event-reader-fill.ts';
import { turnGauge } from './rate-gauge.ts';

type Shown = Standing | 'unknown';

/** From good to bad; what can't be told is better than what is known to be bad. */
const ORDER: readonly Shown[] = ['ok', 'unknown', 'watch', 'review', 'pause-risk'];

/** Answer of the rate tables → how it stands. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  'below-best': 'ok',
  'from-best': 'watch',
  'below-review': 'ok',
  'from-review': 'review',
  'from-pause': 'pause-risk',
};

/** Each rate of the report: its count, the question it answers, the line of a review, and the digits it is shown with. */
const RATES = {
  bounce: { count: 'hardBounces', question: 'bounceBand', review: 'rate-bounce-review-5', digits: 2 },
  complaint: { count: 'complaints', question: 'complaintBand', review: 'rate-complaint-review-01', digits: 3 },
} as const;

/** Writes both rates and what was left out of them. Gives how they stand against their lines. */
export function showVerdict(sheet: HTMLElement, summary: SummaryFigures): Record<keyof typeof RATES, Shown> {
  const { rateBase, fblSent = 0, sends } = summary;
  const bounce = showRate(sheet, 'bounce', summary, rateBase);
  const complaint = showRate(sheet, 'complaint', summary, fblSent);
  const overall = [bounce, complaint].reduce<Shown>(
    (worse, each) => (ORDER.indexOf(each) > ORDER.indexOf(worse) ? each : worse),
    'ok',
  );
  keep(sheet.querySelector('[data-overall] > .answer'), 'standing', overall);
  keep(sheet.querySelector('[data-rate=bounce]'), 'base', rateBase === 0 ? 'none' : sends > 0 ? 'sends' : 'arrived');
  keep(sheet.querySelector('[data-rate=complaint]'), 'base', fblSent === 0 ? 'none' : 'fbl');
  const { hardBounces, softBounces, complaints, events } = summary;
  fill(sheet, { hardBounces, softBounces, complaints, events, rateBase, fblSent, period: periodOf(summary) });
  showExcluded(sheet, summary);
  return { bounce, complaint };
}

function showRate(sheet: HTMLElement, name: keyof typeof RATES, summary: SummaryFigures, whole: number): Shown {
  const { count, question, review, digits } = RATES[name];
  const part = summary[count];
  const place = sheet.querySelector<HTMLElement>(`[data-rate="${name}"]`);
  const gauge = place?.querySelector<HTMLElement>('[data-gauge]');
  if (!place || !gauge) return 'unknown';
  const figures: Figures = { facts: JSON.parse(place.dataset['facts'] ?? '[]') };
  // More bounces than sends: the files hold one without the other, and their share would mean nothing.
  const isKnown = whole > 0 && part <= whole;
  const share = { part: BigInt(part), whole: BigInt(whole) };
  const standing = isKnown ? (STANDINGS[bandOf(question, share, figures)] ?? 'unknown') : 'unknown';
  keep(place, 'standing', standing);
  const room = isKnown ? headroom(part, whole, lineOf(review, figures)) : 0;
  fill(place, { rate: isKnown ? sayShare(share, digits) : '–', room });
  for (const note of place.querySelectorAll<HTMLElement>('[data-room]')) note.hidden = room === 0;
  turnGauge(gauge, isKnown ? share : undefined);
  return standing;
}

/** Of the parts of a page marked `data-<name>`, leaves those with that value. */
function keep(root: ParentNode | null, name: string, value: string): void {
  for (const part of root?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [])
    part.hidden = part.dataset[name] !== value;
}

function showExcluded(sheet: HTMLElement, { excluded }: SummaryFigures): void {
  const box = sheet.querySelector<HTMLElement>('[data-left-out]') as HTMLElement;
  for (const item of box.querySelectorAll<HTMLElement>('[data-excluded]')) {
    const count = excluded[item.dataset['excluded'] as keyof SummaryFigures['excluded']] ?? 0;
    item.hidden = count === 0;
    fill(item, { count });
  }
  box.hidden = Object.values(excluded).every((count) => count === 0);
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** From the first day of mail to the last: "2–15 November 2026". */
function periodOf({ byDay }: SummaryFigures): string {
  const days = byDay.map(({ day }) => Date.parse(day)).filter((day) => !Number.isNaN(day));
  return days.length === 0 ? '–' : DAY.formatRange(Math.min(...days), Math.max(...days));
}
