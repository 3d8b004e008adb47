import { sendCommands, type Targets } from '../logic/email/forge/commands.ts';
import type { Forged } from '../logic/email/forge/forge.ts';

/** Writes the commands that fit the event, with what is typed as their targets; the others are put away. */
export function showCommands(root: ParentNode, forged: Forged): void {
  const targets: Targets = {
    topic: typedIn(root, 'topic'),
    queue: typedIn(root, 'queue'),
    lambda: typedIn(root, 'lambda'),
    bus: typedIn(root, 'bus'),
  };
  const commands = new Map<string, string>(sendCommands(forged, targets).map(({ id, text }) => [id, text]));
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
