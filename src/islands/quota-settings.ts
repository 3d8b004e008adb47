import type { Need } from '../logic/email/senders/pace.ts';
import { type Sender, settingsFor } from '../logic/email/senders/settings.ts';
import { fill } from './event-reader-fill.ts';
import { showIf } from './page-words.ts';

const RATE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, roundingMode: 'trunc' } as object);

/** Fills the settings of all senders for a need, and says whose rate they are for. */
export function writeSettings(root: ParentNode, need: Need, isOwn: boolean): void {
  for (const sender of root.querySelectorAll<HTMLElement>('[data-sender]')) {
    const setting = settingsFor(sender.dataset['sender'] as Sender, need);
    showIf(sender, '[data-when=can]', setting !== undefined);
    showIf(sender, '[data-when=cannot]', setting === undefined);
    fill(sender, { perSecond: RATE.format(setting?.perSecond ?? 0) });
    for (const place of sender.querySelectorAll<HTMLElement>('[data-value]'))
      place.textContent = setting?.values[place.dataset['value'] ?? ''] ?? '';
  }
  fill(root, { ownRate: RATE.format(need.maxSendRate) });
  showIf(root, '[data-own]', isOwn);
  showIf(root, '[data-example]', !isOwn);
}
