const CHANNELS = ['chat', 'call', 'message', 'e-mail'] as const;

/** One contact, as the reader wrote it down. */
export interface LogEntry {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`, or empty. */
  readonly time: string;
  readonly channel: (typeof CHANNELS)[number];
  /** The name that was given, or empty. */
  readonly name: string;
  readonly said: string;
}

/** A log as it was read: what could be, and whether that is all of it. */
export interface ReadLog {
  readonly entries: LogEntry[];
  readonly whole: boolean;
}

/** Contacts in the order they were; those of the same minute as they were written down. */
export function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  const at = ({ day, time }: LogEntry) => `${day} ${time}`;
  return entries.toSorted((a, b) => (at(a) < at(b) ? -1 : Number(at(a) > at(b))));
}

/** The log as it is kept on the device. */
export function writeLog(entries: readonly LogEntry[]): string {
  return JSON.stringify({ version: 1, entries });
}

/** What was kept on the device, which anything may have changed since. Never throws; leaves out what is no contact. */
export function readLog(kept: string | null): ReadLog {
  if (kept === null) return { entries: [], whole: true };
  const raw = entriesOf(kept);
  const entries = (raw ?? []).flatMap((each) => toEntry(each) ?? []);
  return { entries: inOrder(entries), whole: raw !== undefined && entries.length === raw.length };
}

function entriesOf(kept: string): unknown[] | undefined {
  try {
    const log: unknown = JSON.parse(kept);
    return isRecord(log) && log['version'] === 1 && Array.isArray(log['entries']) ? log['entries'] : undefined;
  } catch {
    return undefined;
  }
}

function toEntry(raw: unknown): LogEntry | undefined {
  if (!isRecord(raw)) return undefined;
  const { day, time, channel, name, said } = raw;
  const known = CHANNELS.find((each) => each === channel);
  if (!known || !fits(day, /^\d{4,6}-\d{2}-\d{2}$/) || !fits(time, /^(\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/))
    return undefined;
  return typeof name === 'string' && typeof said === 'string' ? { day, time, channel: known, name, said } : undefined;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function fits(raw: unknown, pattern: RegExp): raw is string {
  return typeof raw === 'string' && pattern.test(raw);
}
