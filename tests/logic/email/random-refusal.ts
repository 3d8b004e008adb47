import fc from 'fast-check';

/** What servers say when they refuse the sender, the message or the connection: nothing in it is against the address. */
const COMPLAINTS = [
  'SPF check failed for {domain}',
  'Message rejected because of DMARC policy of {domain}',
  'DKIM signature of {domain} did not pass',
  'Client host [{ip}] blocked using zen.spamhaus.org',
  'IP {ip} is on our blocklist',
  '{ip} blacklisted',
  'Your IP {ip} has a poor reputation',
  'Greylisted, please try again later',
  'Greylisting in action',
  'Rate limit exceeded for {ip}',
  'Too many connections from {ip}',
  'Too many messages for this recipient',
  'Sender address rejected: Domain not found',
  'Sender address <{sender}> rejected: user unknown',
  'Sender verify failed for {sender}',
  'Invalid sender domain {domain}',
  'Relay access denied',
  'We do not relay',
  'Reverse DNS lookup of {ip} failed',
  'HELO name is not valid',
  'Message looks like spam',
  'Blocked by content filter',
  'Virus found in the message',
  'Recipient address rejected: Greylisted',
  'Recipient <{to}> rejected: rate limited',
  'Recipient rejected: mailbox full',
  'Mailbox over quota',
  'Access denied by local policy',
  'Temporarily deferred because of complaints',
  'TLS is required',
  'Only approved senders may write to this list',
  'Unauthenticated mail from {domain}',
  'Callback to {sender} failed: no such user',
  'Your server may not send to us: policy',
];

const octet = fc.integer({ min: 1, max: 254 });
const ip = fc.oneof(
  fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
  fc.constantFrom('5.1.1.1', '5.1.1.10', '192.5.1.1', '4.5.1.1'),
);
/** Numbers of every kind, those that speak of addresses more often than by chance. */
const code = fc.oneof(
  fc.constantFrom('5.1.1', '5.1.0', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.5.0'),
  fc
    .tuple(fc.constantFrom(4, 5), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 }))
    .map((parts) => parts.join('.')),
  fc.constant(''),
);
const reply = fc.constantFrom('550', '551', '553', '554', '552', '421', '450', '451', '452', '571');

/** A refusal of the sender, with any codes before it and names full of numbers within. */
export const senderRefusal = fc
  .record({
    reply,
    code,
    ip,
    complaint: fc.constantFrom(...COMPLAINTS),
    prefix: fc.constantFrom('', 'smtp; ', 'smtp;', 'host mx5.1.1.recipient.example[192.0.2.5] said: '),
    mark: fc.constantFrom('', ' - gsmtp', ' [TSS04]', ' (SC-001)', ' mta5.am0.yahoodns.net', ' id 5.1.1.550'),
    joint: fc.constantFrom(' ', '-'),
    capitals: fc.boolean(),
  })
  .map(({ prefix, reply: digits, joint, code: status, complaint, ip: host, mark, capitals }) => {
    const said = complaint
      .replaceAll('{ip}', host)
      .replaceAll('{domain}', 'news5.1.1.sender.example')
      .replaceAll('{sender}', 'bounce+user-unknown@sender.example')
      .replaceAll('{to}', 'no.such.user@recipient.example');
    return `${prefix}${digits}${joint}${status && `${status} `}${capitals ? said.toUpperCase() : said}${mark}`;
  });

/** Texts made of the pieces answers are made of, in no order. */
export const unpunctuated = fc
  .array(
    fc.oneof(
      reply,
      code,
      ip,
      fc.constantFrom(' ', '-', ';', '<', '>', ': ', '@', '.', 'smtp', 'user unknown', 'gsmtp', 'https://x.example/'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
