import type { TimedHop } from '../logic/email/headers/received.ts';
import { copyOf, place, write } from './header-reader-slots.ts';
import { sayDelay, sayInstant } from './header-reader-times.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The strip is drawn a thousand wide; a stretch is never too thin to be seen. */
const [WIDTH, LEAST] = [1000, 6];

/** Draws the way a message took: each stop with its time and what it waited for, and a strip that shows where the time went. */
export function drawRoute(page: HTMLElement, hops: readonly TimedHop[]): void {
  const longest = hops.reduce((most, { delay = 0 }) => Math.max(most, delay), 0);
  place(
    page,
    'hops',
    hops.map((hop) => drawHop(page, hop, longest)),
  );
  const dated = hops.flatMap(({ date }) => date ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  const total = first && last && dated.length > 1 ? (last.getTime() - first.getTime()) / 1000 : undefined;
  write(page, {
    hopCount: hops.length > 0 ? String(hops.length) : '',
    total: total === undefined || total < 0 ? '' : sayDelay(total),
    longestAt: longest > 0 ? String(hops.findIndex(({ delay }) => delay === longest) + 1) : '',
    longest: longest > 0 ? sayDelay(longest) : '',
  });
  drawStrip(page, hops, longest);
}

function drawHop(page: HTMLElement, hop: TimedHop, longest: number): Node {
  const { from, ip, by, with: protocol, tls, id, for: receiver, date, dateText, delay } = hop;
  const item = copyOf(page, '[data-hop]');
  write(item, {
    from: from ?? '',
    ip: ip === undefined || from === `[${ip}]` ? '' : ip,
    by: by ?? '',
    protocol: protocol ?? '',
    tls: tls === true ? '' : (tls ?? ''),
    isSecure: tls === true ? ' ' : '',
    id: id ?? '',
    for: receiver ?? '',
    date: date ? sayInstant(date) : '',
    undated: date ? '' : (dateText ?? ' '),
    delay: delay !== undefined && delay >= 0 ? sayDelay(delay) : '',
    skew: delay !== undefined && delay < 0 ? sayDelay(delay) : '',
  });
  const line = item.querySelector<HTMLElement>('[data-wait]');
  line?.style.setProperty('--wait', String(longest > 0 ? Math.max(delay ?? 0, 0) / longest : 0));
  line?.toggleAttribute('data-slow', delay !== undefined && delay === longest && longest >= 60);
  return item;
}

function drawStrip(page: HTMLElement, hops: readonly TimedHop[], longest: number) {
  const strip = page.querySelector<SVGElement>('[data-strip]');
  const waits = hops.map(({ delay = 0 }) => Math.max(delay, 0));
  const sum = waits.reduce((all, wait) => all + wait, 0);
  if (!strip) return;
  strip.closest<HTMLElement>('figure')?.toggleAttribute('hidden', sum === 0);
  let at = 0;
  const bars = waits.flatMap((wait, index) => {
    if (wait === 0) return [];
    const width = Math.max((wait / sum) * WIDTH, LEAST);
    const bar = document.createElementNS(SVG, 'rect');
    for (const [name, value] of Object.entries({ x: at, y: 0, width, height: 30 }))
      bar.setAttribute(name, String(value));
    bar.classList.add(wait === longest ? 'slowest' : index % 2 === 0 ? 'even' : 'odd');
    at += width;
    return [bar];
  });
  strip.setAttribute('viewBox', `0 0 ${Math.max(at, WIDTH)} 30`);
  strip.replaceChildren(...bars);
}
