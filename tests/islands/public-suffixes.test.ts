import { expect, test } from 'vitest';
import { publicSuffixes } from '../../src/islands/public-suffixes.ts';

const organisationOf = await publicSuffixes();

test.for([
  ['news.example.com', 'example.com', 'a suffix of one label'],
  ['a.b.example.co.uk', 'example.co.uk', 'a suffix of two'],
  ['mail.example.github.io', 'example.github.io', 'a suffix that a company gives names under'],
  ['example.com', 'example.com', 'already the organisation’s'],
  ['co.uk', 'co.uk', 'a suffix itself has no organisation'],
] as const)('%s belongs to %s: %s', ([domain, organisation]) => {
  expect(organisationOf(domain)).toBe(organisation);
});
