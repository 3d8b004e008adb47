import { describe, expect, test } from 'vitest';
import { inspectDmarc } from '../../src/logic/email/dmarc/inspect.ts';
import { readPasted } from '../../src/logic/email/dns/pasted.ts';
import { inspectSpf } from '../../src/logic/email/spf/inspect.ts';
import { readGuide, slugsOf } from './guides.ts';

const blocks = slugsOf('email').flatMap((slug) =>
  readGuide('email', slug)
    .blocks.filter(({ language }) => language === 'dns-zone-file')
    .map(({ code }) => ({ slug, code, pasted: readPasted(code) })),
);
const texts = blocks.flatMap(({ slug, pasted }) =>
  [...pasted.zone].map(([name, { TXT = [] }]) => {
    return { slug, name, txt: TXT.filter((record): record is readonly string[] => Array.isArray(record)) };
  }),
);
const starting = (version: string) => texts.filter(({ txt }) => txt[0]?.join('').startsWith(version));
const dmarc = starting('v=DMARC1;');
const spf = starting('v=spf1');

describe('records to publish', () => {
  test.for(blocks)('$slug: each line is a record that can be pasted into the checkers', ({ code, pasted }) => {
    expect(pasted.findings).toEqual([]);
    expect(pasted.count).toBe(code.trim().split('\n').length);
  });

  test('stand in an example’s domain', () => {
    const names = blocks.flatMap(({ pasted }) => [...pasted.zone.keys()]);
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(names.filter((name) => !/\.example(?:\.com)?$/.test(name))).toEqual([]);
  });

  test('hold SPF and DMARC', () => {
    expect(spf.length).toBeGreaterThanOrEqual(3);
    expect(dmarc.length).toBeGreaterThanOrEqual(4);
  });

  test.for(spf)('$slug: SPF at $name has nothing to mend', async ({ name, txt }) => {
    const { findings } = await inspectSpf({ name, txt });
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  test.for(dmarc)('$slug: DMARC at $name has no error', ({ name, txt }) => {
    const { verdict, findings } = inspectDmarc({ name, txt });
    expect(['ok', 'ok-with-warnings']).toContain(verdict);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
