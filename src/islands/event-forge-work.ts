import { everyKind, oneStory } from '../logic/email/forge/bundles.ts';
import { type Forged, type ForgeOrder, forge } from '../logic/email/forge/forge.ts';
import { jsonTokens } from '../logic/email/forge/json-tokens.ts';
import { showCommands } from './event-forge-commands.ts';
import { saveFile } from './save-file.ts';

/** Forges what is ordered and shows it; undefined where the order has no day, which is said. */
export function showOrder(root: ParentNode, form: HTMLFormElement, order: ForgeOrder): Forged | undefined {
  const forged = forge(order);
  const problem = root.querySelector<HTMLElement>('[data-problem]');
  if (problem) problem.hidden = forged !== undefined;
  if (!forged) return undefined;
  showForged(root, forged);
  showExpected(root, form);
  showCommands(root, forged);
  return forged;
}

/** Saves the event, every kind in its envelope, or the story of its message. */
export function saveForged(what: string, { text, name, order: { type: _, subType: __, ...order } }: Forged): void {
  if (what === 'save') saveFile(text, name);
  if (what === 'every') saveFile(everyKind(order), `ses-events-${order.envelope}.ndjson`);
  if (what === 'story') saveFile(oneStory(order), `ses-story-${order.envelope}.ndjson`);
}

/** Its file's name, how it is wrapped, its text, and the event inside where there is an envelope. */
function showForged(root: ParentNode, { name, text, value, event, order }: Forged): void {
  const named = root.querySelector('[data-name]');
  if (named) named.textContent = name;
  showOnly(root, 'nest', order.envelope);
  writeJson(root.querySelector('[data-shown]'), text.trimEnd());
  const inside = root.querySelector<HTMLElement>('[data-inside]');
  if (inside) inside.hidden = value === event;
  writeJson(root.querySelector('[data-shown-inside]'), value === event ? '' : JSON.stringify(event, null, 2));
}

/** What a handler should make of the chosen form, and what is special about it. */
function showExpected(root: ParentNode, form: HTMLFormElement): void {
  const chosen = form.querySelector<HTMLSelectElement>('select:enabled')?.selectedOptions[0];
  const type = form.querySelector<HTMLElement>('[name=type]:checked');
  showOnly(root, 'rowWords', chosen?.dataset['row'] ?? type?.dataset['row']);
  showOnly(root, 'note', chosen?.value);
}

function showOnly(root: ParentNode, name: string, shown: string | undefined): void {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  for (const each of root.querySelectorAll<HTMLElement>(`[${attribute}]`)) each.hidden = each.dataset[name] !== shown;
}

function writeJson(place: Element | null, text: string): void {
  const pieces = jsonTokens(text).map(({ kind, text: piece }) => {
    if (kind === 'other') return piece;
    const span = document.createElement('span');
    span.className = `token ${kind}`;
    span.textContent = piece;
    return span;
  });
  place?.replaceChildren(...pieces);
}
