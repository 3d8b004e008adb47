import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide } from '../../src/logic/tables/decide.ts';
import { flatten } from '../../src/logic/tables/flatten.ts';
import { rules } from '../logic/orders/real-rules.ts';
import { barePage, shownRows } from './bare-page.ts';
import { openSite } from './open-site.ts';
import { statesOf } from './table-states.ts';

const { browser } = await openSite();
let context: BrowserContext;
beforeAll(async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
});
afterAll(() => context.close());

describe.for(rules.tables)('without a script, $id', (table) => {
  test('shows what decide returns on every combination of its inputs, unanswered included', async () => {
    const flat = flatten(table, rules);
    const states = statesOf(table, rules);
    const page = await context.newPage();
    await page.setContent(barePage(flat));
    const shown = await page.evaluate(shownRows, states);
    await page.close();
    const expected = states.map((answers) => {
      const decision = decide(flat, answers);
      return decision.kind === 'decided' ? decision.row.id : 'undecided';
    });
    const wrong = states.flatMap((answers, at) =>
      shown[at] === expected[at] ? [] : [{ answers, shown: shown[at], expected: expected[at] }],
    );
    expect(states.length).toBeGreaterThan(40);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
