import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { bounceTypes, statusCodes } from '../../src/content/status-codes.ts';
import { builtPages } from './dist.ts';
import { openSearch } from './search.ts';

const page = parse(builtPages().find(({ url }) => url === '/email/codes/')?.html ?? '');
const { enhanced, replies } = statusCodes();
const entries = [...enhanced, ...replies, ...bounceTypes()];
const search = await openSearch();

test('every code has an entry with its own anchor, once', () => {
  const anchors = page.querySelectorAll('.code-entry h3').map(({ id }) => id);
  expect(entries.length).toBeGreaterThanOrEqual(100);
  expect(anchors.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toEqual(expect.arrayContaining(['5.1.1', '5.7.26', '550', 'permanent-noemail']));
});

test('an entry says what the row of the bounce reader says', () => {
  for (const { id, ruling } of entries) {
    const entry = page.querySelectorAll('.code-entry').find((each) => each.querySelector('h3')?.id === id);
    const links = entry?.querySelectorAll('a').map((link) => link.getAttribute('href'));
    expect(links, id).toContain(`/rules/${ruling.table}/#${ruling.row}`);
  }
});

test.for([
  ['5.1.1', 'D2a', 'D2a'],
  ['5.2.1', 'D2e', 'D2p'],
  ['5.7.27', 'D2d', 'D1e'],
  ['5.7.23', 'D2n', 'D1d'],
  ['5.7.29', 'D2n', 'D1g'],
] as const)('%s is %s by the registry and %s from Gmail', ([code, byRegistry, byGmail]) => {
  const entry = enhanced.find(({ id }) => id === code);
  expect([entry?.ruling.row, entry?.gmail?.ruling.row]).toEqual([byRegistry, byGmail]);
});

test.for(['5.1.1', '550 5.7.26', '5.7.26', '550', '4.4.7', '421 4.7.28', '5.7.515', 'permanent noemail'])(
  'the search finds the page of codes for “%s”',
  async (query) => {
    expect(await search(query)).toContain('/email/codes/');
  },
);

test.for(['what does this bounce mean', 'read a bounce'])(
  'the search finds the bounce reader for “%s”',
  async (query) => {
    expect(await search(query)).toContain('/email/bounces/');
  },
);
