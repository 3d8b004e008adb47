import type { MethodResult } from '../logic/email/headers/authentication-results.ts';
import type { WrittenResults } from './header-reader-messages.ts';
import { copyOf, place, write } from './header-reader-slots.ts';

/** Draws what receivers wrote: a card for each field, a line for each method, in the page’s own words where it has some. */
export function drawResults(page: HTMLElement, written: readonly WrittenResults[]): void {
  place(
    page,
    'written',
    written.map((field) => drawField(page, field)),
  );
}

function drawField(page: HTMLElement, { authservId, instance, line, isArc, results, problem }: WrittenResults): Node {
  const card = copyOf(page, '[data-written]');
  write(card, {
    server: authservId ?? '',
    instance: instance === undefined ? '' : String(instance),
    line: String(line),
    arc: isArc ? ' ' : '',
    none: problem === undefined && results.length === 0 ? ' ' : '',
  });
  for (const part of card.querySelectorAll<HTMLElement>('[data-unless="server"]'))
    part.hidden = authservId !== undefined;
  place(
    card,
    'results',
    results.map((result) => drawMethod(page, result)),
  );
  if (problem !== undefined) place(card, 'problem', [copyOf(page, `[data-problem="${problem}"]`)]);
  return card;
}

function drawMethod(page: HTMLElement, { method, result, reason, properties, comments }: MethodResult): Node {
  const item = copyOf(page, '[data-method-result]');
  write(item, { method, result, reason: reason ?? '', comments: comments.join(' · ') });
  item.querySelector('[data-ink]')?.classList.add(inkOf(page, result));
  place(item, 'method', [known(page, 'method', [method, 'other'])]);
  place(item, 'meaning', [known(page, 'result', [`${method}-${result}`, `any-${result}`, 'any-other'])]);
  place(
    item,
    'properties',
    Object.entries(properties).map(([name, value]) => drawProperty(page, name, value)),
  );
  return item;
}

function drawProperty(page: HTMLElement, name: string, value: string): Node {
  const pair = copyOf(page, '[data-pair]');
  write(pair, { name, value });
  place(pair, 'label', [known(page, 'property', [name])]);
  return pair;
}

/** The first of the templates a page has for these names. Names come from a message, so they are compared and never made part of a selector. */
function known(page: HTMLElement, kind: string, names: readonly string[]): DocumentFragment {
  const templates = [...page.querySelectorAll<HTMLTemplateElement>(`template[data-${kind}]`)];
  for (const name of names) {
    const found = templates.find((template) => template.dataset[kind] === name);
    if (found) return found.content.cloneNode(true) as DocumentFragment;
  }
  return document.createDocumentFragment();
}

function inkOf(page: HTMLElement, result: string): string {
  const inks = JSON.parse(page.querySelector('[data-inks]')?.getAttribute('data-inks') ?? '{}') as Record<
    string,
    string
  >;
  return (Object.hasOwn(inks, result) ? inks[result] : undefined) ?? 'undecided';
}
