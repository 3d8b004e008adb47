import { expect, test } from 'vitest';
import { EXAMPLE, readSending } from '../../../../src/logic/email/simulator/typed.ts';

const typed = { from: '', region: '', configurationSet: '' };

test('what isn’t typed is the example, and nothing is wrong with it', () => {
  expect(readSending(typed)).toEqual({ ...EXAMPLE, wrong: [] });
});

test('what can be used is used, without the spaces around it', () => {
  const given = { from: ' Shop <news@example.net> ', region: ' us-gov-west-1 ', configurationSet: 'my_set-2' };
  expect(readSending(given)).toEqual({
    from: 'news@example.net',
    region: 'us-gov-west-1',
    configurationSet: 'my_set-2',
    wrong: [],
  });
});

test.for([
  ['from', 'nobody', 'no address'],
  ['from', '"a, b"@example.com', 'a comma, where addresses are listed'],
  ['region', 'Ireland', 'a place, no Region'],
  ['region', 'eu-west-1; id', 'a command'],
  ['configurationSet', 'my set', 'a space'],
  ['configurationSet', 'x'.repeat(65), 'one letter more than AWS allows'],
] as const)('%s “%s” is wrong, being %s, and the example stays', ([field, value]) => {
  expect(readSending({ ...typed, [field]: value })).toEqual({ ...EXAMPLE, wrong: [field] });
});
