import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { builtPages } from './dist.ts';

const page = parse(builtPages().find(({ url }) => url === '/email/production-access/')?.html ?? '');

test('the letter for production access stands on its page, with a place for each thing AWS asks', () => {
  const labels = page.querySelectorAll('#ask-for-production-access [data-place]').map((place) => place.rawText);
  expect(labels.length).toBeGreaterThanOrEqual(9);
});

test('the letters to AWS about a review don’t stand there, nor this one among them', () => {
  expect(page.querySelectorAll('draft-letter')).toHaveLength(1);
  const rates = parse(builtPages().find(({ url }) => url === '/email/rates/')?.html ?? '');
  expect(rates.querySelector('#ask-for-production-access')).toBeNull();
  expect(rates.querySelectorAll('draft-letter').length).toBeGreaterThanOrEqual(3);
});

test('commands name the Region, since each has its own sandbox', () => {
  const commands = page.querySelectorAll('copy-code pre').map((code) => code.rawText);
  expect(commands.length).toBeGreaterThanOrEqual(2);
  expect(commands.filter((command) => !command.includes('--region'))).toEqual([]);
});
