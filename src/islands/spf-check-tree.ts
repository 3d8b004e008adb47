import type { RecordNode, TermNode } from '../logic/email/spf/tree.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf } from './page-words.ts';

/** So many terms are drawn, and so many stamps; all are counted. */
const MOST_TERMS = 300;
const MOST_STAMPS = 40;
/** RFC 7208 §4.6.4: what goes on the card; the next is one too many. */
const ON_CARD = 10;

/** What a drawing has come to. */
interface Pen {
  readonly page: ParentNode;
  readonly stamps: Node[];
  /** Look-ups spent so far. */
  spent: number;
  drawn: number;
}

/** How much of a tree was drawn. */
export interface Drawn {
  readonly terms: number;
  readonly stamps: number;
}

/** Draws the records as a tree, and on a card who spends which look-up, in the order a check that matches nothing takes. */
export function drawTree(page: HTMLElement, tree: RecordNode): Drawn {
  const pen: Pen = { page, stamps: [], spent: 0, drawn: 0 };
  const trunk = copyOf(page, '[data-make=trunk]', { domain: tree.domain, lookups: tree.lookups });
  const branch = drawBranch(pen, tree);
  page.querySelector('[data-tree]')?.replaceChildren(trunk, branch);
  const stamps = pen.stamps.length;
  for (let no = pen.spent + 1; no <= ON_CARD; no += 1) pen.stamps.push(stamp(pen, 'stamp', no, '', '', 'free'));
  page.querySelector('[data-card]')?.replaceChildren(...pen.stamps);
  return { terms: pen.drawn, stamps };
}

function drawBranch(pen: Pen, { terms, domain }: RecordNode): DocumentFragment {
  const branch = copyOf(pen.page, '[data-make=branch]');
  let quiet: HTMLElement | undefined;
  for (const term of terms) {
    if (pen.drawn >= MOST_TERMS) break;
    const asksNothing = term.uncounted === 'no-query';
    // Terms in a row that ask nothing share a line.
    if (asksNothing && quiet) join(pen, quiet, term);
    else branch.firstElementChild?.append(drawTerm(pen, term, domain));
    quiet = asksNothing ? (branch.firstElementChild?.lastElementChild as HTMLElement) : undefined;
  }
  return branch;
}

function join(pen: Pen, line: HTMLElement, { text }: TermNode): void {
  const code = document.createElement('code');
  code.textContent = text;
  pen.drawn += 1;
  [...line.querySelectorAll('code')].at(-1)?.after(' ', code);
}

function drawTerm(pen: Pen, term: TermNode, domain: string): DocumentFragment {
  const { text, leadsTo, lookups, isVoid } = term;
  pen.drawn += 1;
  const leaf = copyOf(pen.page, '[data-make=leaf]', { text });
  const item = leaf.firstElementChild as HTMLElement;
  item.classList.toggle('free', lookups === 0);
  if (lookups > 0) spend(pen, item, term, domain);
  const isEmpty = item.querySelector<HTMLElement>('[data-void]');
  if (isEmpty) isEmpty.hidden = !isVoid;
  item.querySelector('[data-why]')?.append(why(pen, term));
  if (leadsTo) item.classList.add(leadsTo.state);
  if (leadsTo?.state === 'repeated') repeat(pen, leadsTo);
  else if (leadsTo && leadsTo.terms.length > 0) item.append(drawBranch(pen, leadsTo));
  return leaf;
}

function spend(pen: Pen, item: HTMLElement, { name, target, text }: TermNode, domain: string): void {
  pen.spent += 1;
  const isOver = pen.spent > ON_CARD;
  fill(item, { no: pen.spent });
  const badge = item.querySelector<HTMLElement>('[data-spent]');
  if (badge) badge.hidden = false;
  badge?.classList.toggle('over', isOver);
  if (pen.stamps.length < MOST_STAMPS)
    pen.stamps.push(stamp(pen, 'stamp', pen.spent, name, target ?? text, isOver ? 'over' : 'used', domain));
}

/** A record that is drawn elsewhere costs what it costs there, once more. */
function repeat(pen: Pen, { lookups, domain }: RecordNode): void {
  for (let at = 0; at < lookups; at += 1) {
    pen.spent += 1;
    const state = pen.spent > ON_CARD ? 'over' : 'used';
    if (pen.stamps.length < MOST_STAMPS) pen.stamps.push(stamp(pen, 'again', pen.spent, '', domain, state));
  }
}

function why({ page }: Pen, { uncounted, leadsTo }: TermNode): Node {
  if (uncounted) return copyOf(page, `[data-uncounted="${uncounted}"]`);
  if (!leadsTo || leadsTo.state === 'record') return document.createDocumentFragment();
  return copyOf(page, `[data-state="${leadsTo.state}"]`, { domain: leadsTo.domain });
}

function stamp({ page }: Pen, make: string, no: number, who: string, where: string, state: string, from = ''): Node {
  const copy = copyOf(page, `[data-make=${make}]`);
  const item = copy.firstElementChild as HTMLElement;
  item.classList.add(state);
  const write = (place: string, words: string) => {
    const at = item.querySelector(`.${place}`);
    if (at && words) at.textContent = words;
  };
  write('no', String(no));
  write('who', who);
  write('where', where);
  if (from) item.title = `${from}: ${who} ${where}`;
  return copy;
}
