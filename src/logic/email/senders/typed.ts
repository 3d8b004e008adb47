import { type Problem, problemsOf, type Settings } from '../quota/problems.ts';
import { readCount } from '../rates/read-typed.ts';

/** Instants in milliseconds; one that was typed and can't be read is NaN. */
export interface Times {
  readonly now: number;
  /** When sending begins; left out, now. */
  readonly start?: number | undefined;
  /** When the earlier mail went out; left out, just now, so that its room returns last. */
  readonly earlier?: number | undefined;
}

/** The planner's form as it was filled in. */
export interface PlanTyped {
  readonly settings: Partial<Settings>;
  /** What is wrong, by field of the form; what is still to be typed isn't wrong. */
  readonly problems: Readonly<Record<string, Problem | 'not-a-time' | 'after-start'>>;
  readonly state: 'open' | 'wrong' | 'complete';
  readonly startsAt: number;
  /** Programs that send at the same time; NaN where that can't be read. */
  readonly processes: number;
}

type Fields = Readonly<Partial<Record<string, string>>>;

const DAY_SECONDS = 86_400;
/** Octets of each unit, as AWS's sizes are read here. */
const UNITS: Readonly<Record<string, number>> = { kb: 1024, mb: 1_048_576 };
/** Setting → the field it is typed in, where that has another name. */
const FIELDS: Readonly<Record<string, string>> = { messageBytes: 'messageSize', attachmentBytes: 'attachmentSize' };

/** Reads the planner's form; `sandbox` is what holds there when nothing is typed. Never throws, whatever was typed. */
export function readPlanTyped(
  typed: Fields,
  times: Times,
  sandbox: Pick<Settings, 'max24HourSend' | 'maxSendRate'>,
): PlanTyped {
  const startsAt = Number.isFinite(times.start) ? Number(times.start) : times.now;
  const settings = settingsOf(typed, times, startsAt, sandbox);
  const processes = readCount(typed['processes'] ?? '') ?? 1;
  const wrong = Object.entries(problemsOf(settings)).filter(([, problem]) => problem !== 'missing');
  const problems = {
    ...Object.fromEntries(wrong.map(([field, problem]) => [FIELDS[field] ?? field, problem])),
    ...timeProblems(times, startsAt),
    ...(processes >= 1 && Number.isInteger(processes) ? {} : { processes: countFault(processes) }),
  };
  const isWrong = Object.keys(problems).some((field) => field !== 'processes');
  const missing = Object.values(problemsOf(settings)).includes('missing');
  const { recipients = 0, simulatorRecipients = 0, suppressedRecipients = 0 } = settings;
  const isOpen = missing || recipients + simulatorRecipients + suppressedRecipients === 0;
  return { settings, problems, state: isWrong ? 'wrong' : isOpen ? 'open' : 'complete', startsAt, processes };
}

function settingsOf(typed: Fields, times: Times, startsAt: number, sandbox: Partial<Settings>): Partial<Settings> {
  const mode = typed['mode'] === 'sandbox' ? 'sandbox' : 'production';
  const usual = mode === 'sandbox' ? sandbox : {};
  const beside = typed['simulatorRecipients'] || typed['suppressedRecipients'] ? 0 : undefined;
  const read = {
    mode,
    max24HourSend: readCount(typed['max24HourSend'] ?? '') ?? usual.max24HourSend,
    maxSendRate: readDecimal(typed['maxSendRate']) ?? usual.maxSendRate,
    sentLast24h: readCount(typed['sentLast24h'] ?? '') ?? 0,
    recipients: readCount(typed['recipients'] ?? '') ?? beside,
    recipientsPerMessage: readCount(typed['recipientsPerMessage'] ?? '') ?? 1,
    messageBytes: sizeOf(typed['messageSize'], typed['sizeUnit']),
    attachmentBytes: sizeOf(typed['attachmentSize'], typed['sizeUnit']),
    api: typed['api'],
    ipType: typed['ipType'],
    simulatorRecipients: readCount(typed['simulatorRecipients'] ?? ''),
    suppressedRecipients: readCount(typed['suppressedRecipients'] ?? ''),
    verifiedRecipients: typed['verifiedRecipients'],
    sentAgoSeconds: agoOf(times, startsAt),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined && value !== ''));
}

/** A number that may have decimals, set off by a point or a comma. */
function readDecimal(typed = ''): number | undefined {
  return readCount(typed.trim().replace(/^(\d{1,12}),(\d{1,2})$/, '$1.$2'));
}

function sizeOf(typed: string | undefined, unit = 'mb'): number | undefined {
  const size = readDecimal(typed);
  return size === undefined ? undefined : Math.round(size * (UNITS[unit] ?? Number.NaN));
}

/** Mail of more than a day ago counts no more, so it has gone a day ago at most. */
function agoOf({ now, earlier }: Times, startsAt: number): number {
  const gone = Number.isFinite(earlier) ? Number(earlier) : now;
  return Math.min(DAY_SECONDS, Math.max(0, Math.floor((startsAt - gone) / 1000)));
}

function timeProblems({ start, earlier }: Times, startsAt: number): Record<string, 'not-a-time' | 'after-start'> {
  return {
    ...(Number.isNaN(start) ? { start: 'not-a-time' as const } : {}),
    ...(Number.isNaN(earlier) ? { earlier: 'not-a-time' as const } : {}),
    ...(Number(earlier) > startsAt ? { earlier: 'after-start' as const } : {}),
  };
}

function countFault(count: number): Problem {
  if (Number.isNaN(count)) return 'not-a-number';
  return count < 1 ? 'nothing' : 'not-whole';
}
