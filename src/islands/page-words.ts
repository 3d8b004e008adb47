import { fill } from './event-reader-fill.ts';

/** A copy of one of the page's templates, its places filled; empty where the page has no such template. */
export function copyOf(
  page: ParentNode,
  selector: string,
  words: Readonly<Record<string, string | number>> = {},
): DocumentFragment {
  const template = page.querySelector<HTMLTemplateElement>(`template${selector}`);
  const copy = template ? (template.content.cloneNode(true) as DocumentFragment) : document.createDocumentFragment();
  fill(copy, words);
  return copy;
}

/** Shows the one of several verdicts a part of the page was written with, and gives the part its ink. */
export function showVerdict(part: HTMLElement, verdict: string): void {
  for (const said of part.querySelectorAll<HTMLElement>('.answer > [data-verdict]')) {
    said.hidden = said.dataset['verdict'] !== verdict;
    if (!said.hidden) part.dataset['ink'] = said.dataset['ink'];
  }
}

/** Shows or hides what a selector finds. */
export function showIf(page: ParentNode, selector: string, isShown: boolean): void {
  for (const part of page.querySelectorAll<HTMLElement>(selector)) part.hidden = !isShown;
}
