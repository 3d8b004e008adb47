import { sendCommands, type Targets } from '../logic/email/forge/commands.ts';
import type { Forged } from '../logic/email/forge/forge.ts';
import { jsonTokens } from '../logic/email/forge/json-tokens.ts';

/** Shows a forged event: its file's name, how it is wrapped, its text, the event inside, and the commands that send it. */
export function showForged(root: ParentNode, forged: Forged): void {
  const { name, text, value, event, order } = forged;
  const named = root.querySelector('[data-name]');
  if (named) named.textContent = name;
  showOnly(root, 'nest', order.envelope);
  writeJson(root.querySelector('[data-shown]'), text.trimEnd());
  const inside = root.querySelector<HTMLElement>('[data-inside]');
  if (inside) inside.hidden = value === event;
  writeJson(root.querySelector('[data-shown-inside]'), value === event ? '' : JSON.stringify(event, null, 2));
  showCommands(root, forged);
}

/** Says what a handler should make of the chosen form, and what is special about it. */
export function showExpected(root: ParentNode, form: HTMLFormElement): void {
  const chosen = form.querySelector<HTMLSelectElement>('select:enabled')?.selectedOptions[0];
  const type = form.querySelector<HTMLElement>('[name=type]:checked');
  showOnly(root, 'rowWords', chosen?.dataset['row'] ?? type?.dataset['row']);
  showOnly(root, 'note', chosen?.value);
}

/** Writes the commands anew, with what is typed as their targets. */
export function showCommands(root: ParentNode, forged: Forged): void {
  const targets: Targets = {
    topic: typedIn(root, 'topic'),
    queue: typedIn(root, 'queue'),
    lambda: typedIn(root, 'lambda'),
    bus: typedIn(root, 'bus'),
  };
  const commands = new Map(sendCommands(forged, targets).map(({ id, text }) => [id as string, text]));
  for (const place of root.querySelectorAll<HTMLElement>('[data-command]')) {
    const text = commands.get(place.dataset['command'] ?? '');
    place.hidden = text === undefined;
    const code = place.querySelector('pre');
    if (code) code.textContent = text ?? '';
  }
}

/** The first of the two fields for one target stands for both; an empty one for its example. */
function typedIn(root: ParentNode, target: keyof Targets): string {
  const field = root.querySelector<HTMLInputElement>(`[data-target=${target}]`);
  return field?.value.trim() || (field?.defaultValue ?? '');
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
