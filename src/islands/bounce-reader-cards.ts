import type { ReadLine } from '../logic/email/bounces/to-csv.ts';
import { verdictOf } from '../logic/email/bounces/verdict.ts';

/** The answers as cards, made from the page's own templates: `data-card` for the frame, `data-row`, `data-stamp` and `data-finding` for what goes into it. */
export function drawCards(page: HTMLElement, read: readonly ReadLine[]): HTMLElement[] {
  return read.map((each) => drawCard(page, each));
}

function drawCard(page: HTMLElement, { at, text, meaning }: ReadLine): HTMLElement {
  const card = copyOf(page, '[data-card]').firstElementChild as HTMLElement;
  const verdict = verdictOf(meaning);
  const [row, second] = verdict === 'mend' ? causeFirst(meaning.because) : meaning.because;
  card.dataset['verdict'] = verdict;
  place(card, 'stamp', copyOf(page, `[data-stamp="${verdict}"]`));
  place(card, 'row', copyOf(page, `[data-row="${row}"]`));
  if (second) place(card, 'second', copyOf(page, `[data-second="${second}"]`));
  for (const { id } of meaning.findings) place(card, 'findings', copyOf(page, `[data-finding="${id}"]`));
  if (meaning.class === 'auto-reply') place(card, 'findings', copyOf(page, '[data-finding="auto-reply"]'));
  for (const name of ['mailLater', 'countsInRate', 'whose'] as const)
    place(card, name, copyOf(page, `[data-say="${name}-${meaning[name]}"]`));
  write(card, 'at', String(at));
  write(card, 'text', text);
  for (const part of card.querySelectorAll<HTMLElement>('[data-empty]')) part.hidden = part.childElementCount < 2;
  return card;
}

/** What is to be mended the text says; SES's row stands beside it. */
function causeFirst(because: readonly string[]): readonly string[] {
  return because.length > 1 ? because.toReversed() : because;
}

function copyOf(page: HTMLElement, selector: string): DocumentFragment {
  const template = page.querySelector<HTMLTemplateElement>(`template${selector}`);
  return template ? (template.content.cloneNode(true) as DocumentFragment) : document.createDocumentFragment();
}

function place(card: HTMLElement, name: string, content: DocumentFragment) {
  card.querySelector(`[data-place="${name}"]`)?.append(content);
}

function write(card: HTMLElement, name: string, words: string) {
  const slot = card.querySelector(`[data-place="${name}"]`);
  if (slot) slot.textContent = words;
}
