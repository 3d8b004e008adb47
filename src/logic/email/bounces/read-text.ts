import type { BounceMarks } from '../../../schema/email-outcome.ts';
import type { MachineRules } from '../../../schema/machine-rules.ts';
import { isAutoReply } from './auto-reply.ts';
import { type Codes, readCodes } from './codes.ts';
import { recognise } from './recognise.ts';
import { type BounceRow, rowOfSign } from './rows.ts';
import { says, wordingOf, writtenBy } from './wording.ts';

/** The longest stretch of a text that is read. RFC 5321 §4.5.3.1.5 allows a reply line 512 octets. */
const LONGEST = 16_384;
/** Why it came back, by the middle number of a code nothing more is known of (RFC 3463 §3). */
const SUBJECTS = [
  'other-status',
  'address-status',
  'mailbox-status',
  'mail-system-status',
  'network-status',
  'protocol-status',
  'content-status',
  'policy-status',
];

/** What a text says by itself, without SES's types. */
export interface Opinion extends Codes {
  readonly row: BounceRow;
  readonly marks: BounceMarks;
  /** The first digit of the reply and of the enhanced code disagree: one says temporary, the other final. */
  readonly isTorn: boolean;
  readonly isAutoReply: boolean;
  /** The words speak of the sender, the message or a full mailbox, whatever the codes say. */
  readonly isElsewhere: boolean;
  /** What a delivery that ran out of time met before: the answer in angle brackets. */
  readonly inner?: Opinion;
}

/** Reads a server's answer. A code given beside the text fills what the text leaves open. */
export function readText(text: string, given: Codes, rules: MachineRules): Opinion {
  const read = text.slice(0, LONGEST);
  const own = readCodes(read);
  const codes: Codes = isTelling(own) ? { ...given, ...own } : { ...own, ...given };
  const wording = wordingOf(read);
  const from = writtenBy(read);
  const sign = recognise({ ...codes, from, wording }, rules.signatures)?.sign ?? 'nothing-readable';
  const row = rowOfSign(rules, sign);
  const inner = row.marks.cause === 'delivery-time-expired' ? readInner(read, rules) : undefined;
  const marks = settle(row.marks, codes, inner);
  return {
    ...codes,
    row,
    marks,
    isTorn: isTorn(codes),
    isAutoReply: isSilent(codes) && isAutoReply(wording),
    isElsewhere: isElsewhere(wording, rules),
    ...(inner && { inner }),
  };
}

/** Whether the text's own code says more than x.0.0, which a relaying system fills in for want of better. */
function isTelling({ enhanced }: Codes): boolean {
  return enhanced !== undefined && !enhanced.endsWith('.0.0');
}

/** The words that keep a reply alone from being a verdict on the address. */
function isElsewhere(wording: string, { signatures }: MachineRules): boolean {
  return signatures.some(({ sign, words }) => sign === 'permanent-reply' && words?.some((each) => says(wording, each)));
}

function isSilent({ reply = 0, enhanced = '' }: Codes): boolean {
  return reply < 400 && !/^[45]/.test(enhanced);
}

function isTorn({ reply, enhanced }: Codes): boolean {
  return reply !== undefined && enhanced !== undefined && String(reply)[0] !== enhanced[0];
}

function readInner(text: string, rules: MachineRules): Opinion | undefined {
  const [, inside] = /<([245]\d\d[\s-][^<>]{1,2000})>?/.exec(text) ?? [];
  return inside === undefined ? undefined : readText(inside, {}, rules);
}

/**
 * The row's marks made exact by the codes. Persistence follows the reply's digit, which is what a server acts on, else the enhanced code's;
 * and nobody is removed while the two disagree (facts 2.2b).
 */
function settle(marks: BounceMarks, codes: Codes, inner?: Opinion): BounceMarks {
  const { reply, enhanced } = codes;
  const digit = (reply === undefined ? enhanced : String(reply))?.[0];
  const kept = digit === '4' ? 'soft' : 'soft-message';
  const counts = digit === '4' ? 'no' : 'unknown';
  const cause = causeOf(marks.cause, enhanced, inner);
  if (isTorn(codes) && marks.remove === 'yes')
    return { ...marks, class: kept, kind: 'soft', mailLater: 'conditional', remove: 'no', countsInRate: counts };
  if (marks.class === 'by-digit') return { ...marks, cause, class: kept, countsInRate: counts };
  return { ...marks, cause };
}

function causeOf(cause: string, enhanced: string | undefined, inner: Opinion | undefined): string {
  if (inner && inner.marks.kind !== 'undecided') return inner.marks.cause;
  if (cause !== 'other-status') return cause;
  return SUBJECTS[Number(enhanced?.split('.')[1])] ?? cause;
}
