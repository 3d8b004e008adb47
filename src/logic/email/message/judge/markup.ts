import { found, type MessageFinding } from '../findings.ts';
import type { HtmlReading } from '../html/html-reading.ts';
import type { Judge } from '../options.ts';

/** A preheader of twice the length that any list shows still passes; ours, since nobody publishes a figure. */
const PREHEADER = 200;
const MOST = 10;

/** What the HTML is like: H25 and H26 of table 2.9, and scripts. */
export const judgeMarkup: Judge = ({ page, text, html }, { preheaderLength = PREHEADER }) => {
  if (!page) return [];
  const active = page.scripts + page.handlers;
  return [
    ...judgeHidden(page, preheaderLength),
    ...(html && html.text.trim() !== '' && !text ? [found('no-text-part')] : []),
    ...(active > 0 ? [found('scripting', { count: active })] : []),
  ];
};

/** Text that isn’t seen, but for a short preheader at the very beginning. */
function judgeHidden({ hidden }: HtmlReading, preheaderLength: number): MessageFinding[] {
  const real = hidden.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const first = real.filter(({ isFirst }) => isFirst);
  const isPreheader = first.reduce((sum, { length }) => sum + length, 0) <= preheaderLength;
  return real
    .filter(({ isFirst }) => !(isFirst && isPreheader))
    .slice(0, MOST)
    .map(({ how, text }) => found('hidden-text', { kind: how, text }));
}
