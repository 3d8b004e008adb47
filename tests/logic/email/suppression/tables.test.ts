import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readInputs, tableById } from '../../../../src/content/read-tables.ts';
import { audit } from '../../../../src/logic/tables/audit.ts';
import { decide } from '../../../../src/logic/tables/decide.ts';
import { flatten } from '../../../../src/logic/tables/flatten.ts';

const facts = new Set(readFacts('email').map(({ id }) => id));

describe.for(['suppression-line', 'suppression-reason', 'suppression-effect'])('%s', (id) => {
  test('walked over every combination, has no fault', () => {
    const table = tableById(id, 'test');
    expect(audit(table, { inputs: readInputs(), tables: [table] }, facts).faults.map(({ says }) => says)).toEqual([]);
  });
});

const effect = tableById('suppression-effect', 'test');
const flat = flatten(effect, { inputs: readInputs(), tables: [effect] });

test.for([
  ['account', 'inherits', 'held-by-account', 'accepted, not sent, not in the rate (sup-accept-not-send)'],
  ['account', 'disabled', 'sent-anyway', 'an override without a list cancels suppression (sup-configset-modes)'],
  ['account', 'other-reason', 'sent-anyway', 'only the set’s own reasons are enforced (sup-configset-modes)'],
  ['tenant', 'inherits', 'held-by-tenant', 'the tenant’s list is the one that is checked (sup-tenant)'],
  ['tenant', 'disabled', 'sent-past-tenant', 'a configuration set goes before a tenant (sup-tenant)'],
  ['global', 'inherits', 'pages-disagree', 'tried on one page, held on another (sup-global-override)'],
  ['global', 'disabled', 'held-by-global', 'the global list can’t be switched off (sup-global)'],
  ['none', 'covers', 'sent', 'nothing holds it'],
])('an address on the list “%s”, with the set’s choice “%s”: %s', ([holder, choice, outcome]) => {
  const decision = decide(flat, { suppressionHolder: holder, configurationSetChoice: choice });
  expect(decision).toMatchObject({ kind: 'decided', row: { then: outcome } });
});

test('who it is that holds the address must be known', () => {
  expect(decide(flat, { configurationSetChoice: 'covers' }).kind).toBe('undecided');
});
