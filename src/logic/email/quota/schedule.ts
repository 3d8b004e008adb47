import { type Flow, goneBy, timeOf } from './flow.ts';

/** A corner of the day's chart. Two corners at one instant are before and after what happens at it. */
export interface Corner {
  /** Seconds after the start. */
  readonly at: number;
  /** Recipients gone by then, simulator addresses included. */
  readonly sent: number;
  /** What may still go within the window at that instant; null without a limit. */
  readonly room: number | null;
}

/** How many rounds are drawn corner by corner; of a longer send the last round follows at once. */
const ROUNDS_DRAWN = 14n;

/**
 * The corners between which sent and room run straight, up to when all room is back, earliest first.
 * Never more than 160: every corner is exact, but after the drawn rounds of a long send one line leads to its last.
 */
export function scheduleOf(flow: Flow): Corner[] {
  const ticks = [...new Set(cornersOf(flow))].sort((a, b) => (a < b ? -1 : 1));
  return ticks.flatMap((tick) => [cornerAt(tick - 1n, tick, flow), cornerAt(tick, tick, flow)]);
}

/** The state once all that happens at `tick` has happened, drawn at `shown`. */
function cornerAt(tick: bigint, shown: bigint, flow: Flow): Corner {
  const { trial, slot, maximum, earlier, ago, window, second } = flow;
  const tried = tick < 0n ? 0n : tick / slot + 1n;
  const gone = goneBy(tick, flow);
  const counted = gone - goneBy(tick - window, flow) + (tick < window - ago ? earlier : 0n);
  return {
    at: Number(shown) / Number(second),
    sent: Number(gone + (tried < trial ? tried : trial)),
    room: maximum === undefined ? null : Number(maximum > counted ? maximum - counted : 0n),
  };
}

function cornersOf(flow: Flow): bigint[] {
  const { trial, slot, earlier, ago, window, maximum } = flow;
  const spans = spansOf(flow);
  return [
    0n,
    ...(trial > 0n ? [(trial - 1n) * slot] : []),
    ...(earlier > 0n && maximum !== undefined ? [window - ago] : []),
    ...spans.flat(),
    ...(maximum === undefined ? [] : spans.flat().map((tick) => tick + window)),
  ];
}

/** First and last instant of each run that is drawn. */
function spansOf(flow: Flow): [bigint, bigint][] {
  const { units, round, first, slot } = flow;
  if (units === 0n) return [];
  const span = (from: bigint, to: bigint): [bigint, bigint] => [timeOf(from, flow), timeOf(to, flow)];
  const whole = span(0n, units - 1n);
  if (whole[1] - whole[0] === (units - 1n) * slot) return [whole];
  const last = (units - 1n) / round;
  const turns = Array.from({ length: Number(last < ROUNDS_DRAWN ? last : ROUNDS_DRAWN) }, (_, turn) => BigInt(turn));
  return [...turns, last].flatMap((turn) => {
    const from = turn * round;
    const runs = [
      [from, from + first.count],
      [from + first.count, from + round],
    ] as const;
    return runs.flatMap(([start, end]) => {
      const stop = end < units ? end : units;
      return start < stop ? [span(start, stop - 1n)] : [];
    });
  });
}
