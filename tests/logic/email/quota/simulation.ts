/** A send to play through, in ticks: a thousand ticks are one recipient's share of the rate. */
export interface Scene {
  /** Recipients in a thousand seconds; also how many ticks a second has. */
  readonly rate: number;
  /** Recipients in any window; undefined without a limit. */
  readonly maximum: number | undefined;
  readonly earlier: number;
  readonly agoSeconds: number;
  readonly trial: number;
  readonly units: number;
  /** Whether the rate is left out, as where only windows are counted. */
  readonly isInstant?: boolean;
}

/** What happened: when each recipient of either kind went, in ticks after the start. */
export interface Played {
  readonly trials: readonly number[];
  readonly sends: readonly number[];
}

const SLOT = 1000;
/** Seconds in which SES counts. */
export const WINDOW = 86_400;

/**
 * Plays a send one recipient after another: what is in the window stands in a queue, the oldest leaves 24 hours after it went,
 * and whoever is next goes as soon as the rate and the queue let him. Shares nothing with the planner.
 */
export function play({ rate, maximum, earlier, agoSeconds, trial, units, isInstant = false }: Scene): Played {
  const slot = isInstant ? 0 : SLOT;
  const queue: number[] = Array.from({ length: earlier }, () => -agoSeconds * rate);
  let head = 0;
  let now = 0;
  const trials: number[] = [];
  for (let number = 0; number < trial; number++) {
    trials.push(now);
    now += slot;
  }
  const sends: number[] = [];
  while (sends.length < units) {
    while (head < queue.length && (queue[head] ?? 0) + WINDOW * rate <= now) head++;
    if (maximum !== undefined && queue.length - head >= maximum) {
      // Nothing may go before so many have left that one fewer than the maximum is in the window.
      now = (queue[queue.length - maximum] ?? 0) + WINDOW * rate;
      continue;
    }
    queue.push(now);
    sends.push(now);
    now += slot;
  }
  return { trials, sends };
}

/** How many have gone by an instant, and what room SES would report: before what happens at it, or after. */
export function stateAt(tick: number, isAfter: boolean, scene: Scene, { trials, sends }: Played) {
  const { maximum, earlier, agoSeconds, rate } = scene;
  const window = WINDOW * rate;
  const hasGone = (sent: number) => (isAfter ? sent <= tick : sent < tick);
  const hasLeft = (sent: number) => (isAfter ? sent + window <= tick : sent + window < tick);
  const counted = sends.filter((sent) => hasGone(sent) && !hasLeft(sent)).length;
  const before = hasLeft(-agoSeconds * rate) ? 0 : earlier;
  return {
    sent: sends.filter(hasGone).length + trials.filter(hasGone).length,
    room: maximum === undefined ? null : Math.max(0, maximum - counted - before),
  };
}
