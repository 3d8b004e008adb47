import { classify } from '../logic/email/bounces/classify.ts';
import { type CountingRules, feedbackOf, type Party } from '../logic/email/events/feedback.ts';
import { PINNED } from '../logic/email/pinned-rules.ts';
import { conditions } from '../logic/tables/flatten.ts';
import type { MachineRules, MachineTable } from '../schema/machine-rules.ts';

/** An answer's words as SES writes them, in small letters; an answer without words stands for all the others. */
type Spelling = (answer: string) => readonly string[];

const BOUNCE_COLUMNS = { bounceType: 'bounce_type', bounceSubType: 'bounce_subtype' };
const COMPLAINT_COLUMNS = { complaintSubtype: 'complaint_subtype', complaintFeedback: 'complaint_feedback' };

const bounceWords: Spelling = (answer) => (answer === 'other' ? [] : [answer.replaceAll('-', '')]);
const complaintWords: Spelling = (answer) => {
  if (answer === 'on-suppression-list') return ['onaccountsuppressionlist', 'ontenantsuppressionlist'];
  return ['none', 'other', 'unknown'].includes(answer) ? [] : [answer];
};

/**
 * What the tables of rules put into the SQL, by the name of the place it fills.
 * As what a row counts and what it asks for is asked of the code that counts the reader's own summary, so the two can't drift apart.
 */
export function ruleParts(rules: MachineRules = PINNED): Readonly<Record<string, string>> {
  const bounces = tableOf(rules, 'bounce-class');
  const complaints = tableOf(rules, 'complaint-action');
  const parties = [
    ...bounces.rows.map(({ id }) => partyOf('Bounce', id, rules)),
    ...complaints.rows.map(({ id }) => partyOf('Complaint', id, rules)),
  ];
  const asked = parties.filter(([, , , , listing]) => listing === 'stop' || listing === 'already');
  return {
    'bounce-rows': casesOf(bounces, BOUNCE_COLUMNS, bounceWords).join('\n'),
    'complaint-rows': casesOf(complaints, COMPLAINT_COLUMNS, complaintWords).join('\n'),
    'counts-as': grouped(parties, ([, , verdict]) => verdict),
    'asks-for': grouped(asked, ([, , , , listing]) => listing),
    'already-rows': quoted(asked.filter(([, , , , listing]) => listing === 'already').map(([, row]) => row)),
    'doubted-rows': quoted(doubtedRows(bounces, rules)),
    'other-reasons': otherReasons(rules).join('\nOR '),
  };
}

function tableOf({ tables }: MachineRules, id: string): MachineTable {
  const table = tables.find((each) => each.id === id);
  if (table) return table;
  throw new Error(`the rules have no table “${id}”; run npm run pin`);
}

/** One WHEN for each row; rows that take what the others leave come after them, as their condition names no word. */
function casesOf({ rows }: MachineTable, columns: Readonly<Record<string, string>>, spelling: Spelling): string[] {
  const cases = rows.map(({ id, when }) => {
    const [condition = {}] = conditions(when);
    const tests = Object.entries(condition).map(([input, answers]) =>
      testOf(columns[input] ?? input, answers, spelling),
    );
    const closed = tests.filter((test) => test !== '');
    const says = closed.length > 0 ? `WHEN ${closed.join(' AND ')} THEN '${id}'` : `ELSE '${id}'`;
    return { says, open: tests.length - closed.length };
  });
  return cases.sort((a, b) => a.open - b.open).map(({ says }) => says);
}

function testOf(column: string, answers: readonly string[], spelling: Spelling): string {
  const words = answers.map(spelling);
  if (words.some(({ length }) => length === 0)) return '';
  const [first = '', ...more] = words.flat();
  return more.length === 0 ? `${column} = '${first}'` : `${column} IN (${quoted([first, ...more])})`;
}

/** A row as it is counted where nothing but the row is known. */
function partyOf(type: string, row: string, rules: CountingRules): Party {
  const recipients = [{ address: 'someone@recipient.example', row }];
  const entry = {
    kind: 'event-publishing',
    type,
    event: {},
    recipients,
    listAction: 'none',
    actionRow: '',
    findings: [],
    line: 1,
  } as const;
  const party = feedbackOf(entry, rules)?.parties[0];
  if (party) return party;
  throw new Error(`no recipient of a ${type} is counted for row ${row}; see src/logic/email/events/feedback.ts`);
}

function grouped(parties: readonly Party[], wordOf: (party: Party) => string): string {
  const words = [...new Set(parties.map(wordOf))];
  const rowsOf = (word: string) => quoted(parties.filter((party) => wordOf(party) === word).map(([, row]) => row));
  return words.map((word) => `WHEN rule IN (${rowsOf(word)}) THEN '${word}'`).join('\n');
}

/** Rows that remove an address, unless the status speaks of something else. */
function doubtedRows({ rows }: MachineTable, rules: MachineRules): string[] {
  const doubted = rows.filter(({ when }) => {
    const [{ bounceType = [], bounceSubType = [] } = {}] = conditions(when);
    const bounce = { bounceType: bounceType[0] ?? '', bounceSubType: bounceSubType[0] ?? '' };
    return (
      classify(bounce, rules).remove === 'yes' && classify({ ...bounce, enhanced: '5.7.1' }, rules).remove === 'no'
    );
  });
  return doubted.map(({ id }) => id);
}

/** The status codes (RFC 3463 §3) for which the bounce reader keeps the address of a permanent bounce; a subject whole where all of its details do. */
function otherReasons(rules: MachineRules): string[] {
  const details = Array.from({ length: 100 }, (_, detail) => detail);
  const kept = Array.from({ length: 8 }, (_, subject) =>
    details.map((detail) => `5.${subject}.${detail}`).filter((code) => isKept(code, rules)),
  );
  const whole = kept.flatMap((codes, subject) =>
    codes.length === details.length ? [`status LIKE '5.${subject}.%'`] : [],
  );
  const single = kept.flatMap((codes) => (codes.length === details.length ? [] : codes));
  return [...(single.length > 0 ? [`status IN (${quoted(single)})`] : []), ...whole];
}

function isKept(enhanced: string, rules: MachineRules): boolean {
  return classify({ bounceType: 'Permanent', bounceSubType: 'General', enhanced }, rules).remove === 'no';
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
