import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPlace, plainText } from '../../../src/logic/drafts/fill.ts';
import { mailLink } from '../../../src/logic/drafts/mail-link.ts';
import { partsOf } from '../../../src/logic/drafts/places.ts';
import type { Slot } from '../../../src/schema/draft.ts';

const number: Slot = { name: 'order-number', label: 'order number', type: 'text' };
const day: Slot = { name: 'wrote-on', label: 'day you wrote', type: 'date' };
const name: Slot = { name: 'your-name', label: 'your name', type: 'text', blank: true };
const odd = fc.string({ unit: 'binary' });

describe('a place', () => {
  test.for([
    ['shows what belongs there while it is empty', number, ' ', '[order number]'],
    ['holds what was typed', number, ' 302-1 ', '302-1'],
    ['says a day in words', day, '2028-02-29', '29 February 2028'],
    ['says the day before a year’s end', day, '2026-12-31', '31 December 2026'],
    ['leaves alone what is no day', day, 'last week', 'last week'],
    ['leaves alone a day that never was', day, '2026-13-45', '2026-13-45'],
    ['for a name may stay an empty line', name, '', ''],
    ['keeps the lines of what was typed', number, 'one\r\ntwo', 'one\ntwo'],
    ['holds braces as they are', number, '{wrote-on}', '{wrote-on}'],
  ] as const)('%s', ([, slot, typed, shown]) => {
    expect(fillPlace(slot, typed)).toBe(shown);
  });

  test('says a day in the language of its message', () => {
    expect(fillPlace(day, '2026-11-21', 'de')).toBe('21. November 2026');
  });
});

test('a message’s text has figures from facts and places from the reader', () => {
  const parts = partsOf('I wrote on {wrote-on}; you have {tp-48h}.\n{your-name}', [day, name], (fact) => `<${fact}>`);
  expect(plainText(parts, { 'wrote-on': '2026-11-21' })).toBe('I wrote on 21 November 2026; you have <tp-48h>.\n');
  expect(plainText(parts, {})).toBe('I wrote on [day you wrote]; you have <tp-48h>.\n');
});

describe('a mail link', () => {
  test('carries subject and body, and no address', () => {
    expect(mailLink('Order 1 & 2', 'Hello,\n50 % off?')).toBe(
      'mailto:?subject=Order%201%20%26%202&body=Hello%2C%0D%0A50%20%25%20off%3F',
    );
  });

  test('keeps a typed line break out of the subject', () => {
    expect(mailLink('a\r\nBcc: b@example.com', '')).toBe('mailto:?subject=a%20Bcc%3A%20b%40example.com&body=');
  });

  test('can be made of anything that can be typed, and read again', () => {
    fc.assert(
      fc.property(odd, odd, (subject, body) => {
        const query = new URLSearchParams(mailLink(subject, fillPlace(number, body)).slice('mailto:?'.length));
        expect([...query.keys()]).toEqual(['subject', 'body']);
      }),
    );
  });
});
