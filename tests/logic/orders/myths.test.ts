import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/content/yaml.ts';
import { advise } from '../../../src/logic/orders/advise.ts';
import { MythSchema } from '../../../src/schema/myth.ts';
import { SituationSchema } from '../../../src/schema/situation.ts';
import { rules } from './real-rules.ts';

const decided = readYaml('content/myths.yml', z.array(MythSchema)).flatMap(({ id, half, case: decisive }) =>
  half === 'orders' && decisive ? [{ id, ...decisive }] : [],
);

test('most of the claims are decided by a rule', () => {
  expect(decided.length).toBeGreaterThanOrEqual(20);
});

test.for(decided)('$id: the rules say what holds instead', ({ situation, now, option, verdict, row }) => {
  const advice = advise(rules, SituationSchema.parse(situation), now);
  expect(advice.problems ?? []).toEqual([]);
  expect(advice.options.find((entry) => entry.option === option)).toMatchObject({ verdict, row });
});
