import type { SpfInspection } from '../logic/email/spf/inspect.ts';
import type { TermNode } from '../logic/email/spf/tree.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf, showVerdict } from './page-words.ts';
import { drawTree } from './spf-check-tree.ts';

const MOST_WORDS = 100;
const ALLOWED = { lookups: 10, voids: 2, octets: 450 };

/** Shows what an inspection found: verdict, cells, the mended record, the tree, and the record word by word. */
export function showReport(page: HTMLElement, inspection: SpfInspection, domain: string, strings: number): void {
  const { verdict, lookups, voidLookups, tree, corrected = '' } = inspection;
  const hasRecord = tree.terms.length > 0 || tree.record !== undefined;
  const octets = tree.octets ?? 0;
  fill(page, { domain, lookups, voids: voidLookups, octets, corrected });
  showVerdict(page.querySelector('[data-result] > .verdict') as HTMLElement, verdict);
  for (const [cell, count] of Object.entries({ lookups, voids: voidLookups, octets }))
    page.querySelector(`[data-cell=${cell}]`)?.classList.toggle('over', count > ALLOWED[cell as keyof typeof ALLOWED]);
  page
    .querySelector('[data-fill=strings]')
    ?.replaceChildren(copyOf(page, `[data-strings=${strings === 1 ? 'one' : 'many'}]`, { many: strings }));
  showIf(page, '[data-cells], [data-tree-part], [data-words-part]', hasRecord);
  showIf(page, '[data-corrected]', corrected !== '');
  const drawn = drawTree(page, tree);
  const terms = countOf(tree.terms);
  fill(page, { unspent: lookups - drawn.stamps, undrawn: terms - drawn.terms, unsaid: tree.terms.length - MOST_WORDS });
  showIf(page, '[data-more-spent]', lookups > drawn.stamps);
  showIf(page, '[data-more-terms]', terms > drawn.terms);
  showIf(page, '[data-more-words]', tree.terms.length > MOST_WORDS);
  const said = tree.terms.slice(0, MOST_WORDS).map((term) => sayTerm(page, term));
  page.querySelector('[data-words]')?.replaceChildren(...said);
}

function countOf(terms: readonly TermNode[]): number {
  return terms.reduce((sum, { leadsTo }) => sum + 1 + countOf(leadsTo?.terms ?? []), 0);
}

/** One term with what it does, what a match means, and why it may do nothing. */
function sayTerm(page: HTMLElement, term: TermNode): DocumentFragment {
  const { kind, name, text, qualifier, uncounted } = term;
  const copy = copyOf(page, '[data-make=term]', { text });
  const words = copy.querySelector('p');
  const isKnown = page.querySelector(`template[data-term="${CSS.escape(name)}"]`) !== null;
  if (kind === 'broken') words?.append(copyOf(page, `[data-fault="${name}"]`));
  else words?.append(copyOf(page, `[data-term="${isKnown ? name : 'unknown'}"]`, { target: targetOf(page, term) }));
  if (kind === 'mechanism' && qualifier) words?.append(' ', copyOf(page, `[data-sign="${qualifier}"]`));
  if (uncounted === 'after-all' || uncounted === 'beside-all') {
    words?.append(' (', copyOf(page, `[data-uncounted="${uncounted}"]`), ')');
    copy.firstElementChild?.classList.add('idle');
  }
  if (kind === 'broken') copy.firstElementChild?.classList.add('broken');
  return copy;
}

function targetOf(page: HTMLElement, { text, target, address, cidr4, cidr6 }: TermNode): string {
  if (address !== undefined) return text.slice(text.indexOf(':') + 1);
  const known = target ?? copyOf(page, '[data-term=macro]').textContent ?? '';
  return `${known}${cidr4 === undefined ? '' : `/${cidr4}`}${cidr6 === undefined ? '' : `//${cidr6}`}`;
}
