import fc from 'fast-check';
import type { Situation } from '../../../src/schema/situation.ts';
import { rules } from './real-rules.ts';

const fields = Object.entries(rules.inputs).map(
  ([field, { options }]) => [field, fc.constantFrom(...Object.keys(options))] as const,
);

/** Any answers to any of the form's questions; the store and the stage are always there. */
export const situations = fc.record(Object.fromEntries(fields), {
  requiredKeys: ['market', 'stage'],
}) as unknown as fc.Arbitrary<Situation>;
