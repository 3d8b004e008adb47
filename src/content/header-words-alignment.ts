import type { Ink } from './header-words.ts';

/** The answer of the whole: who vouches for the domain in From. */
export const ALIGNMENT_VERDICTS: Readonly<Record<string, { stamp: string; ink: Ink; title: string; says: string }>> = {
  both: {
    stamp: 'It’s really you',
    ink: 'available',
    title: 'SPF and DKIM both speak for your domain',
    says: 'Both passed, and both for a domain that belongs to the one in From. DMARC needs only one of them.',
  },
  dkim: {
    stamp: 'It’s really you',
    ink: 'available',
    title: 'DKIM speaks for your domain',
    says: 'A signature passed for a domain that belongs to the one in From. That’s enough for DMARC. SPF doesn’t add to it, which is usual without a MAIL FROM domain of your own.',
  },
  spf: {
    stamp: 'Only by SPF',
    ink: 'not-guaranteed',
    title: 'Only SPF speaks for your domain',
    says: 'It’s enough for DMARC today, but SPF breaks as soon as somebody forwards the message. Have your domain sign as well.',
  },
  neither: {
    stamp: 'Not aligned',
    ink: 'red',
    title: 'Nothing that passed speaks for the domain in From',
    says: 'To DMARC this message isn’t yours, whatever passed for other domains. Sign with your own domain, or set a MAIL FROM domain below it.',
  },
  untold: {
    stamp: 'Can’t tell yet',
    ink: 'undecided',
    title: 'The message doesn’t say what a receiver found',
    says: 'No results stand in it for the domains that would count. Verify the signatures below, or paste the source of a message as it arrived.',
  },
  authors: {
    stamp: 'Two authors',
    ink: 'red',
    title: 'From names more than one domain',
    says: 'DMARC asks for exactly one domain in one From field. Gmail and others turn such a message away.',
  },
  'no-author': {
    stamp: 'No author',
    ink: 'red',
    title: 'There is no usable From',
    says: 'Without a domain in From there’s nothing that SPF or DKIM could speak for. Is the top of the message missing?',
  },
};

/** How an authenticated domain stands to the one in From. */
export const RELATIONS: Readonly<Record<string, { short: string; says: string }>> = {
  same: {
    short: 'Aligned',
    says: 'The same domain. It aligns even where your DMARC record asks for strict alignment.',
  },
  organisation: {
    short: 'Aligned, relaxed',
    says: 'Another name of what is probably the same organisation. It aligns in relaxed mode, which is the default, and not in strict.',
  },
  other: {
    short: 'Not aligned',
    says: 'Another organisation, as far as names tell. It can pass and still not speak for you.',
  },
  ses: {
    short: 'Not aligned',
    says: 'Amazon’s own name, which SES puts on every message. That’s normal, and it doesn’t speak for you.',
  },
};

/** The fields this page reads, who writes each, and what it is good for. */
export const GLOSSARY: readonly { name: string; by: string; says: string }[] = [
  {
    name: 'Authentication-Results',
    by: 'Your receiver',
    says: 'What it made of SPF, DKIM and DMARC. Anyone can write such a field, so only the one your own provider put on top counts.',
  },
  {
    name: 'ARC-Authentication-Results',
    by: 'A server that forwarded it',
    says: 'What that server saw before it passed the message on. It counts where the receiver trusts that server.',
  },
  {
    name: 'Received',
    by: 'Each server',
    says: 'One stop of the way, the newest on top. What stands below your own provider’s lines could be invented.',
  },
  {
    name: 'Return-Path',
    by: 'The last server',
    says: 'The address on the envelope, where bounces go. SPF is checked for its domain, not for the one in From.',
  },
  {
    name: 'From',
    by: 'The sender',
    says: 'The author people see. Its domain is the one DMARC is about.',
  },
  {
    name: 'DKIM-Signature',
    by: 'A domain that signs',
    says: 'A seal over the body and some of the headers. “d=” names the domain, “s=” the key in its DNS, “h=” the fields it covers.',
  },
  {
    name: 'List-Unsubscribe',
    by: 'The sender',
    says: 'Where to leave the list. With List-Unsubscribe-Post beside it, one click is enough.',
  },
  {
    name: 'Feedback-ID',
    by: 'SES, or the sender',
    says: 'By this Gmail counts complaints in its Postmaster Tools. Its last part stands for the sender.',
  },
  { name: 'X-SES-Outgoing', by: 'SES', says: 'The day the message left, and the IP address it left from.' },
  {
    name: 'X-SES-CONFIGURATION-SET',
    by: 'The sender',
    says: 'Tells SES which configuration set to use. SES takes it out, so a reader never sees it.',
  },
  {
    name: 'X-SES-MESSAGE-TAGS',
    by: 'The sender',
    says: 'Tags that come back in your events. SES takes them out too.',
  },
  {
    name: 'X-SES-LIST-MANAGEMENT-OPTIONS',
    by: 'The sender',
    says: 'Names the contact list and topic for unsubscribing. SES takes it out too.',
  },
];
