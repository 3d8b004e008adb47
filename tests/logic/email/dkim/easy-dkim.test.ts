import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectEasyDkim } from '../../../../src/logic/email/dkim/inspect.ts';
import { readCases } from './cases.ts';

interface EasyCase {
  readonly name: string;
  /** By token: name and target, where they aren't the right ones. */
  readonly cnames?: Record<string, [name: string, target: string]>;
  readonly drop?: string[];
  readonly proxied?: string;
  readonly txt?: [name: string, text: string][];
  readonly region?: string;
  readonly signingHostedZone?: string;
  /** What the right ones point into. */
  readonly zone?: string;
  /** Ids, with the place behind them. */
  readonly finds: string[];
  readonly why: string;
}
const cases = readCases<EasyCase>('easy.yml');

test('the cases of Easy DKIM are many, each named once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test.for(cases)('Easy DKIM: $name', (each) => {
  const { findings } = inspectEasyDkim(inputOf(each));
  const found = findings.map(({ id, where }) => (where === undefined ? id : `${id} ${where}`));
  expect(found.toSorted(), each.why).toEqual(each.finds.toSorted());
});

function inputOf({ cnames = {}, drop = [], proxied, txt = [], zone = 'dkim.amazonses.com', ...where }: EasyCase) {
  const right = Object.fromEntries(['t1', 't2', 't3'].map((t) => [t, [`${t}._domainkey.example.com`, `${t}.${zone}`]]));
  const all = Object.entries({ ...right, ...cnames }).filter(([token]) => !drop.includes(token));
  return {
    domain: 'example.com',
    cnames: all.map(([token, [name = '', target = '']]) => ({ name, target, proxied: token === proxied })),
    txt: txt.map(([name, text]) => ({ name, text })),
    ...(where.region !== undefined && { region: where.region }),
    ...(where.signingHostedZone !== undefined && { signingHostedZone: where.signingHostedZone }),
  };
}

test('whatever the records are, something is said: what is wrong, or that SES may take its time', () => {
  const label = fc.constantFrom('t1', 't2', '_domainkey', 'example', 'com', 'dkim', 'amazonses', '', '-', 'ü');
  const name = fc.array(label, { maxLength: 6 }).map((labels) => labels.join('.'));
  const cname = fc.record({ name, target: name });
  fc.assert(
    fc.property(name, fc.array(cname, { maxLength: 5 }), (domain, cnames) => {
      const { findings } = inspectEasyDkim({ domain, cnames });
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.some(({ id }) => id === 'pending')).toBe(findings.every(({ severity }) => severity === 'info'));
    }),
  );
});

test('ten thousand records are read to the end', () => {
  const cnames = Array.from({ length: 10_000 }, (_, at) => ({ name: `t${at}.example.com`, target: 'x.example.org' }));
  expect(inspectEasyDkim({ domain: 'example.com', cnames }).findings.length).toBeLessThan(30);
});
