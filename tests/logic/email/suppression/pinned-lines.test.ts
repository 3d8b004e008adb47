import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LINES, REASONS } from '../../../../src/logic/email/suppression/pinned-lines.ts';
import { pinnedLinesText } from '../../../../src/pin-lines.ts';

test('the rules the cleaner carries are those of the tables; otherwise run `npm run pin`', () => {
  expect(Object.keys(LINES).length).toBeGreaterThan(12);
  expect(Object.keys(REASONS)).toHaveLength(3);
  expect(readFileSync('src/logic/email/suppression/pinned-lines.ts', 'utf8')).toBe(pinnedLinesText());
});
