/** What a sender may use. */
export interface Need {
  /** `MaxSendRate`: recipients a second, all senders together. */
  readonly maxSendRate: number;
  /** To, Cc and Bcc of one message. */
  readonly recipientsPerMessage: number;
  /** Programs or machines that send at the same time, at least 1. */
  readonly processes: number;
}

/** So many messages, at most, in so many milliseconds. */
export interface Pace {
  readonly count: number;
  readonly ms: number;
}

/** The share of the maximum that settings aim at. Ours: AWS names none, and says only that short bursts above the maximum may pass (fact quota-rate-burst). */
export const SAFE_SHARE = 0.85;

/** From this rate on a whole second is counted; below it the time from one message to the next, so that less is lost to rounding. */
const COUNTED_FROM = 5;

/** A rate in messages a second as whole numbers, never faster than it. */
export function paceOf(rate: number): Pace {
  return rate >= COUNTED_FROM ? { count: Math.floor(rate), ms: 1000 } : { count: 1, ms: Math.ceil(1000 / rate) };
}

/** Connections or jobs at once for a rate in messages a second. Ours: one for every four, as a message takes a quarter of a second or so, and never more than ten. */
export function connectionsFor(rate: number): number {
  return Math.min(10, Math.max(1, Math.ceil(rate / 4)));
}
