import type { Resolver } from '../logic/email/dns/resolver.ts';
import type { Step } from '../logic/email/spf/check.ts';
import { type CheckHostResult, checkHost } from '../logic/email/spf/check-host.ts';
import { readAddress } from '../logic/email/spf/network.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf, showVerdict } from './page-words.ts';

const MOST_STEPS = 150;
const MOST_SEEN = 12;

/** What was typed of one message; `sender` is empty for the null sender. */
export interface Typed {
  readonly ip: string;
  readonly sender: string;
  readonly helo: string;
}

/** Reads the second form; `undefined` where the address is none. Without a MAIL FROM the inspected domain stands for it. */
export function readMessage(form: HTMLFormElement, domain: string): Typed | undefined {
  const typed = (name: string) => String(new FormData(form).get(name) ?? '').trim();
  const ip = typed('ip');
  if (!readAddress(ip)) return undefined;
  const sender = typed('sender').replace(/^<(.*)>$/, '$1');
  return { ip, sender: typed('sender') === '' ? domain : sender, helo: typed('helo') };
}

/** Checks one message, and says how many seconds since 1970 it is only for records that ask for it. */
export async function passes(message: Typed, resolver: Resolver): Promise<CheckHostResult> {
  return checkHost({ ...message, resolver, now: Math.floor(Date.now() / 1000) });
}

/** Shows the result and each step of the check. */
export function showPassed(page: HTMLElement, message: Typed, checked: CheckHostResult, missing: string): void {
  const { result, explanation = '', trace } = checked;
  const part = page.querySelector('[data-passed]') as HTMLElement;
  part.hidden = false;
  fill(part, {
    ip: message.ip,
    sender: message.sender || '<>',
    explanation,
    missing,
    unstepped: trace.length - MOST_STEPS,
  });
  showVerdict(part, result);
  showIf(part, '[data-explained]', explanation !== '');
  showIf(part, '[data-unpasted]', missing !== '' && result === 'temperror');
  showIf(part, '[data-more-steps]', trace.length > MOST_STEPS);
  part
    .querySelector('[data-trace]')
    ?.replaceChildren(...trace.slice(0, MOST_STEPS).map((step) => drawStep(page, step)));
}

function drawStep(page: HTMLElement, step: Step): DocumentFragment {
  const { domain, depth, term = '', target = '', outcome, found = [], lookups, voids, section } = step;
  const copy = copyOf(page, '[data-make=step]', { domain, section, lookups: String(lookups), voids: String(voids) });
  const item = copy.firstElementChild as HTMLElement;
  item.dataset['outcome'] = outcome;
  item.style.setProperty('--depth', String(Math.min(depth, 4)));
  item.querySelector('.what')?.append(copyOf(page, `[data-step="${outcome}"]`, { domain, term, target }));
  const seen = item.querySelector<HTMLElement>('.seen');
  const shown = found.slice(0, MOST_SEEN).join(', ') + (found.length > MOST_SEEN ? ' …' : '');
  const isTargetNews = target !== '' && !term.endsWith(target);
  if (seen) seen.textContent = [isTargetNews ? target : '', shown].filter((part) => part !== '').join(' → ');
  if (seen) seen.hidden = seen.textContent === '';
  showIf(item, '[data-at]', depth > 0);
  item
    .querySelector('[data-section]')
    ?.setAttribute('href', `https://www.rfc-editor.org/rfc/rfc7208.html#section-${section}`);
  return copy;
}
