import { bench, describe } from 'vitest';
import { readRules } from '../../../src/content/rules.ts';
import { audit } from '../../../src/logic/tables/audit.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { tableCss } from '../../../src/logic/tables/to-css.ts';

const rules = readRules('orders', new Date(0));
const facts = new Set(rules.facts.map(({ id }) => id));

describe('all tables of the orders half', () => {
  bench('audit: every combination of every table', () => {
    for (const table of rules.tables) audit(table, rules, facts);
  });
  bench(
    'to-css: every table compiled to selectors',
    () => {
      for (const table of rules.tables) tableCss(flatten(table, rules), '.check');
    },
    { iterations: 3, time: 0 },
  );
});
