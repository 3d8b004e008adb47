/** What a sender is about to send, and what the account allows. Counts are whole numbers of recipients. */
export interface Settings {
  readonly mode: 'sandbox' | 'production';
  /** `Max24HourSend`: recipients in any 24 hours; −1 is no limit. */
  readonly max24HourSend: number;
  /** `MaxSendRate`: recipients a second, from 0.001. */
  readonly maxSendRate: number;
  /** `SentLast24Hours`. */
  readonly sentLast24h: number;
  /** To, Cc and Bcc of all messages together, without the two kinds below, which stand beside them. */
  readonly recipients: number;
  /** At least 1. More than a message takes is a finding, not bad input. */
  readonly recipientsPerMessage: number;
  /** One message before encoding, in octets. */
  readonly messageBytes?: number | undefined;
  /** The part of `messageBytes` that is attachments, which is what grows; left out, all of it grows. */
  readonly attachmentBytes?: number | undefined;
  /** Left out: v2. */
  readonly api?: 'v1' | 'v2' | 'smtp' | undefined;
  readonly ipType?: 'shared' | 'dedicated-standard' | 'dedicated-managed' | undefined;
  /** Addresses of the mailbox simulator, beside `recipients`: rate, but no daily quota. They go first. */
  readonly simulatorRecipients?: number | undefined;
  /** Addresses on the account's suppression list, beside `recipients`: rate and daily quota, as any other. */
  readonly suppressedRecipients?: number | undefined;
  /** Whether all recipients are verified, which matters in the sandbox. */
  readonly verifiedRecipients?: 'yes' | 'no' | undefined;
  /** How long before the start all of `sentLast24h` went out, in whole seconds up to 24 hours. Left out: just now, so that its room returns last. */
  readonly sentAgoSeconds?: number | undefined;
}

export type Problem =
  | 'missing'
  | 'not-a-number'
  | 'not-whole'
  | 'negative'
  | 'nothing'
  | 'too-large'
  | 'above-whole'
  | 'not-a-choice';
export type Problems = Readonly<Partial<Record<keyof Settings, Problem>>>;

/** Larger counts than this are a slip; three of them together still are exact numbers. */
const LARGEST = 1e15;
/** A slower rate than one recipient in a thousand seconds is a slip too. Ours: SES's slowest is far above it. */
const SLOWEST = 0.001;
const DAY_SECONDS = 86_400;

const CHOICES: Readonly<Partial<Record<keyof Settings, readonly unknown[]>>> = {
  mode: ['sandbox', 'production'],
  api: ['v1', 'v2', 'smtp', undefined],
  ipType: ['shared', 'dedicated-standard', 'dedicated-managed', undefined],
  verifiedRecipients: ['yes', 'no', undefined],
};

/** What is wrong with a sender's settings, by field; empty where all of them can be planned with. */
export function problemsOf(given: Partial<Readonly<Record<keyof Settings, unknown>>>): Problems {
  const { max24HourSend, recipientsPerMessage, messageBytes, attachmentBytes, sentAgoSeconds } = given;
  const found: Partial<Record<keyof Settings, Problem | undefined>> = {
    max24HourSend: max24HourSend === -1 ? undefined : countProblem(max24HourSend),
    maxSendRate: rateProblem(given.maxSendRate),
    sentLast24h: countProblem(given.sentLast24h),
    recipients: countProblem(given.recipients),
    recipientsPerMessage: countProblem(recipientsPerMessage) ?? (recipientsPerMessage === 0 ? 'nothing' : undefined),
    messageBytes: optional(messageBytes),
    attachmentBytes: optional(attachmentBytes) ?? (isMore(attachmentBytes, messageBytes) ? 'above-whole' : undefined),
    simulatorRecipients: optional(given.simulatorRecipients),
    suppressedRecipients: optional(given.suppressedRecipients),
    sentAgoSeconds: optional(sentAgoSeconds) ?? (isMore(sentAgoSeconds, DAY_SECONDS) ? 'above-whole' : undefined),
  };
  for (const [field, choices] of Object.entries(CHOICES) as [keyof Settings, readonly unknown[]][])
    if (!choices.includes(given[field])) found[field] = given[field] === undefined ? 'missing' : 'not-a-choice';
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Problems;
}

function countProblem(count: unknown): Problem | undefined {
  return numberProblem(count) ?? (Number.isInteger(count) ? undefined : 'not-whole');
}

function rateProblem(rate: unknown): Problem | undefined {
  return numberProblem(rate) ?? ((rate as number) < SLOWEST ? 'nothing' : undefined);
}

function numberProblem(number: unknown): Problem | undefined {
  if (number === undefined || number === null) return 'missing';
  if (typeof number !== 'number' || Number.isNaN(number)) return 'not-a-number';
  if (number < 0) return 'negative';
  return number > LARGEST ? 'too-large' : undefined;
}

function optional(count: unknown): Problem | undefined {
  return count === undefined ? undefined : countProblem(count);
}

function isMore(part: unknown, whole: unknown): boolean {
  return typeof part === 'number' && typeof whole === 'number' && part > whole;
}
