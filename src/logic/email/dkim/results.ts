import type { KeyFault } from './find-key.ts';
import type { Unusable } from './signature.ts';

/** RFC 8601 §2.7.1. */
export type DkimResult = 'pass' | 'fail' | 'neutral' | 'temperror' | 'permerror';

/** What broke a signature. */
export type Reason =
  | Unusable['why']
  | KeyFault
  | 'too-many'
  | 'head-too-long'
  | 'no-crypto'
  | 'expired'
  | 'body-shorter'
  | 'body-changed'
  | 'header-changed'
  | 'key-does-not-fit'
  | 'signature-mismatch';

const RESULTS: Readonly<Record<Reason, DkimResult>> = {
  // Signed, and nothing that can be read or worked with: neutral (RFC 8601 §2.7.1).
  syntax: 'neutral',
  version: 'neutral',
  unsupported: 'neutral',
  'too-many': 'neutral',
  'head-too-long': 'neutral',
  'key-too-long': 'neutral',
  'no-crypto': 'neutral',
  // Something needed is absent or unfit, and trying again won’t help.
  'from-unsigned': 'permerror',
  'domain-mismatch': 'permerror',
  'identity-not-allowed': 'permerror',
  'no-key': 'permerror',
  'key-record': 'permerror',
  revoked: 'permerror',
  'key-type': 'permerror',
  'key-hash': 'permerror',
  'key-service': 'permerror',
  'bad-key': 'permerror',
  'no-answer': 'temperror',
  // Checked and turned down; the first two by RFC 8301 §3.
  sha1: 'fail',
  'key-too-short': 'fail',
  expired: 'fail',
  'body-shorter': 'fail',
  'body-changed': 'fail',
  'header-changed': 'fail',
  'key-does-not-fit': 'fail',
  'signature-mismatch': 'fail',
};

/** The result a reason gives; none is a pass. */
export function resultOf(reason: Reason | undefined): DkimResult {
  return reason === undefined ? 'pass' : RESULTS[reason];
}
