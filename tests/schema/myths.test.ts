import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFacts } from '../../src/content/read-facts.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { pieces } from '../../src/logic/tables/words.ts';
import { MythSchema } from '../../src/schema/myth.ts';

const myths = readYaml('content/myths.yml', z.array(MythSchema));
const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

const named = (words: string) => pieces(words).flatMap((piece) => ('fact' in piece ? [piece.fact] : []));
const repeated = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe('myths', () => {
  test('there are at least twenty on orders', () => {
    expect(myths.filter(({ half }) => half === 'orders').length).toBeGreaterThanOrEqual(20);
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

  test('types no digit, and repeats no figure in the claim', () => {
    expect(claim).not.toMatch(/[\d{}]/);
    expect(truth.replace(/\{[a-z0-9-]+\}/g, '')).not.toMatch(/[\d{}]/);
  });

  test('leads to a guide that exists', () => {
    expect(existsSync(`content/guides/${half}/${guide}.mdx`)).toBe(true);
  });
});
