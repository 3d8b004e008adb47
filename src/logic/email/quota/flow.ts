/** One send, in ticks so fine that everything in it is a whole number of them. */
export interface Send {
  /** Ticks in a second. */
  readonly second: bigint;
  /** Ticks that one recipient takes of the rate. */
  readonly slot: bigint;
  /** Ticks after which a recipient no longer counts against the quota. */
  readonly window: bigint;
  /** Recipients in any window; undefined without a limit. */
  readonly maximum: bigint | undefined;
  /** What went out before, and how many ticks before the start, all at once. */
  readonly earlier: bigint;
  readonly ago: bigint;
  /** Simulator addresses, which go first and use rate only. */
  readonly trial: bigint;
  /** Recipients that use the quota. */
  readonly units: bigint;
}

/**
 * When each recipient of a send goes, as early as rate and rolling window allow.
 * They go in runs, one recipient a slot: what there is room for (`first`), then what the earlier mail leaves behind (`rest`).
 * As each of them gives its room back one window later, the two runs repeat, every `cycle` ticks.
 */
export interface Flow extends Send {
  /** Recipients in both runs together. */
  readonly round: bigint;
  readonly first: { readonly start: bigint; readonly count: bigint; readonly again: bigint };
  readonly rest: { readonly start: bigint; readonly count: bigint };
  readonly cycle: bigint;
}

/** The runs of a send; undefined where it never ends because no recipient is allowed. */
export function flowOf(send: Send): Flow | undefined {
  const { slot, window, maximum, earlier, ago, trial, units } = send;
  if (maximum === 0n && units > 0n) return undefined;
  const round = maximum === undefined || maximum === 0n ? larger(units, 1n) : maximum;
  const room = maximum === undefined ? round : larger(0n, round - earlier);
  const start = trial * slot;
  const restStart = larger(start + room * slot, window - ago);
  return {
    ...send,
    round,
    first: { start, count: room, again: larger(restStart + (round - room) * slot, start + window) },
    rest: { start: restStart, count: round - room },
    cycle: larger(window, round * slot),
  };
}

/** When the recipient with this number goes, from 0, in ticks after the start. */
export function timeOf(number: bigint, { first, rest, round, cycle, slot }: Flow): bigint {
  const turn = number / round;
  const place = number % round;
  if (place >= first.count) return rest.start + turn * cycle + (place - first.count) * slot;
  return (turn === 0n ? first.start : first.again + (turn - 1n) * cycle) + place * slot;
}

/** How many recipients that use the quota have gone by `tick`, those that go at it included. */
export function goneBy(tick: bigint, { first, rest, cycle, slot, units }: Flow): bigint {
  const run = (start: bigint, count: bigint) => smaller(count, steps(tick - start, slot));
  const runs = (start: bigint, count: bigint) => {
    const turns = tick < start ? 0n : (tick - start) / cycle;
    return turns * count + run(start + turns * cycle, count);
  };
  return smaller(units, run(first.start, first.count) + runs(first.again, first.count) + runs(rest.start, rest.count));
}

function steps(ticks: bigint, slot: bigint): bigint {
  return ticks < 0n ? 0n : ticks / slot + 1n;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
