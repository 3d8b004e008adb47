import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PINNED } from '../../../src/logic/email/pinned-rules.ts';
import { pinnedText } from '../../../src/pin-rules.ts';
import { rules } from './real-email-rules.ts';

const pinned = new URL('../../../src/logic/email/pinned-rules.ts', import.meta.url);

test('the pinned rules are what content says', () => {
  const isFresh = readFileSync(pinned, 'utf8') === pinnedText();
  expect(isFresh, 'src/logic/email/pinned-rules.ts is stale: run npm run pin').toBe(true);
});

test('they hold the rows and marks of the published rules, and the same signatures', () => {
  expect(PINNED.tables.map(({ id }) => id)).toContain('bounce-class');
  for (const { id, rows, outcomes } of PINNED.tables) {
    const published = rules.tables.find((table) => table.id === id);
    expect(published?.rows, id).toEqual(rows);
    expect(published?.outcomes, id).toMatchObject(outcomes);
  }
  expect(PINNED.signatures).toEqual(rules.signatures);
});
