import type { DkimResult, Reason } from '../logic/email/dkim/results.ts';
import type { Caution } from '../logic/email/dkim/verify.ts';
import type { Ink } from './header-words.ts';

/** The words for one outcome of a check. */
interface Outcome {
  readonly title: string;
  readonly says: string;
}

/** How the result of a signature is stamped. */
export const SIGNATURE_STAMPS: Readonly<Record<DkimResult | 'no-key', { says: string; ink: Ink }>> = {
  pass: { says: 'Pass', ink: 'available' },
  fail: { says: 'Fail', ink: 'red' },
  neutral: { says: 'Can’t check', ink: 'undecided' },
  permerror: { says: 'No good', ink: 'red' },
  'no-key': { says: 'No key', ink: 'not-guaranteed' },
  temperror: { says: 'No answer', ink: 'not-guaranteed' },
};

/** What broke a signature, and what to do; `pass` is that nothing did. */
export const REASONS: Readonly<Record<Reason | 'pass', Outcome>> = {
  pass: { title: 'The signature fits', says: 'The body and every field it covers are as they were signed.' },
  'body-changed': {
    title: 'The body was changed',
    says: 'Its hash isn’t the one that was signed. A footer added by a list, a virus scanner, or a copy that lost its line ends does that. Take the source as a file rather than by copying, and see whether it still fails.',
  },
  'body-shorter': {
    title: 'The body is shorter than what was signed',
    says: 'The signature covers more than there is here. Part of the message is missing: take the whole source.',
  },
  'header-changed': {
    title: 'A signed header was changed',
    says: 'The key is the right one, and the body may be whole, but one of the fields under “Fields it covers” isn’t as it was signed. A new subject or a rewritten To is the usual cause.',
  },
  'key-does-not-fit': {
    title: 'Another key made this signature',
    says: 'The key in the DNS isn’t the one that signed. Often a new key was published while the old one still signs.',
  },
  'signature-mismatch': {
    title: 'The signature doesn’t fit',
    says: 'A signed field was changed, or another key signed. With this kind of key nobody can tell which.',
  },
  expired: { title: 'The signature has run out', says: 'Its own “x=” says until when it holds, and that’s past.' },
  'no-key': {
    title: 'The key isn’t there',
    says: 'Nothing is published at the name of the key, or it isn’t among the records you pasted.',
  },
  'no-answer': {
    title: 'The key couldn’t be fetched',
    says: 'The DNS gave no answer. Try again, or paste the record.',
  },
  'key-record': {
    title: 'The key’s record is broken',
    says: 'A record is there, and it can’t be read as a key. Paste it into “Is my DKIM key right?” to see why.',
  },
  revoked: {
    title: 'The key was taken back',
    says: 'The record is there with an empty “p=”. Whoever published it means: no longer.',
  },
  'key-type': {
    title: 'The key is of another kind',
    says: 'The signature says one algorithm, and the key is for another.',
  },
  'key-hash': {
    title: 'The key isn’t for this hash',
    says: 'Its “h=” leaves out SHA-256, which is the only hash still in use.',
  },
  'key-service': { title: 'The key isn’t for mail', says: 'Its “s=” names another use.' },
  'bad-key': {
    title: 'The key can’t be read',
    says: 'Its “p=” isn’t a key. It was probably cut off when it was published.',
  },
  'key-too-short': { title: 'The key is too short', says: 'Receivers must turn down keys as short as this one.' },
  'key-too-long': { title: 'The key is too long for us', says: 'It’s longer than any receiver has to understand.' },
  'identity-not-allowed': {
    title: 'The key isn’t for that name',
    says: 'The signature speaks for a name below its domain, and the key’s “t=s” forbids that.',
  },
  syntax: { title: 'The signature can’t be read', says: 'Its list of tags is broken, or one it needs is missing.' },
  version: { title: 'An unknown version', says: 'A signature begins with “v=1”. This one says something else.' },
  unsupported: {
    title: 'An unknown way to sign',
    says: 'It asks for an algorithm, a canonicalisation or a key source nobody here knows.',
  },
  sha1: { title: 'Signed with SHA-1', says: 'It isn’t safe any more, and receivers must not accept it.' },
  'from-unsigned': {
    title: 'From isn’t covered',
    says: 'A signature must cover the From field. Without it, it counts for nothing.',
  },
  'domain-mismatch': {
    title: 'It speaks for a name outside its domain',
    says: 'What “i=” names has to lie within “d=”.',
  },
  'too-many': { title: 'One signature too many', says: 'We check the first ones and leave the rest, as receivers do.' },
  'head-too-long': {
    title: 'The headers are too long',
    says: 'They go on further than we read, so what was signed can’t be put together.',
  },
  'no-crypto': {
    title: 'This browser can’t check it',
    says: 'It doesn’t know this kind of key. Another browser, or a newer one, does.',
  },
};

/** What a signature that passes still leaves to think about. */
export const CAUTIONS: Readonly<Record<Caution, Outcome>> = {
  'body-not-covered': {
    title: 'Not all of the body is covered',
    says: 'Its “l=” stops before the end, so anyone may have added what follows.',
  },
  'extra-from': { title: 'There are more From fields than it covers', says: 'People may see one that nobody signed.' },
  'test-key': {
    title: 'The key is only on trial',
    says: 'Its “t=y” asks receivers to treat the message as if it weren’t signed.',
  },
  'weak-key': { title: 'The key is short', says: 'It’s allowed, and longer ones are advised.' },
};
