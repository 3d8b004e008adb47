// Written by `npm run pin` from content/tables/email/suppression-{line,reason}.yml.

/** What a line may be → its row, whether the line stays, and what is found. */
export const LINES = {
  blank: { row: 'S1', keeps: false, finding: 'skipped' },
  comment: { row: 'S1', keeps: false, finding: 'skipped' },
  header: { row: 'S2', keeps: false, finding: 'header-removed' },
  'not-an-address': { row: 'S3', keeps: false, finding: 'bad-syntax' },
  'too-long': { row: 'S4a', keeps: false, finding: 'too-long' },
  'bad-domain': { row: 'S4b', keeps: false, finding: 'bad-domain' },
  'non-ascii-local': { row: 'S5', keeps: false, finding: 'non-ascii-local' },
  'idn-domain': { row: 'S6', keeps: true, finding: 'idn-domain' },
  'stray-dot': { row: 'S7', keeps: false, finding: 'bad-syntax' },
  'quoted-local': { row: 'S8', keeps: true, finding: 'quoted-local' },
  'dotless-domain': { row: 'S9', keeps: false, finding: 'no-public-domain' },
  'ip-literal': { row: 'S9', keeps: false, finding: 'no-public-domain' },
  simulator: { row: 'S10', keeps: false, finding: 'simulator' },
  'display-name': { row: 'S11', keeps: true, finding: 'unwrapped' },
  plain: { row: 'S12', keeps: true, finding: undefined },
} as const;

/** What the list is for → the word beside an address → its row, whether the line stays, and what is found. */
export const REASONS = {
  add: {
    bounce: { row: 'named-bounce', keeps: true, finding: undefined },
    complaint: { row: 'named-complaint', keeps: true, finding: undefined },
    'bounce-like': { row: 'like-bounce', keeps: true, finding: 'reason-mapped' },
    'complaint-like': { row: 'like-complaint', keeps: true, finding: 'reason-mapped' },
    soft: { row: 'soft-bounce', keeps: false, finding: 'reason-not-allowed' },
    'opted-out': { row: 'opt-out', keeps: false, finding: 'reason-not-allowed' },
    another: { row: 'unknown-word', keeps: false, finding: 'reason-not-allowed' },
    none: { row: 'no-reason', keeps: true, finding: 'reason-missing' },
  },
  remove: {
    bounce: { row: 'removing', keeps: true, finding: undefined },
    complaint: { row: 'removing', keeps: true, finding: undefined },
    'bounce-like': { row: 'removing', keeps: true, finding: undefined },
    'complaint-like': { row: 'removing', keeps: true, finding: undefined },
    soft: { row: 'removing', keeps: true, finding: undefined },
    'opted-out': { row: 'removing', keeps: true, finding: undefined },
    another: { row: 'removing', keeps: true, finding: undefined },
    none: { row: 'removing', keeps: true, finding: undefined },
  },
  clean: {
    bounce: { row: 'named-bounce', keeps: true, finding: undefined },
    complaint: { row: 'named-complaint', keeps: true, finding: undefined },
    'bounce-like': { row: 'like-bounce', keeps: true, finding: 'reason-mapped' },
    'complaint-like': { row: 'like-complaint', keeps: true, finding: 'reason-mapped' },
    soft: { row: 'soft-bounce', keeps: false, finding: 'reason-not-allowed' },
    'opted-out': { row: 'opt-out', keeps: false, finding: 'reason-not-allowed' },
    another: { row: 'mailing-list', keeps: true, finding: undefined },
    none: { row: 'mailing-list', keeps: true, finding: undefined },
  },
} as const;

export type LineForm = keyof typeof LINES;
export type Task = keyof typeof REASONS;
export type ReasonWord = keyof (typeof REASONS)['add'];
