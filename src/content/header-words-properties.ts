import type { Problem } from '../logic/email/headers/authentication-results.ts';

/** What a property is called by people. One that isn’t here stands by its own name alone. */
export const PROPERTIES: Readonly<Record<string, string>> = {
  'smtp.mailfrom': 'address on the envelope',
  'smtp.helo': 'name the server gave',
  'smtp.remote-ip': 'address of the server',
  'smtp.client-ip': 'address of the server',
  'smtp.auth': 'who signed in',
  'header.d': 'domain that signed',
  'header.i': 'who signed for it',
  'header.s': 'selector of the key',
  'header.b': 'how the signature begins',
  'header.a': 'kind of signature',
  'header.from': 'domain in From',
  'policy.iprev': 'address looked up',
  'arc.chain': 'servers on the way',
  action: 'what the receiver did',
  reason: 'Microsoft’s number for why',
};

/** Why an Authentication-Results field could be read in part only. */
export const AR_PROBLEMS: Readonly<Record<Problem, string>> = {
  'open-comment': 'A bracket in it is never closed.',
  'open-quote': 'A quotation mark in it is never closed.',
  empty: 'It’s empty.',
  'too-long': 'It’s longer than any honest one, so we stopped.',
  'authserv-id': 'It doesn’t begin with the name of a server.',
  version: 'It’s written in a version nobody has described yet.',
  'no-result': 'It holds no result.',
  method: 'After what is shown here comes something that is no result.',
  property: 'After what is shown here comes something that can’t be read.',
};
