import { expect, test } from 'vitest';
import { readTokens } from '../../../../src/logic/email/domain/read-tokens.ts';

const ZONE = { signingHostedZone: 'dkim.amazonses.com' };

test.for<[string, string, unknown]>([
  ['bare tokens, a line each', 'abc1\nabc2\r\nabc3', { tokens: ['abc1', 'abc2', 'abc3'] }],
  ['in capitals, with commas', 'ABC1, abc2,abc1', { tokens: ['abc1', 'abc2'] }],
  [
    'the CNAMEs of the console',
    'Type\tName\tValue\nCNAME\tabc1._domainkey.example.com\tabc1.dkim.amazonses.com\nCNAME\tabc2._domainkey.example.com\tabc2.dkim.amazonses.com',
    { tokens: ['abc1', 'abc2'], ...ZONE },
  ],
  [
    'lines of a zone file',
    'abc1._domainkey.example.com. 300 IN CNAME abc1.dkim.amazonses.com.',
    { tokens: ['abc1'], ...ZONE },
  ],
  [
    'a Region’s own zone',
    'abc1._domainkey.example.com CNAME abc1.dkim.af-south-1.amazonses.com',
    { tokens: ['abc1'], signingHostedZone: 'dkim.af-south-1.amazonses.com' },
  ],
  ['what the API returns', '"Tokens": ["abc1", "abc2"]', { tokens: ['abc1', 'abc2'] }],
  ['nothing', '', { tokens: [] }],
])('%s', ([, text, expected]) => {
  expect(readTokens(text)).toEqual(expected);
});

test('a long paste gives no more than ten', () => {
  expect(readTokens(Array.from({ length: 1e6 }, (_, at) => `t${at}`).join(' ')).tokens.length).toBe(10);
});
