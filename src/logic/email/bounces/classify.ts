import type { BounceMarks } from '../../../schema/email-outcome.ts';
import type { Finding } from '../../../schema/finding.ts';
import type { MachineRules } from '../../../schema/machine-rules.ts';
import type { Codes } from './codes.ts';
import { bounceFinding, isBounceFinding } from './findings.ts';
import { type Opinion, readText } from './read-text.ts';
import { type BounceRow, rowOfType } from './rows.ts';

/** A bounce as it is known: SES's types, the diagnostic text, codes from beside it. All optional. */
export interface Bounce {
  /** `diagnosticCode` of a bounced recipient, or any text a server sent. */
  readonly diagnostic?: string | undefined;
  readonly reply?: number | string | undefined;
  /** `status` of a bounced recipient. */
  readonly enhanced?: string | undefined;
  readonly bounceType?: string | undefined;
  readonly bounceSubType?: string | undefined;
}

/** What a bounce means and asks of the sender. */
export interface Classification extends BounceMarks, Codes {
  /** The row that decided: `B1` … `B17` where SES's type is given, else `D0a` … `D4`. */
  readonly row: string;
  /** The rows that were met, the deciding one first. */
  readonly because: readonly string[];
  readonly findings: readonly Finding[];
  /** Ids of the facts the deciding row rests on. */
  readonly facts: readonly string[];
}

/** Reads a bounce by the tables `bounce-class` and `bounce-text`. Takes any text of any length; never throws on what it reads. */
export function classify(bounce: Bounce, rules: MachineRules): Classification {
  const opinion = readText(words(bounce.diagnostic), codesBeside(bounce), rules);
  const isTyped = words(bounce.bounceType) !== '' || words(bounce.bounceSubType) !== '' || isNamed(bounce);
  if (!isTyped) return byText(opinion);
  return byType(rowOfType(rules, words(bounce.bounceType), words(bounce.bounceSubType)), opinion);
}

/** An event that has the field but no text in it is an event without a type; a line of text alone has no such field. */
function isNamed({ bounceType, diagnostic }: Bounce): boolean {
  return typeof bounceType === 'string' && words(diagnostic) === '';
}

function byText(opinion: Opinion): Classification {
  const { row, inner } = opinion;
  const marks = opinion.isAutoReply ? autoReply(opinion.marks) : opinion.marks;
  return {
    row: row.id,
    ...marks,
    ...codesOf(opinion),
    because: [row.id, ...(inner ? [inner.row.id] : [])],
    findings: [...findingsOf(row), ...(opinion.isTorn ? [bounceFinding('class-conflict')] : [])],
    facts: row.facts,
  };
}

function byType(row: BounceRow, opinion: Opinion): Classification {
  const told = row.marks;
  const seen = opinion.row.marks.kind === 'undecided' ? [] : [opinion.row.id];
  const disagrees = isOpposed(told, opinion);
  const kept = told.remove === 'yes' && (disagrees || opinion.isTorn) && told.class === 'hard';
  const isReply = opinion.isAutoReply && row.id === 'B14';
  const found = [
    ...findingsOf(row),
    ...(opinion.isTorn ? [bounceFinding('class-conflict')] : []),
    ...(disagrees ? [bounceFinding('second-opinion', opinion.row.id)] : []),
  ];
  return {
    row: row.id,
    ...(isReply ? autoReply(told) : exact(told, opinion)),
    ...(kept ? { kind: 'soft', mailLater: 'conditional', remove: 'no' } : {}),
    ...codesOf(opinion),
    because: [row.id, ...seen],
    findings: found,
    facts: row.facts,
  };
}

/** Where SES's subtype is a general one, the text says why. */
function exact(told: BounceMarks, { marks }: Opinion): BounceMarks {
  const isGeneral = ['refused-for-good', 'temporary', 'not-established'].includes(told.cause);
  return isGeneral && marks.whose !== 'unknown' ? { ...told, cause: marks.cause, whose: marks.whose } : told;
}

/** Whether SES and the text say different things about the address. A text that leaves it open contradicts nobody. */
function isOpposed(told: BounceMarks, { marks, isElsewhere }: Opinion): boolean {
  const isOpen =
    marks.countsInRate !== 'no' && (marks.whose === 'address' || (marks.whose === 'unknown' && !isElsewhere));
  const leaves = (each: BounceMarks) => each.remove !== 'no';
  if (marks.kind === 'undecided' || leaves(told) === leaves(marks)) return false;
  return leaves(marks) || !isOpen;
}

function autoReply(marks: BounceMarks): BounceMarks {
  return {
    ...marks,
    class: 'auto-reply',
    kind: 'not-a-bounce',
    cause: 'auto-reply',
    mailLater: 'yes',
    whose: 'recipient',
  };
}

function findingsOf({ findings }: BounceRow): Finding[] {
  return findings.filter(isBounceFinding).map((id) => bounceFinding(id));
}

function codesOf({ reply, enhanced }: Codes): Codes {
  return { ...(reply !== undefined && { reply }), ...(enhanced !== undefined && { enhanced }) };
}

/** Codes given beside the text, when they are well formed. */
function codesBeside({ reply, enhanced }: Bounce): Codes {
  const [code] = /^\s*[245][0-57]\d(?!\d)/.exec(words(reply)) ?? [];
  const [status] = /^\s*[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words(enhanced)) ?? [];
  return { ...(code && { reply: Number(code) }), ...(status && { enhanced: status.trim() }) };
}

/** What was given as text; anything but text and numbers counts as nothing. */
function words(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}
