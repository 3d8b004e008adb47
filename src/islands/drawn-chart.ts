import uPlot from 'uplot';
import sheet from 'uplot/dist/uPlot.min.css?inline';

const styled = new WeakSet<Document>();

/** Draws a chart into `place`. It follows the width and the colours of the page. Gives what ends it. */
export function drawChart(place: HTMLElement, options: uPlot.Options, values: uPlot.AlignedData): () => void {
  style(document);
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
