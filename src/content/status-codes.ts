import { type Bounce, classify } from '../logic/email/bounces/classify.ts';
import { conditions } from '../logic/tables/flatten.ts';
import { StatusCodesSchema } from '../schema/status-code.ts';
import type { Outcome } from '../schema/table.ts';
import { contentPath } from './folder.ts';
import { readSignatures } from './read-signatures.ts';
import { readInputs, readTables, tableById } from './read-tables.ts';
import { readYaml } from './yaml.ts';

/** What the bounce reader says to a code: a row, and what its outcome tells people. */
export interface Ruling {
  readonly table: string;
  readonly row: string;
  readonly outcome: Outcome;
}

/** One code as the reference prints it. */
export interface CodeEntry {
  /** Its anchor: `5.1.1`, `550`, `permanent-noemail`. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ruling: Ruling;
  /** What Gmail means by it, and the row that has. */
  readonly gmail?: { readonly name: string; readonly ruling: Ruling };
  readonly facts: readonly string[];
}

/** Every enhanced status code (both classes where a code has both), every reply code, with the row that decides. */
export function statusCodes(): { enhanced: CodeEntry[]; replies: CodeEntry[] } {
  const { enhanced, replies } = readYaml(contentPath('status-codes.yml'), StatusCodesSchema);
  return {
    enhanced: enhanced.flatMap(({ code: written, name, gmail, facts }) =>
      classesOf(written).map((code): CodeEntry => {
        const ruling = rulingOn({ enhanced: code });
        const byGmail = gmail && { name: gmail, ruling: rulingOn({ diagnostic: `${replyFor(code)} ${code} - gsmtp` }) };
        return { id: code, code, name, ruling, facts, ...(byGmail && { gmail: byGmail }) };
      }),
    ),
    replies: replies.map(({ code, name, facts }) => {
      return { id: `${code}`, code: `${code}`, name, facts, ruling: rulingOn({ reply: code }) };
    }),
  };
}

/** Every bounce type of SES with each subtype that belongs to it. */
export function bounceTypes(): CodeEntry[] {
  const { rows, outcomes } = tableById('bounce-class', 'the page of status codes');
  const { bounceType, bounceSubType } = readInputs();
  return rows.flatMap(({ id, when, then, facts }) =>
    conditions(when).flatMap(({ bounceType: types = [], bounceSubType: subTypes = ['any'] }) => {
      const [type = ''] = types;
      const [subType = ''] = subTypes;
      const outcome = outcomes[then];
      if (!outcome || type === 'other' || subTypes.length > 1) return [];
      const label = subType === 'any' ? 'any subtype' : (bounceSubType?.options[subType]?.label ?? subType);
      const code = `${bounceType?.options[type]?.label} / ${label}`;
      const anchor = `${type}-${label.toLowerCase().replaceAll(' ', '-')}`;
      return [{ id: anchor, code, name: outcome.says, facts, ruling: { table: 'bounce-class', row: id, outcome } }];
    }),
  );
}

function classesOf(code: string): string[] {
  return code.startsWith('x') ? [code.replace('x', '4'), code.replace('x', '5')] : [code];
}

function replyFor(code: string): number {
  return code.startsWith('4') ? 421 : 550;
}

function rulingOn(bounce: Bounce): Ruling {
  const { row } = classify(bounce, { tables: readTables('email'), signatures: readSignatures() });
  const { rows, outcomes } = tableById('bounce-text', 'the page of status codes');
  const outcome = outcomes[rows.find(({ id }) => id === row)?.then ?? ''];
  if (outcome) return { table: 'bounce-text', row, outcome };
  throw new Error(`content/tables/email/bounce-text.yml has no outcome for row ${row}`);
}
