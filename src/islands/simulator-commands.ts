import { COMMANDS } from '../logic/email/simulator/commands/commands.ts';
import type { Sending } from '../logic/email/simulator/commands/sending.ts';

/** Writes the chosen steps into the commands of every language, as text; on paper, Region and set into the protocol. */
export function writeCommands(page: ParentNode, sending: Sending): void {
  for (const [id, write] of Object.entries(COMMANDS)) {
    const place = page.querySelector(`[data-commands="${id}"]`);
    if (place) place.textContent = write(sending);
  }
  for (const name of ['region', 'configurationSet'] as const) {
    const place = page.querySelector(`[data-print="${name}"]`);
    const typed = page.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
    if (place) place.textContent = typed === '' ? '' : sending[name];
  }
}
