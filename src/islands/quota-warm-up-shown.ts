import uPlot from 'uplot';
import { checkGrowth } from '../logic/email/quota/growth.ts';
import { type Step, type WarmUp, warmUp } from '../logic/email/quota/warm-up.ts';
import { readCount } from '../logic/email/rates/read-typed.ts';
import { readVolumes } from '../logic/email/senders/volumes.ts';
import { drawChart } from './drawn-chart.ts';
import { fill, inDigits } from './event-reader-fill.ts';
import { copyOf, showIf } from './page-words.ts';
import { showFound } from './quota-answer.ts';

const FONT = '12px ui-monospace, Menlo, Consolas, monospace';
const STEP = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, roundingMode: 'trunc' } as object);
const drawn = new WeakMap<HTMLElement, () => void>();

/** Draws a way up from what was typed, or says why there's none. */
export function showWay(root: HTMLElement, typed: Readonly<Record<string, string>>): void {
  const asked = typed['targetDaily'] !== undefined;
  const current = readCount(typed['currentDaily'] ?? '') ?? 0;
  const target = readCount(typed['targetDaily'] ?? '') ?? Number.NaN;
  const ipType = (typed['warmIp'] ?? 'shared') as Parameters<typeof warmUp>[0]['ipType'];
  const way = warmUp({ currentDaily: current, targetDaily: target, ipType });
  const wrong = way.findings.flatMap(({ id, where }) => (id === 'invalid-input' ? [where] : []));
  for (const field of root.querySelectorAll<HTMLElement>('[data-field]'))
    tell(field, asked && wrong.includes(field.dataset['field']));
  const state = !asked || wrong.length > 0 ? 'open' : way.illustration.length > 0 ? 'drawn' : 'none';
  for (const part of root.querySelectorAll<HTMLElement>('[data-state]')) part.hidden = part.dataset['state'] !== state;
  root.querySelector('[data-way-up]')?.classList.toggle('undecided', state === 'open');
  showFound(root, asked ? way.findings : []);
  showIf(root, '[data-ips]', state !== 'open' && way.ips !== null);
  fill(root, { ips: way.ips ?? 0, last: way.illustration.length });
  if (state === 'drawn') draw(root, way);
}

function tell(field: HTMLElement, isWrong: boolean): void {
  field.querySelector('input')?.setAttribute('aria-invalid', String(isWrong));
  const place = field.querySelector<HTMLElement>('.problem');
  if (place) Object.assign(place, { hidden: !isWrong, textContent: isWrong ? (place.dataset['says'] ?? '') : '' });
}

function draw(root: HTMLElement, { illustration }: WarmUp): void {
  const place = root.querySelector<HTMLElement>('[data-chart=warm] [role=img]');
  const [first, last] = [illustration[0], illustration.at(-1)];
  if (!place || !first || !last) return;
  const words: Readonly<Record<string, number>> = { first: first.volume, target: last.volume, last: last.day };
  place.setAttribute(
    'aria-label',
    (place.dataset['says'] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => inDigits(words[name] ?? 0)),
  );
  drawn.get(place)?.();
  drawn.set(
    place,
    drawChart(place, barsOf(place, illustration), [
      illustration.map(({ day }) => day),
      illustration.map(({ volume }) => volume),
    ]),
  );
  const days = illustration.map(({ volume }) =>
    Object.assign(document.createElement('li'), { textContent: inDigits(volume) }),
  );
  root.querySelector('.days')?.replaceChildren(...days);
}

function barsOf(place: HTMLElement, steps: readonly Step[]): uPlot.Options {
  const ink = (name: string) => getComputedStyle(place).getPropertyValue(`--chart-${name}`).trim();
  const axis: uPlot.Axis = { stroke: () => ink('soft'), font: FONT, ticks: { show: false }, grid: { show: false } };
  const bars = uPlot.paths.bars?.({ size: [0.7, 40], radius: 0.08 });
  const whole = (_: uPlot, marks: number[]) => marks.map((mark) => (Number.isInteger(mark) ? inDigits(mark) : ''));
  return {
    width: place.clientWidth,
    height: 200,
    padding: [12, 12, 0, 0],
    scales: {
      x: { time: false, range: () => [0.5, steps.length + 0.5] },
      y: { range: (_, __, most) => [0, Math.max(1, most * 1.08)] },
    },
    axes: [
      { ...axis, size: 28, values: whole },
      { ...axis, size: 64, values: whole, grid: { stroke: () => ink('line'), width: 1 } },
    ],
    series: [{}, { fill: () => ink('ink'), points: { show: false }, ...(bars && { paths: bars }) }],
    legend: { show: false },
    cursor: { show: false },
  };
}

/** Holds a pasted plan against the advice not to double, day by day. */
export function showGrowth(root: HTMLElement, text: string): void {
  const volumes = readVolumes(text);
  const { largest, findings } = checkGrowth(volumes);
  const of = (id: string) => findings.flatMap((finding) => (finding.id === id ? [Number(finding.where)] : []));
  const leaps = of('growth-doubling');
  const unread = of('invalid-input');
  const state = volumes.length === 0 ? 'open' : leaps.length > 0 ? 'bad' : largest !== null ? 'good' : 'short';
  for (const part of root.querySelectorAll<HTMLElement>('[data-grown]'))
    part.hidden = part.dataset['grown'] === 'unread' ? unread.length === 0 : part.dataset['grown'] !== state;
  const rows = leaps.map((day) => copyOf(root, '[data-leap]', { day, volume: volumes[day - 1] ?? 0 }));
  root.querySelector('[data-leaps]')?.replaceChildren(...rows);
  fill(root, { step: STEP.format(largest ?? 0), unread: unread.join(', ') });
}
