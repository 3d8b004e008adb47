import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type MethodResult,
  readAuthenticationResults,
} from '../../../../src/logic/email/headers/authentication-results.ts';

interface Case {
  readonly name: string;
  readonly value: string;
  readonly id?: string;
  readonly instance?: number;
  /** Each result in one line: method, result, properties, and the reason in brackets. */
  readonly is: string[];
  readonly odd?: string[];
  readonly problem?: string;
  readonly section: string;
  readonly why: string;
}
const FILE = new URL('../../../cases/email/headers/authentication-results.yml', import.meta.url);
const cases = parse(readFileSync(FILE, 'utf8')) as Case[];

test('the fields are many, each named once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(70);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test.for(cases)('Authentication-Results ($section): $name', ({ value, id, instance, is, odd = [], problem, why }) => {
  const read = readAuthenticationResults(value);
  expect(read.results.map(lineOf), why).toEqual(is);
  expect(read.problem, why).toBe(problem);
  expect(read.ok, why).toBe(problem === undefined);
  expect(read.authservId, why).toBe(id);
  expect(read.instance, why).toBe(instance);
  expect(read.deviations.toSorted(), why).toEqual(odd.toSorted());
});

function lineOf({ method, version, result, properties, reason }: MethodResult): string {
  const name = version === undefined ? method : `${method}/${version}`;
  const each = Object.entries(properties).map(([property, value]) => `${property}=${value}`);
  return [`${name}=${result}`, ...each, ...(reason === undefined ? [] : [`(${reason})`])].join(' ');
}

test('comments are kept with the result they stand in, brackets inside them too', () => {
  const { results } = readAuthenticationResults('mx.example; spf=pass (one (two)) (three); dkim=none (four)');
  expect(results.map(({ comments }) => comments)).toEqual([['one (two)', 'three'], ['four']]);
});

test('what is written by the grammar is read back, with comments and folds between its words', () => {
  const token = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const gap = fc.constantFrom('', ' ', '\r\n ', '(c)', ' (a(b)\\)) ');
  const result = fc.record({
    method: token,
    result: token,
    reason: fc.option(fc.string()),
    property: fc.tuple(token, token, token),
  });
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 4 }), gap, (given, between) => {
      const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
      const parts = given.map(({ method, result: outcome, reason, property: [type, name, value] }) => {
        const why = reason === null ? '' : ` reason${between}=${between}${quoted(reason)}`;
        return `${method}${between}=${between}${outcome}${why} ${type}${between}.${between}${name}${between}=${between}${value}`;
      });
      const read = readAuthenticationResults(`mx.example${between};${parts.join(`${between};${between}`)}`);
      expect(read.ok).toBe(true);
      expect(
        read.results.map(({ method, result: outcome, reason = null, properties }) => ({
          method,
          result: outcome,
          reason,
          properties,
        })),
      ).toEqual(
        given.map(({ method, result: outcome, reason, property: [type, name, value] }) => ({
          method,
          result: outcome,
          reason,
          properties: { [`${type}.${name}`]: value },
        })),
      );
    }),
  );
});

test('any text is read to the end without an error thrown', () => {
  const piece = fc.constantFrom(
    ';',
    '=',
    '.',
    '/',
    '(',
    ')',
    '"',
    '\\',
    ' ',
    'spf',
    'none',
    'reason',
    'i',
    '1',
    '\r\n',
    '__proto__',
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (value) => {
      const { ok, problem } = readAuthenticationResults(value);
      expect(ok).toBe(problem === undefined);
    }),
    { numRuns: 1000 },
  );
});

test.for(['(', ')', '"', '\\', ';', '=', ' ', 'a', '-', '.', 'mx;a=b;', 'a=b c.d=e ', '(a)', '"a"'])(
  'almost a megabyte of “%s” comes to an end',
  (unit) => {
    const text = unit.repeat(999_900 / unit.length);
    expect(readAuthenticationResults(text)).toBeDefined();
    expect(readAuthenticationResults(`mx.example; spf=pass ${text}`).results.length).toBeGreaterThan(0);
  },
);

test('what is longer than any field isn’t read at all', () => {
  const { ok, results, problem } = readAuthenticationResults(`mx.example; ${'spf=pass; '.repeat(1_000_000)}`);
  expect([ok, results, problem]).toEqual([false, [], 'too-long']);
});

interface Demand {
  readonly section: string;
  readonly says: string;
  readonly vectors?: string[];
  /** Why there is no vector: the demand isn't a reader's. */
  readonly without?: string;
}
const demands = parse(readFileSync(new URL('musts.yml', FILE), 'utf8')) as Demand[];

test('the table of demands is not empty', () => {
  expect(demands.length).toBeGreaterThan(15);
});

test.for(demands)('§$section demands: $says', ({ vectors = [], without }) => {
  const known = new Set(cases.map(({ name }) => name));
  expect(vectors.length > 0 || without).toBeTruthy();
  expect(vectors.filter((name) => !known.has(name))).toEqual([]);
});
