import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { EVENT_FINDINGS } from '../../../../src/logic/email/events/findings.ts';

test('what the event reader finds has words, and no words stand for nothing', () => {
  const known = Object.keys(EVENT_FINDINGS);
  expect(known.length).toBeGreaterThan(30);
  expect(readFindings('events').map(({ id }) => id)).toEqual(known);
});
