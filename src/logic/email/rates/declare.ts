import { COUNTS, type Problems, problemsOf, type Sending } from './problems.ts';
import { decimal, type Ratio } from './ratio.ts';
import { readCount, readPercent } from './read-typed.ts';

/** The form as it was filled in: what it says, what is wrong with it, and what each gauge can show already. */
export interface Declaration {
  readonly sending: Partial<Sending>;
  /** What is wrong, by field; a count still to be typed isn't wrong. */
  readonly problems: Problems;
  /** Whether the three counts that a verdict needs are there and fit together. */
  readonly state: 'open' | 'wrong' | 'complete';
  readonly shares: Readonly<Record<'bounce' | 'complaint' | 'gmail' | 'yahoo', Ratio | undefined>>;
}

/** Reads what was typed, field by field; never throws, whatever it is. */
export function declare(typed: Readonly<Partial<Record<keyof Sending, string>>>): Declaration {
  const sending = readSending(typed);
  const all = problemsOf(sending);
  const problems = Object.fromEntries(Object.entries(all).filter(([, problem]) => problem !== 'missing')) as Problems;
  const isWrong = COUNTS.some((field) => problems[field]);
  const state = isWrong ? 'wrong' : COUNTS.some((field) => all[field]) ? 'open' : 'complete';
  const { sent, fblSent, hardBounces, complaints, gmailSpamRate, yahooSpamRate } = sending;
  const count = (field: keyof Sending, value: number | undefined) => (all[field] ? undefined : value);
  const shown = (field: keyof Sending, rate: number | undefined) =>
    rate === undefined || all[field] ? undefined : decimal(rate);
  return {
    sending,
    problems,
    state,
    shares: {
      bounce: shareOf(count('hardBounces', hardBounces), count('sent', sent)),
      complaint: all.fblSent ? undefined : shareOf(count('complaints', complaints), fblSent ?? count('sent', sent)),
      gmail: shown('gmailSpamRate', gmailSpamRate),
      yahoo: shown('yahooSpamRate', yahooSpamRate),
    },
  };
}

function readSending(typed: Readonly<Partial<Record<keyof Sending, string>>>): Partial<Sending> {
  const read = {
    sent: readCount(typed.sent ?? ''),
    hardBounces: readCount(typed.hardBounces ?? ''),
    complaints: readCount(typed.complaints ?? ''),
    fblSent: readCount(typed.fblSent ?? ''),
    gmailSpamRate: readPercent(typed.gmailSpamRate ?? ''),
    yahooSpamRate: readPercent(typed.yahooSpamRate ?? ''),
    tenant: (typed.tenant || undefined) as Sending['tenant'],
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function shareOf(part: number | undefined, whole: number | undefined): Ratio | undefined {
  return part === undefined || whole === undefined ? undefined : { part: BigInt(part), whole: BigInt(whole) };
}
