/** How a message of the example ended: one entry for each message, drawn by weight. */
interface Ending {
  /** How many of a thousand messages end so on an ordinary day, and after the old list was mailed. */
  weights: readonly [usual: number, oldList: number];
  type: 'Bounce' | 'Complaint' | 'Reject' | 'Rendering Failure';
  detail: (address: string, at: string) => object;
}

const DAYS = 14;
const A_DAY = 180;
/** The days on which the invented sender mailed an old list. */
const OLD_LIST_DAYS = [8, 9];
const FIRST_DAY = Date.parse('2026-11-02T08:00:00Z');
const DOMAINS = ['example.com', 'example.com', 'example.net', 'example.org', 'inbox.example', 'post.example'];

const bounce =
  (bounceType: string, bounceSubType: string, status?: string, diagnosticCode?: string) =>
  (emailAddress: string, timestamp: string) => {
    const bouncedRecipients = [{ emailAddress, ...(status && { action: 'failed', status, diagnosticCode }) }];
    return { bounce: { bounceType, bounceSubType, bouncedRecipients, timestamp, feedbackId: `${emailAddress}-b` } };
  };

const complaint = (emailAddress: string, timestamp: string) => ({
  complaint: {
    complainedRecipients: [{ emailAddress }],
    complaintFeedbackType: 'abuse',
    timestamp,
    feedbackId: `${emailAddress}-c`,
  },
});

const ENDINGS: readonly Ending[] = [
  {
    weights: [8, 260],
    type: 'Bounce',
    detail: bounce('Permanent', 'NoEmail', '5.1.1', 'smtp; 550 5.1.1 user unknown'),
  },
  {
    weights: [2, 60],
    type: 'Bounce',
    detail: bounce('Permanent', 'General', '5.1.2', 'smtp; 550 5.1.2 no such domain'),
  },
  {
    weights: [1, 9],
    type: 'Bounce',
    detail: bounce(
      'Permanent',
      'Suppressed',
      '5.1.1',
      'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
    ),
  },
  { weights: [3, 6], type: 'Bounce', detail: bounce('Permanent', 'OnAccountSuppressionList') },
  {
    weights: [4, 4],
    type: 'Bounce',
    detail: bounce('Permanent', 'General', '5.7.26', 'smtp; 550-5.7.26 this mail is unauthenticated - gsmtp'),
  },
  {
    weights: [9, 14],
    type: 'Bounce',
    detail: bounce('Transient', 'MailboxFull', '4.2.2', 'smtp; 452 4.2.2 mailbox full'),
  },
  { weights: [6, 6], type: 'Bounce', detail: bounce('Transient', 'General') },
  {
    weights: [2, 2],
    type: 'Bounce',
    detail: bounce('Transient', 'MessageTooLarge', '5.3.4', 'smtp; 552 5.3.4 message too big'),
  },
  { weights: [0.6, 12], type: 'Complaint', detail: complaint },
  {
    weights: [1, 1],
    type: 'Rendering Failure',
    detail: () => ({
      failure: { templateName: 'receipt', errorMessage: 'Attribute ‘total’ is not present in the rendering data.' },
    }),
  },
];

/** A file of invented events, the same each time: two weeks of a sender who mailed an old list in the second. */
export function exampleFile(name: string): File {
  const lines = Array.from({ length: DAYS * A_DAY }, (_, at) => messageOf(at, draw(at)));
  return new File(
    [
      lines
        .flat()
        .map((event) => `${JSON.stringify(event)}\n`)
        .join(''),
    ],
    name,
  );
}

function messageOf(at: number, luck: number): object[] {
  const day = Math.floor(at / A_DAY);
  const isOldList = OLD_LIST_DAYS.includes(day) && at % 3 > 0;
  const sent = FIRST_DAY + day * 86_400_000 + (at % A_DAY) * 120_000;
  const address = `reader-${at}@${DOMAINS[Math.floor(draw(at + 7919) * DOMAINS.length)]}`;
  const mail = mailOf(at, address, sent, isOldList);
  const ending = endingOf(luck * 1000, isOldList ? 1 : 0);
  const later = new Date(sent + 4_000).toISOString();
  if (ending?.type === 'Rendering Failure') return [{ eventType: ending.type, mail, ...ending.detail(address, later) }];
  const delivery = { timestamp: later, recipients: [address], processingTimeMillis: 900, smtpResponse: '250 2.0.0 ok' };
  const arrived = ending && ending.type !== 'Complaint' ? [] : [{ eventType: 'Delivery', mail, delivery }];
  const ended = ending ? [{ eventType: ending.type, mail, ...ending.detail(address, later) }] : [];
  return [{ eventType: 'Send', mail, send: {} }, ...arrived, ...ended];
}

function mailOf(at: number, address: string, sent: number, isOldList: boolean): object {
  const isNews = isOldList || at % 5 < 3;
  return {
    timestamp: new Date(sent).toISOString(),
    messageId: `example-${String(at).padStart(5, '0')}-000000`,
    source: 'news@mail.example.com',
    destination: [address],
    tags: {
      'ses:configuration-set': [isNews ? 'newsletter' : 'receipts'],
      campaign: [isOldList ? 'win-back' : isNews ? 'november' : 'receipt'],
    },
  };
}

function endingOf(luck: number, column: 0 | 1): Ending | undefined {
  let left = luck;
  for (const ending of ENDINGS) {
    left -= ending.weights[column];
    if (left < 0) return ending;
  }
  return undefined;
}

/** A number from 0 up to 1 that looks drawn and is the same for the same seed: the finalizer of MurmurHash3. */
function draw(seed: number): number {
  let mixed = Math.imul(seed + 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
