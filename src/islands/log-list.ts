import type { LogEntry } from '../logic/drafts/contact-log.ts';

/** Channel → its name, as the form below `root` offers it. */
export function channelsOf(root: ParentNode): Record<string, string> {
  return Object.fromEntries([...root.querySelectorAll('option')].map(({ value, text }) => [value, text]));
}

/** Shows the log in the list below `root`, a copy of the template each. Whatever was typed is only ever text. */
export function showLog(root: ParentNode, entries: readonly LogEntry[]): void {
  const template = root.querySelector('template') as HTMLTemplateElement;
  const channels = channelsOf(root);
  const items = entries.map((entry) => item(template, entry, channels[entry.channel] ?? entry.channel));
  root.querySelector('[data-log]')?.replaceChildren(...items);
  for (const part of root.querySelectorAll<HTMLElement>('[data-any]')) part.hidden = entries.length === 0;
}

function item(template: HTMLTemplateElement, { day, time, name, said }: LogEntry, channel: string): Node {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const words: Readonly<Record<string, string>> = { when: `${day} ${time}`.trim(), channel, name, said };
  for (const place of copy.querySelectorAll<HTMLElement>('[data-part]')) {
    place.textContent = words[place.dataset['part'] ?? ''] ?? '';
    place.hidden = place.textContent === '';
  }
  return copy;
}
