import { drawsOf } from './draws.ts';

/** The Region, the account and the IP address all forged events are from; the last are kept for documentation (RFC 5737). */
export const PLACE = {
  region: 'eu-west-1',
  account: '123456789012',
  sendingIp: '203.0.113.17',
  callerIp: '192.0.2.10',
};

/** The message an event is about. All events of one seed are about the same. */
export interface ForgedMessage {
  /** When SES took it: milliseconds since 1970, UTC. */
  readonly sent: number;
  readonly id: string;
  readonly addresses: readonly [string, ...string[]];
  readonly domain: string;
  readonly subject: string;
}

const HOUR_MS = 3_600_000;
const MOST_RECIPIENTS = 50;
const DOMAINS = ['recipient.example', 'corp.example', 'post.example', 'inbox.example'] as const;
const BOXES = ['reader', 'account', 'orders', 'office', 'member'] as const;
const SUBJECTS = ['Your statement is ready', 'Your order is on its way', 'This week in the shop'] as const;

/** The message of a seed, taken by SES within the hour after `at`, to 1 … 50 addresses of one domain. */
export function messageOf(seed: string | number, at: number, recipients: number): ForgedMessage {
  const draws = drawsOf(seed, 'message');
  const sent = at + draws.below(HOUR_MS);
  const id = sesId(sent, draws.hex);
  const [domain, subject, box] = [draws.pick(DOMAINS), draws.pick(SUBJECTS), draws.pick(BOXES)];
  const first = 1000 + draws.below(9000);
  const many = Math.min(Math.max(Math.trunc(recipients) || 1, 1), MOST_RECIPIENTS);
  const address = (i: number) => `${box}${first + i}@${domain}`;
  const addresses: [string, ...string[]] = [address(0)];
  for (let i = 1; i < many; i += 1) addresses.push(address(i));
  return { sent, id, addresses, domain, subject };
}

/** An id in the form of SES's: the Region's number, the time, and chance. */
export function sesId(time: number, hex: (digits: number) => string): string {
  const stamp = time.toString(16).padStart(12, '0').slice(-12);
  return `0102${stamp}-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}-000000`;
}
