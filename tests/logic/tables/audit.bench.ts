import { test } from 'vitest';
import { readRules } from '../../../src/content/rules.ts';
import { audit } from '../../../src/logic/tables/audit.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { tableCss } from '../../../src/logic/tables/to-css.ts';

const rules = readRules(new Date(0));
const facts = new Set(rules.facts.map(({ id }) => id));

test('the audit of all tables of the orders half: every combination of every table', async ({ bench }) => {
  await bench('audit', () => {
    for (const table of rules.tables) audit(table, rules, facts);
  }).run();
});

test('every table compiled to selectors', async ({ bench }) => {
  await bench('to-css', () => {
    for (const table of rules.tables) tableCss(flatten(table, rules), 'form');
  }).run();
});
