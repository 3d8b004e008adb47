/** The counts and rates a sender knows. Rates are shares of one: 0.003 is 0.3 %. */
export interface Sending {
  /** Messages sent, at least 1. */
  readonly sent: number;
  /** Hard bounces as SES counts them, at most `sent`. */
  readonly hardBounces: number;
  /** Complaints, at most `fblSent` or else `sent`. */
  readonly complaints: number;
  /** Messages to domains that report complaints to SES, from 1 to `sent`. */
  readonly fblSent?: number | undefined;
  /** As Gmail's Postmaster Tools shows it, from 0 to 1. */
  readonly gmailSpamRate?: number | undefined;
  /** As Yahoo shows it, from 0 to 1. */
  readonly yahooSpamRate?: number | undefined;
  /** The reputation policy of the SES tenant these counts belong to. */
  readonly tenant?: 'standard' | 'strict' | 'none' | undefined;
}

/** What is wrong with a field; `above-whole` is a part that is larger than what it is part of. */
export type Problem = 'missing' | 'not-a-number' | 'not-whole' | 'negative' | 'nothing' | 'too-large' | 'above-whole';
export type Problems = Readonly<Partial<Record<keyof Sending, Problem>>>;

/** The fields no rate of the account can be worked out without. */
export const COUNTS = ['sent', 'hardBounces', 'complaints', 'fblSent'] as const;

const TENANTS: readonly unknown[] = ['standard', 'strict', 'none'];

/** What is wrong with a sender's numbers, by field (facts 2.1, R0); empty where all of them fit together. */
export function problemsOf(sending: Partial<Readonly<Record<keyof Sending, unknown>>>): Problems {
  const { sent, fblSent, tenant } = sending;
  const whole = fblSent ?? sent;
  const found: Partial<Record<keyof Sending, Problem | undefined>> = {
    sent: countProblem(sent) ?? (sent === 0 ? 'nothing' : undefined),
    hardBounces: partProblem(sending.hardBounces, sent),
    complaints: partProblem(sending.complaints, whole),
    fblSent:
      fblSent === undefined ? undefined : (partProblem(fblSent, sent) ?? (fblSent === 0 ? 'nothing' : undefined)),
    gmailSpamRate: shareProblem(sending.gmailSpamRate),
    yahooSpamRate: shareProblem(sending.yahooSpamRate),
    tenant: tenant === undefined || TENANTS.includes(tenant) ? undefined : 'not-a-number',
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Problems;
}

function countProblem(count: unknown): Problem | undefined {
  if (count === undefined || count === null) return 'missing';
  if (typeof count !== 'number' || Number.isNaN(count)) return 'not-a-number';
  if (count < 0) return 'negative';
  if (count > Number.MAX_SAFE_INTEGER) return 'too-large';
  return Number.isInteger(count) ? undefined : 'not-whole';
}

function partProblem(part: unknown, whole: unknown): Problem | undefined {
  const own = countProblem(part);
  // What is wrong with the whole is said there, and once.
  if (own || countProblem(whole) || whole === 0) return own;
  return (part as number) > (whole as number) ? 'above-whole' : undefined;
}

function shareProblem(share: unknown): Problem | undefined {
  if (share === undefined) return undefined;
  if (typeof share !== 'number' || Number.isNaN(share)) return 'not-a-number';
  if (share < 0) return 'negative';
  return share > 1 ? 'above-whole' : undefined;
}
