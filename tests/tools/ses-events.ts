/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often each type comes, of a thousand: what a sender who tracks opens sees, roughly. */
const SHARES: readonly (readonly [type: string, share: number])[] = [
  ['Send', 360],
  ['Delivery', 340],
  ['Open', 170],
  ['Click', 60],
  ['Bounce', 40],
  ['DeliveryDelay', 20],
  ['Complaint', 5],
  ['Subscription', 2],
  ['Reject', 2],
  ['Rendering Failure', 1],
];

const DOMAINS = [
  'gmail.com',
  'recipient.example',
  'corp.example',
  'fbl.example',
  'post.example',
  'simulator.amazonses.com',
];
const BOUNCES: readonly (readonly [type: string, subType: string, status: string, text: string])[] = [
  ['Permanent', 'NoEmail', '5.1.1', 'smtp; 550 5.1.1 <ADDRESS>: Recipient address rejected: User unknown'],
  ['Permanent', 'General', '5.7.1', 'smtp; 550 5.7.1 Message rejected by policy'],
  [
    'Permanent',
    'Suppressed',
    '5.1.1',
    'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
  ],
  [
    'Permanent',
    'OnAccountSuppressionList',
    '5.1.1',
    'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
  ],
  ['Transient', 'MailboxFull', '4.2.2', 'smtp; 452 4.2.2 The account ADDRESS is over quota'],
  [
    'Transient',
    'General',
    '4.4.7',
    'smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS>',
  ],
  ['Undetermined', 'Undetermined', '5.0.0', 'smtp; 599 something'],
];

type Pick = <T>(list: readonly T[]) => T;

/** The event of that number, about 1 kB as JSON; the same for the same seed and number. */
export function sesEvent(seed: number, index: number): object {
  const next = random(seed * 1_000_003 + index);
  const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
  const type = typeOf(next() * 1000);
  const address = `user${Math.floor(next() * 1e6)}@${pick(DOMAINS)}`;
  const sent = new Date(Date.UTC(2026, 10, 1) + Math.floor(next() * 20 * 86_400_000)).toISOString();
  const id = `0102019a${index.toString(16).padStart(8, '0')}-${Math.floor(next() * 1e9).toString(16)}-000000`;
  return { eventType: type, ...detailOf(type, address, sent, id, next, pick), mail: mailOf(address, sent, id, pick) };
}

/** Lines of events, `count` of them from `first` on. */
export function sesLines(seed: number, first: number, count: number): string {
  let lines = '';
  for (let i = first; i < first + count; i += 1) lines += `${JSON.stringify(sesEvent(seed, i))}\n`;
  return lines;
}

function typeOf(permille: number): string {
  let left = permille;
  for (const [type, share] of SHARES) {
    if (left < share) return type;
    left -= share;
  }
  return 'Send';
}

function detailOf(type: string, address: string, sent: string, id: string, next: () => number, pick: Pick): object {
  const timestamp = new Date(Date.parse(sent) + Math.floor(next() * 3_600_000)).toISOString();
  const reportingMTA = 'dns; a4-17.smtp-out.eu-west-1.amazonses.com';
  const agent = {
    ipAddress: '203.0.113.80',
    timestamp,
    userAgent: 'Mozilla/5.0 (compatible; ExampleImageProxy)',
    isBotEvent: pick(['Likely', 'Unlikely']),
  };
  switch (type) {
    case 'Delivery':
      return {
        delivery: {
          timestamp,
          processingTimeMillis: 1528,
          recipients: [address],
          smtpResponse: '250 2.0.0 Ok: queued as 4F1A2B3C4D',
          remoteMtaIp: '198.51.100.25',
          reportingMTA,
        },
      };
    case 'Open':
      return { open: agent };
    case 'Click':
      return { click: { ...agent, link: 'https://example.com/statement?id=42', linkTags: { position: ['header'] } } };
    case 'Bounce': {
      const [bounceType, bounceSubType, status, text] = pick(BOUNCES);
      const recipient = {
        emailAddress: address,
        action: 'failed',
        status,
        diagnosticCode: text.replace('ADDRESS', address),
      };
      return {
        bounce: {
          feedbackId: `${id}-bounce`,
          bounceType,
          bounceSubType,
          bouncedRecipients: [recipient],
          timestamp,
          reportingMTA,
        },
      };
    }
    case 'Complaint':
      return {
        complaint: {
          feedbackId: `${id}-complaint`,
          complaintSubType: null,
          complainedRecipients: [{ emailAddress: address }],
          timestamp,
          userAgent: 'ExampleFBL/2.1',
          complaintFeedbackType: pick(['abuse', 'abuse', 'not-spam', 'auth-failure']),
          arrivalDate: timestamp,
        },
      };
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp,
          delayType: pick(['MailboxFull', 'General', 'IPFailure']),
          expirationTime: timestamp,
          delayedRecipients: [
            { emailAddress: address, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1 Unable to connect' },
          ],
          reportingMTA,
        },
      };
    case 'Subscription':
      return {
        subscription: {
          contactList: 'MainList',
          timestamp,
          source: 'UnsubscribeHeader',
          newTopicPreferences: { unsubscribeAll: next() < 0.5, topicSubscriptionStatus: [] },
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
    case 'Rendering Failure':
      return {
        failure: { templateName: 'Statement', errorMessage: "Attribute 'name' is not present in the rendering data." },
      };
    default:
      return { send: {} };
  }
}

function mailOf(address: string, timestamp: string, messageId: string, pick: Pick): object {
  const header = (name: string, value: string) => ({ name, value });
  const subject = 'Your November statement';
  return {
    timestamp,
    messageId,
    source: 'news@mail.example.com',
    sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
    sendingAccountId: '123456789012',
    destination: [address],
    headersTruncated: false,
    headers: [
      header('From', 'Example Shop <news@example.com>'),
      header('To', address),
      header('Subject', subject),
      header('MIME-Version', '1.0'),
    ],
    commonHeaders: { from: ['Example Shop <news@example.com>'], to: [address], messageId, subject },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:configuration-set': [pick(['marketing', 'transactional', 'alerts'])],
      'ses:source-ip': ['192.0.2.10'],
      'ses:from-domain': ['example.com'],
      'ses:caller-identity': ['mailer-role'],
      campaign: [`campaign-${Math.floor(pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))}`],
    },
  };
}
