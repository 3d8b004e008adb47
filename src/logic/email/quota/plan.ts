import type { Finding } from '../../../schema/finding.ts';
import type { Figures } from '../rates/lines.ts';
import { decimal } from '../rates/ratio.ts';
import { type Limits, limitsOf } from './figures.ts';
import { found, type QuotaFinding } from './findings.ts';
import { type Flow, flowOf, timeOf } from './flow.ts';
import { type Problems, problemsOf, type Settings } from './problems.ts';
import { type Corner, scheduleOf } from './schedule.ts';
import { weigh } from './size.ts';

export { explainError } from './explain-error.ts';
export { warmUp } from './warm-up.ts';

/** What sending it comes to. Numbers are null where the settings can't be planned with; the findings say which. */
export interface Plan {
  /** Recipients that use the daily quota: `recipients` and the suppressed ones. */
  readonly units: number | null;
  /** Recipients that use the rate: `units` and the simulator's. */
  readonly rateUnits: number | null;
  /** Messages it takes with as many recipients each as asked for, cut where one may have no more. */
  readonly messages: number | null;
  /** Whether the quota lets all of it go in the current window; how long the rate takes isn't asked. */
  readonly fits: boolean | null;
  /** The least it takes by the rate alone: `rateUnits` over `rate`, rounded up (Q5). */
  readonly seconds: number | null;
  /** Windows of 24 hours by the quota alone, the first with only the room that is left; null for never. */
  readonly days: number | null;
  /** What may still go in the current window; null without a limit. */
  readonly room: number | null;
  /** Seconds from the start to the last recipient, by rate and rolling window, rounded up; null for never. */
  readonly endsAfter: number | null;
  /** Corners of a chart of what has gone and what room is left; empty for never. */
  readonly schedule: readonly Corner[];
  /** The daily maximum that holds; null without a limit. */
  readonly maximum: number | null;
  /** The rate that holds, in recipients a second. */
  readonly rate: number | null;
  /** One message after encoding, in octets; null where no size is given. */
  readonly encodedBytes: number | null;
  readonly findings: readonly Finding[];
}

/**
 * Plans a send by the limits in the rules' facts (facts 2.8): recipients, not messages; a rolling window, not midnight.
 * The simulator's addresses go first. A message is cut smaller where little room is left, which counts the same.
 */
export function plan(settings: Settings, rules: Figures): Plan {
  const problems = problemsOf(settings);
  const limits = limitsOf(rules);
  const wrong = Object.keys(problems).map((field) => found('invalid-input', field));
  const size = problems.messageBytes || problems.attachmentBytes || problems.api ? NO_SIZE : weigh(settings, limits);
  const rest = [...size.findings, ...wrong];
  if (!canPlan(problems)) return { ...NOTHING, encodedBytes: size.encodedBytes, findings: rest };
  const counts = countsOf(settings, limits);
  const ids = findingsOf(settings, counts, limits);
  return {
    ...counts,
    ...timesOf(settings, counts, limits),
    encodedBytes: size.encodedBytes,
    findings: [...ids.map((id) => found(id)), ...rest],
  };
}

const NO_SIZE = { encodedBytes: null, findings: [] as Finding[] };
const NOTHING: Omit<Plan, 'encodedBytes' | 'findings'> = {
  units: null,
  rateUnits: null,
  messages: null,
  fits: null,
  seconds: null,
  days: null,
  room: null,
  endsAfter: null,
  schedule: [],
  maximum: null,
  rate: null,
};

/** A size that can't be read leaves the plan as it is. */
function canPlan({ messageBytes, attachmentBytes, api, ipType, verifiedRecipients, ...others }: Problems): boolean {
  return Object.keys(others).length === 0;
}

function countsOf(settings: Settings, limits: Limits) {
  const { mode, max24HourSend, maxSendRate, sentLast24h, recipients, recipientsPerMessage } = settings;
  const { simulatorRecipients = 0, suppressedRecipients = 0 } = settings;
  const isSandbox = mode === 'sandbox';
  const given = max24HourSend === -1 ? Number.POSITIVE_INFINITY : max24HourSend;
  const maximum = isSandbox ? Math.min(given, limits.sandboxDay) : given;
  const rate = isSandbox ? Math.min(maxSendRate, limits.sandboxRate) : maxSendRate;
  const units = recipients + suppressedRecipients;
  const rateUnits = units + simulatorRecipients;
  const room = Math.max(0, maximum - sentLast24h);
  return {
    units,
    rateUnits,
    messages: messagesOf(rateUnits, recipientsPerMessage, limits.recipientsPerMessage),
    fits: units <= room,
    days: daysOf(units, room, maximum, rateUnits),
    room: Number.isFinite(room) ? room : null,
    maximum: Number.isFinite(maximum) ? maximum : null,
    rate,
  };
}

/** Each message of more recipients than one may have is cut by itself. */
function messagesOf(recipients: number, each: number, most: number): number {
  return Math.floor(recipients / each) * Math.ceil(each / most) + Math.ceil((recipients % each) / most);
}

function daysOf(units: number, room: number, maximum: number, rateUnits: number): number | null {
  if (rateUnits === 0) return 0;
  if (units <= room) return 1;
  return maximum === 0 ? null : 1 + Math.ceil((units - room) / maximum);
}

function timesOf(settings: Settings, { units, rateUnits, maximum, rate }: ReturnType<typeof countsOf>, limits: Limits) {
  // A tick is so short that a second and a recipient's share of the rate are whole numbers of them.
  const { part: second, whole: slot } = decimal(rate);
  const flow = flowOf({
    second,
    slot,
    window: BigInt(limits.windowSeconds) * second,
    maximum: maximum === null ? undefined : BigInt(maximum),
    earlier: BigInt(settings.sentLast24h),
    ago: BigInt(settings.sentAgoSeconds ?? 0) * second,
    trial: BigInt(settings.simulatorRecipients ?? 0),
    units: BigInt(units),
  });
  return {
    seconds: up(BigInt(rateUnits) * slot, second),
    endsAfter: flow ? up(endOf(flow), second) : null,
    schedule: flow ? scheduleOf(flow) : [],
  };
}

function endOf(flow: Flow): bigint {
  if (flow.units > 0n) return timeOf(flow.units - 1n, flow);
  return flow.trial > 0n ? (flow.trial - 1n) * flow.slot : 0n;
}

function up(ticks: bigint, second: bigint): number {
  return Number((ticks + second - 1n) / second);
}

function findingsOf(settings: Settings, { units, room, fits }: ReturnType<typeof countsOf>, limits: Limits) {
  const {
    mode,
    recipientsPerMessage,
    simulatorRecipients = 0,
    suppressedRecipients = 0,
    verifiedRecipients,
  } = settings;
  const holds = {
    'over-50-recipients': recipientsPerMessage > limits.recipientsPerMessage,
    'over-daily-quota': !fits,
    'at-quota': units > 0 && units === room,
    'sandbox-limit': mode === 'sandbox',
    'unverified-recipients': mode === 'sandbox' && verifiedRecipients === 'no',
    'simulator-units': simulatorRecipients > 0,
    'suppressed-units': suppressedRecipients > 0,
  } satisfies Partial<Record<QuotaFinding, boolean>>;
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((id) => holds[id]);
}
