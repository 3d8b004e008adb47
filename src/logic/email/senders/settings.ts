import { connectionsFor, type Need, paceOf, SAFE_SHARE } from './pace.ts';

/** The values that go into one sender's settings, by the names `content/senders.yml` gives their places. */
export interface Setting {
  readonly values: Readonly<Record<string, string>>;
  /** Recipients a second that it lets through at most, all processes together. */
  readonly perSecond: number;
}

/** Rates for one process, in messages a second: what to aim at, and what may not be passed. */
interface Rates {
  readonly safe: number;
  readonly most: number;
}

/** A sender's values and its messages a second; undefined where it can't be set slow enough. */
type Maker = (rates: Rates) => { values: Record<string, string | number>; messages: number } | undefined;

/** AWS's limit on the recipients of one message (fact quota-50-recipients). */
const MOST_RECIPIENTS = 50;

/** Sender → its values. Units are those of its own documentation: see the facts that `content/senders.yml` names. */
const MAKERS = {
  nodemailer: ({ safe }) => {
    const { count, ms } = paceOf(safe);
    const values = { maxConnections: connectionsFor(safe), rateLimit: count, rateDelta: ms };
    return { values, messages: (count * 1000) / ms };
  },
  bullmq: ({ safe }) => {
    const { count, ms } = paceOf(safe);
    return { values: { concurrency: connectionsFor(safe), max: count, duration: ms }, messages: (count * 1000) / ms };
  },
  'aws-sdk-js': ({ safe }) => {
    const ms = Math.ceil(1000 / safe);
    return { values: { pause: ms }, messages: 1000 / ms };
  },
  boto3: ({ safe }) => {
    const ms = Math.ceil(1000 / safe);
    return { values: { pause: (ms / 1000).toFixed(3) }, messages: 1000 / ms };
  },
  celery: ({ safe }) => {
    const rate = safe >= 1 ? Math.floor(safe) : Math.floor(safe * 1000) / 1000;
    return rate > 0 ? { values: { rate: safe >= 1 ? `"${rate}/s"` : String(rate) }, messages: rate } : undefined;
  },
  laravel: ({ safe }) => {
    const [count, seconds] = safe >= 1 ? [Math.floor(safe), 1] : [1, Math.ceil(1 / safe)];
    return { values: { count, seconds }, messages: count / seconds };
  },
  sidekiq: (rates) => {
    const count = wholeRate(rates);
    return count > 0 ? { values: { count }, messages: count } : undefined;
  },
  listmonk: (rates) => {
    const count = wholeRate(rates);
    if (count === 0) return undefined;
    const { concurrency, messageRate } = workers(count);
    return { values: { concurrency, messageRate }, messages: concurrency * messageRate };
  },
} as const satisfies Readonly<Record<string, Maker>>;

/** Senders whose limit holds in one process only, so that the rate is shared out among them. */
const EACH_BY_ITSELF: readonly string[] = ['nodemailer', 'aws-sdk-js', 'boto3', 'celery', 'listmonk', 'postfix'];

export type Sender = keyof typeof MAKERS | 'postfix';

/** The senders there are settings for. */
export const SENDERS = [...Object.keys(MAKERS), 'postfix'] as readonly Sender[];

/**
 * Settings that stay within the rate; undefined where a sender has none so slow, and where the need can't be read.
 * What they let through is never more than `maxSendRate`.
 */
export function settingsFor(
  sender: Sender,
  { maxSendRate, recipientsPerMessage, processes }: Need,
): Setting | undefined {
  const shared = EACH_BY_ITSELF.includes(sender) ? processes : 1;
  // A mailing list writes to each subscriber by itself.
  const each = sender === 'listmonk' || sender === 'postfix' ? 1 : Math.min(recipientsPerMessage, MOST_RECIPIENTS);
  const most = maxSendRate / each / shared;
  if (!(most > 0 && Number.isFinite(most))) return undefined;
  const rates = { safe: most * SAFE_SHARE, most };
  const made = sender === 'postfix' ? postfix(rates) : (MAKERS[sender] as Maker)(rates);
  if (!made) return undefined;
  const values = Object.entries(made.values).map(([name, value]) => [name, String(value)]);
  return { values: Object.fromEntries(values), perSecond: made.messages * each * shared };
}

/** Postfix waits whole seconds between deliveries, so what varies is how many recipients one delivery takes: 2 at least, as 1 would count each recipient by itself. */
function postfix({ safe }: Rates) {
  const recipients = Math.min(MOST_RECIPIENTS, Math.max(2, Math.floor(safe)));
  const delay = Math.ceil(recipients / safe);
  return { values: { delay, recipients }, messages: recipients / delay };
}

/** A sender that knows whole messages a second only; where our share comes to less than one, the maximum itself. */
function wholeRate({ safe, most }: Rates): number {
  return Math.floor(safe) || Math.floor(most);
}

/** Workers times messages a second of each, as near below the rate as a few workers get. */
function workers(rate: number): { concurrency: number; messageRate: number } {
  const least = connectionsFor(rate);
  const ways = Array.from({ length: least + 1 }, (_, more) => least + more)
    .filter((concurrency) => concurrency <= rate)
    .map((concurrency) => ({ concurrency, messageRate: Math.floor(rate / concurrency) }));
  return ways.reduce((best, way) =>
    way.concurrency * way.messageRate > best.concurrency * best.messageRate ? way : best,
  );
}
