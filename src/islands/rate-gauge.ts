import { placeOn, sayShare } from '../logic/email/rates/gauge.ts';
import type { Ratio } from '../logic/email/rates/ratio.ts';

/** Moves the needle of a gauge (`components/RateGauge.astro`) to a share, or takes it away. */
export function turnGauge(gauge: HTMLElement, share: Ratio | undefined): void {
  const { lines = '', places = '2', some = '', none = '' } = gauge.dataset;
  const needle = gauge.querySelector('[data-needle]');
  const rate = share ? sayShare(share, Number(places)) : undefined;
  const place = share ? placeOn(share, lines.split(' ').map(Number)) : 0;
  needle?.setAttribute('x', `${place / 10}%`);
  needle?.setAttribute('visibility', share ? 'visible' : 'hidden');
  gauge.querySelector('svg')?.setAttribute('aria-label', rate ? some.replace('{rate}', rate) : none);
  const figure = gauge.querySelector('[data-rate]');
  if (figure) figure.textContent = rate ?? '–';
}
