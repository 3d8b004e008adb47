import { SCALES } from '../logic/email/rates/lines.ts';
import type { Problem } from '../logic/email/rates/problems.ts';
import { readFacts } from './read-facts.ts';
import { readInputs, readTables } from './read-tables.ts';

/** What is said at a field that can't be used. */
const PROBLEMS: Readonly<Record<Exclude<Problem, 'missing' | 'above-whole'>, string>> = {
  'not-a-number': 'This can’t be read as a number. Type digits only, such as 12500.',
  'not-whole': 'Messages are counted whole. Leave out what stands after the point.',
  negative: 'This can’t be less than nothing.',
  nothing: 'Without mail there is no rate. Type at least one, or leave the field empty.',
  'too-large': 'This is more than can be counted exactly. Type less.',
};

/** What is said of a part that is larger than its whole, by field. */
const ABOVE: Readonly<Record<string, string>> = {
  hardBounces: 'These are more than the mail you sent. Count both over the same days.',
  complaints: 'These are more than the mail that could be complained about. Count both over the same days.',
  fblSent: 'This is more than all the mail you sent.',
  gmailSpamRate: 'A rate can’t be more than all of it. Type the percentage as Gmail shows it.',
  yahooSpamRate: 'A rate can’t be more than all of it. Type the percentage as Yahoo shows it.',
};

const TABLES = [
  'bounce-rate',
  'complaint-rate',
  'account-outlook',
  'gmail-spam-rate',
  'yahoo-spam-rate',
  'tenant-policy',
];

/** All that the rate checker needs on its page: the rules without their words, and what is said of a field. */
export function rateSheet() {
  const lines = Object.values(SCALES).flatMap((scale) => Object.keys(scale.lines));
  const tables = readTables('email').filter(({ id }) => TABLES.includes(id));
  const asked = new Set(tables.flatMap(({ inputs }) => inputs));
  const inputs = Object.entries(readInputs()).filter(([name]) => asked.has(name));
  const bare = tables.map(({ id, gives, inputs: names, rows, outcomes }) => ({
    id,
    gives,
    inputs: names,
    rows: rows.map((row) => ({ ...row, facts: [] })),
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([name, { findings, standing }]) => [name, { findings, standing }]),
    ),
  }));
  return {
    rules: {
      tables: bare,
      inputs: Object.fromEntries(
        inputs.map(([name, { options }]) => [
          name,
          { options: Object.fromEntries(Object.keys(options).map((option) => [option, {}])) },
        ]),
      ),
      facts: readFacts('email').flatMap(({ id, value }) => (lines.includes(id) ? [{ id, value }] : [])),
    },
    problems: PROBLEMS,
    above: ABOVE,
  };
}
