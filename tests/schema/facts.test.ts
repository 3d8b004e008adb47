import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FactSchema } from '../../src/schema/fact.ts';
import { HalfSchema } from '../../src/schema/half.ts';
import { SourceSchema } from '../../src/schema/source.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const FACTS = new URL('facts/', CONTENT);

/** Hosts that only copy or proxy an Amazon page or a law; a source names the original instead. */
const MIRRORS = [
  'digprjsurvey.amazon.',
  'website-g7g.amazon.',
  'arcus-www.amazon.',
  'fullshine.net',
  'infun.cc',
  'nucifer.net',
  'truyenhinhcapsongthu.net',
  'blogg.se',
  'zendesk.com',
  'cryptoo.life',
  'netlify.app',
  'sites.google.com',
  'waybackmachine.org',
];

const readList = (path: string): unknown[] => parse(readFileSync(new URL(path, CONTENT), 'utf8'));
const entries = HalfSchema.options.flatMap((half) =>
  readdirSync(new URL(`${half}/`, FACTS)).flatMap((file) =>
    readList(`facts/${half}/${file}`).map((entry, index) => ({ at: `${half}/${file} no. ${index + 1}`, half, entry })),
  ),
);
const facts = entries.flatMap(({ entry }) => FactSchema.safeParse(entry).data ?? []);
const sources = readList('sources.yml').map((entry) => SourceSchema.parse(entry));

const repeated = (ids: string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('facts', () => {
  test('there are as many as were checked', () => {
    expect(facts.length).toBeGreaterThanOrEqual(150);
  });

  test.for(entries)('$at has the shape of a fact', ({ entry }) => {
    expect(FactSchema.safeParse(entry).error?.issues).toBeUndefined();
  });

  test('those about orders say in which stores they hold, those about mail hold everywhere', () => {
    const named = entries.filter(({ half, entry }) => 'market' in (entry as object) !== (half === 'orders'));
    expect(named.map(({ at }) => at)).toEqual([]);
  });

  test('no id is given twice, in any file', () => {
    expect(repeated(facts.map(({ id }) => id))).toEqual([]);
  });

  test('every source a fact names exists', () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(facts.flatMap((fact) => fact.sources).filter((id) => !known.has(id))).toEqual([]);
  });

  test('words say {value} only where there is a value, and then nothing else in braces', () => {
    const wrong = facts.filter(({ says, value }) =>
      /[{}]/.test(value === undefined ? says : says.replace('{value}', '')),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('a value is said in the words', () => {
    expect(facts.filter(({ says, value }) => value !== undefined && !says.includes('{value}'))).toEqual([]);
  });
});

describe('sources', () => {
  test('no id is given twice', () => {
    expect(repeated(sources.map(({ id }) => id))).toEqual([]);
  });

  test('every source is used by a fact', () => {
    const used = new Set(facts.flatMap((fact) => fact.sources));
    expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('no reader is sent to a mirror', () => {
    const hosts = sources.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).host]));
    expect(hosts.filter((host) => MIRRORS.some((mirror) => host.includes(mirror)))).toEqual([]);
  });
});
