import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFacts } from '../../src/content/read-facts.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { pieces } from '../../src/logic/tables/words.ts';
import { HalfSchema } from '../../src/schema/half.ts';
import { MythSchema } from '../../src/schema/myth.ts';
import { digitsIn, prose, repeated } from './questions.ts';

const myths = readYaml('content/myths.yml', z.array(MythSchema));
const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

const named = (words: string) => pieces(words).flatMap((piece) => ('fact' in piece ? [piece.fact] : []));
const LEAST = { orders: 20, email: 10 };

describe('myths', () => {
  test.for(HalfSchema.options)('there are enough on %s', (half) => {
    expect(myths.filter((myth) => myth.half === half).length).toBeGreaterThanOrEqual(LEAST[half]);
  });

  test('none is told twice', () => {
    expect(repeated(myths.map(({ id }) => id))).toEqual([]);
    expect(repeated(myths.map(({ claim }) => claim))).toEqual([]);
    expect(repeated(myths.map(({ truth }) => truth))).toEqual([]);
  });
});

describe.each(myths)('$id', ({ half, claim, truth, facts: deciding, guide }) => {
  test('rests on facts that exist, each named once', () => {
    expect(deciding.filter((id) => !facts.has(id))).toEqual([]);
    expect(repeated(deciding)).toEqual([]);
  });

  test('prints figures only of facts it rests on that have one', () => {
    expect(named(truth).filter((id) => !deciding.includes(id) || facts.get(id)?.value === undefined)).toEqual([]);
  });

  test('types no digit that is a figure, and repeats no figure in the claim', () => {
    expect(claim).not.toMatch(/[\d{}]/);
    expect(digitsIn(half, truth)).toEqual([]);
    expect(prose(truth)).not.toMatch(/[{}]/);
  });

  test('leads to a guide that exists', () => {
    expect(existsSync(`content/guides/${half}/${guide}.mdx`)).toBe(true);
  });
});
