/** A rate with the lines it is measured by. */
interface Gauge {
  readonly title: string;
  /** Decimal places of the figure: enough to tell its lines apart. */
  readonly places: number;
  /** Percent fact → what happens at the line, in a word or two; lowest line first. */
  readonly lines: Readonly<Record<string, string>>;
  /** A tenant's reputation policy → the percent fact of its line. */
  readonly tenant?: Readonly<Record<string, string>>;
}

/** The gauges the pages show. */
export const GAUGES = {
  bounce: {
    title: 'Bounce rate',
    places: 2,
    lines: {
      'rate-bounce-recommended-2': 'best mark',
      'rate-bounce-review-5': 'review',
      'rate-bounce-pause-10': 'may pause',
    },
    tenant: { strict: 'tenant-strict-bounce', standard: 'tenant-standard-bounce' },
  },
  complaint: {
    title: 'Complaint rate',
    places: 3,
    lines: { 'rate-complaint-review-01': 'review', 'rate-complaint-pause-05': 'may pause' },
    tenant: { strict: 'tenant-strict-complaint', standard: 'tenant-standard-complaint' },
  },
  gmail: {
    title: 'Spam rate at Gmail',
    places: 3,
    lines: { 'gmail-spam-rate-target': 'aim', 'gmail-spam-rate-limit': 'limit' },
  },
  yahoo: { title: 'Spam rate at Yahoo', places: 3, lines: { 'yahoo-spam-rate': 'limit' } },
} as const satisfies Readonly<Record<string, Gauge>>;
