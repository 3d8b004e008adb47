import type { Step } from '../logic/email/spf/check.ts';
import type { RecordNode, TermNode } from '../logic/email/spf/tree.ts';

/** What stands at a branch beside its term, by the state of the record it leads to; `[domain]` is its name. */
export const SPF_BRANCHES: Readonly<Record<RecordNode['state'], string>> = {
  record: '[domain]',
  syntax: '[domain] has a record that can’t be read.',
  none: '[domain] has no SPF record.',
  several: '[domain] has more than one SPF record.',
  'bad-domain': '“[domain]” can’t be a domain.',
  'no-answer': 'The DNS gave no answer for [domain].',
  'not-asked': '[domain] wasn’t asked for.',
  loop: '[domain] is already above: this is a circle.',
  repeated: '[domain] is drawn elsewhere here. Its cost counts again.',
};

/** Why a term costs no look-up. */
export const SPF_UNCOUNTED: Readonly<Record<NonNullable<TermNode['uncounted']>, string>> = {
  'no-query': 'asks nothing',
  'fail-only': 'read only after a fail',
  unknown: 'ignored',
  'after-all': 'never reached, behind all',
  'beside-all': 'void, beside all',
  broken: 'can’t be read',
};

/** What happened at one step of a check. */
export const SPF_STEPS: Readonly<Record<Step['outcome'], string>> = {
  record: 'The record of [domain] is read.',
  'no-record': '[domain] has no SPF record.',
  'several-records': '[domain] has more than one SPF record.',
  'no-answer': 'The DNS gave no answer. [target]',
  'bad-domain': '“[domain]” can’t be checked: it isn’t a domain of two labels or more.',
  syntax: '[term] can’t be read, so the record is a permanent error.',
  match: '[term] matches.',
  'no-match': '[term] doesn’t match.',
  ignored: '[term] is ignored.',
  error: '[term] leads to no usable record.',
  'too-many-lookups': '[term] would be one look-up too many.',
  'too-many-voids': '[term] brings one empty answer too many.',
  'too-many-names': '[term] names too many mail hosts.',
  default: 'Nothing matched, and there is no redirect. The result is neutral.',
};
