import uPlot from 'uplot';
import sheet from 'uplot/dist/uPlot.min.css?inline';
import { type ChartDay, optionsOf } from './event-reader-chart-options.ts';

const styled = new WeakSet<Document>();

/**
 * Draws days into `place`: bars for what was sent, a line for the share that came back, and the lines it should stay under.
 * It follows the width and the colours of the page. Gives what ends it.
 */
export function drawDays(place: HTMLElement, days: readonly ChartDay[], lines: readonly number[]): () => void {
  style(document);
  const { options, values } = optionsOf(place, days, lines);
  const chart = new uPlot(options, values, place);
  const sized = new ResizeObserver(() => {
    if (place.clientWidth !== chart.width) chart.setSize({ width: place.clientWidth, height: chart.height });
  });
  sized.observe(place);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => chart.redraw(false);
  scheme.addEventListener('change', repaint);
  return () => {
    sized.disconnect();
    scheme.removeEventListener('change', repaint);
    chart.destroy();
  };
}

/** The chart's style sheet comes with its script, and is given to the page once. */
function style(page: Document): void {
  if (styled.has(page)) return;
  styled.add(page);
  const rules = new CSSStyleSheet();
  rules.replaceSync(sheet);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, rules];
}
