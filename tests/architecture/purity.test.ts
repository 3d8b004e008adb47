import { expect, test } from 'vitest';
import { impurities } from './purity.ts';
import { sources } from './sources.ts';

test.for(sources('src/{logic,schema}/**/*.ts'))('$path reads no page, clock, chance or network', ({ path, text }) => {
  expect(impurities(path, text)).toEqual([]);
});

test.for([
  ['the clock', 'const today = new Date();'],
  ['the clock in milliseconds', 'const now = Date.now();'],
  ['chance', 'const pick = Math.random();'],
  ['the page', "document.querySelector('form');"],
  ['the network', "await fetch('/data/orders.json');"],
])('a line that reads %s is found', ([, line]) => {
  expect(impurities('x.ts', `export {};\n${line}`)).toEqual([expect.stringMatching(/^line 2: /)]);
});

test('a day that is passed in is not the clock, and a member may have any name', () => {
  const line = "const f = (document: string) => [new Date(day), document, header.location, { process: 'x' }];";
  expect(impurities('x.ts', line)).toEqual([]);
});
