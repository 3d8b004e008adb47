import { expect, test } from 'vitest';
import { staleFacts } from '../../../src/logic/dates/stale.ts';
import type { Day } from '../../../src/schema/day.ts';
import type { Fact } from '../../../src/schema/fact.ts';

const checked = (kind: Fact['kind'], day: string, id = 'sample'): Fact => ({
  id,
  label: 'Sample',
  says: 'A sample.',
  market: ['all'],
  confidence: 'high',
  kind,
  checked: day as Day,
  sources: ['sample'],
});

test.for<[Fact['kind'], string, string, boolean, string]>([
  ['policy', '2026-08-24', '2026-11-21', false, 'the day before its last fresh day'],
  ['policy', '2026-08-23', '2026-11-21', false, 'its last fresh day'],
  ['policy', '2026-08-22', '2026-11-21', true, 'the day after'],
  ['market', '2026-08-24', '2026-11-21', false, 'the day before its last fresh day'],
  ['market', '2026-08-23', '2026-11-21', false, 'its last fresh day'],
  ['market', '2026-08-22', '2026-11-21', true, 'the day after'],
  ['law', '2025-11-22', '2026-11-21', false, 'the day before its last fresh day'],
  ['law', '2025-11-21', '2026-11-21', false, 'its last fresh day'],
  ['law', '2025-11-20', '2026-11-21', true, 'the day after'],
  ['law', '2023-11-22', '2024-11-21', false, 'its last fresh day, with a leap day on the way'],
  ['policy', '2026-11-22', '2026-11-21', false, 'checked tomorrow, from a clock that runs ahead'],
])('a %s checked on %s is on %s stale: %s (%s)', ([kind, day, today, stale]) => {
  expect(staleFacts([checked(kind, day)], today as Day)).toHaveLength(stale ? 1 : 0);
});

test('the oldest comes first, with its age in days', () => {
  const facts = [checked('policy', '2026-05-01', 'younger'), checked('law', '2024-11-21', 'older')];
  expect(staleFacts(facts, '2026-11-21' as Day).map(({ fact, age }) => [fact.id, age])).toEqual([
    ['older', 730],
    ['younger', 204],
  ]);
});
