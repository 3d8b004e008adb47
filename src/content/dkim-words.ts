import type { KeyInspection } from '../logic/email/dkim/inspect.ts';
import type { Ink } from './header-words.ts';

/** How the verdict on a key record is stamped. */
export const KEY_VERDICTS: Readonly<
  Record<KeyInspection['verdict'], { stamp: string; ink: Ink; title: string; says: string }>
> = {
  ok: {
    stamp: 'Good key',
    ink: 'available',
    title: 'This key is right',
    says: 'Receivers can read it and will use it.',
  },
  'ok-with-warnings': {
    stamp: 'Works, but',
    ink: 'not-guaranteed',
    title: 'It works, with a caution',
    says: 'Receivers can read it. Look at what stands below.',
  },
  weak: {
    stamp: 'Short key',
    ink: 'not-guaranteed',
    title: 'It works, but the key is short',
    says: 'Receivers accept it today. A longer one is advised, and costs nothing.',
  },
  revoked: {
    stamp: 'Taken back',
    ink: 'red',
    title: 'This key has been taken back',
    says: 'An empty “p=” tells receivers to turn down all that it signed.',
  },
  invalid: {
    stamp: 'Doesn’t work',
    ink: 'red',
    title: 'Receivers can’t use this record',
    says: 'Mail signed with it counts as not signed, or worse. What is wrong stands below, the gravest first.',
  },
  missing: {
    stamp: 'Nothing there',
    ink: 'red',
    title: 'There is no key',
    says: 'Nothing that could be a key record was found in what you pasted.',
  },
};

/** The tags of a key record (RFC 6376 §3.6.1), what each may say, and what goes wrong with it. */
export const KEY_TAGS: readonly { tag: string; says: string; mind: string }[] = [
  { tag: 'v=', says: 'The version, DKIM1. It may be left out.', mind: 'If it’s there it comes first, in capitals.' },
  {
    tag: 'k=',
    says: 'The kind of key: rsa, which is meant where nothing stands, or ed25519.',
    mind: 'SES signs with rsa only.',
  },
  { tag: 'p=', says: 'The public key itself, in base64.', mind: 'Required. Empty, it takes the key back.' },
  { tag: 'h=', says: 'The hashes the key may be used with.', mind: 'Without sha256 in it the key is of no use.' },
  { tag: 's=', says: 'What the key is for: * for everything, or email.', mind: 'Anything else rules mail out.' },
  {
    tag: 't=',
    says: 'Flags: y while you’re trying, s if names below the domain are left out.',
    mind: 'Take y away when you mean it.',
  },
  { tag: 'n=', says: 'A note for people.', mind: 'Nobody’s machine reads it.' },
  { tag: 'g=', says: 'A leftover of the first DKIM.', mind: 'Ignored.' },
];

/** The three marks of Easy DKIM’s records: right, wrong, and not there. */
export const CNAME_STAMPS: Readonly<Record<'right' | 'wrong' | 'absent', { says: string; ink: Ink }>> = {
  right: { says: 'Right', ink: 'available' },
  wrong: { says: 'Wrong', ink: 'red' },
  absent: { says: 'Missing', ink: 'red' },
};
