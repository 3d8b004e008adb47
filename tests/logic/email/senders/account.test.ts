import { expect, test } from 'vitest';
import { readAccount } from '../../../../src/logic/email/senders/account.ts';

const whole = { max24HourSend: 50000, maxSendRate: 14, sentLast24h: 1200 };

test.for([
  {
    because: 'get-account prints the quota among much else',
    text: '{\n  "DedicatedIpAutoWarmupEnabled": true,\n  "ProductionAccessEnabled": true,\n  "SendQuota": {\n    "Max24HourSend": 50000.0,\n    "MaxSendRate": 14.0,\n    "SentLast24Hours": 1200.0\n  },\n  "SendingEnabled": true\n}',
    account: { ...whole, mode: 'production' },
  },
  {
    because: 'the query gives the quota alone',
    text: '{"Max24HourSend":50000.0,"MaxSendRate":14.0,"SentLast24Hours":1200.0}',
    account: whole,
  },
  {
    because: 'the older API has another order',
    text: '{ "SentLast24Hours": 1200.0, "MaxSendRate": 14.0, "Max24HourSend": 50000.0 }',
    account: whole,
  },
  {
    because: 'YAML has no quotes',
    text: 'Max24HourSend: 50000.0\nMaxSendRate: 14.0\nSentLast24Hours: 1200.0',
    account: whole,
  },
  {
    because: 'a table has bars',
    text: '|  Max24HourSend  |  50000.0  |\n|  MaxSendRate    |  14.0  |\n|  SentLast24Hours|  1200.0 |',
    account: whole,
  },
  { because: 'text output has no names, but a fixed order', text: '50000.0\t14.0\t1200.0', account: whole },
  { because: 'text output of get-account names the line', text: 'SENDQUOTA\t50000.0\t14.0\t1200.0\n', account: whole },
  {
    because: 'the sandbox is told by the API',
    text: '{"ProductionAccessEnabled": false, "SendQuota": {"Max24HourSend": 200.0, "MaxSendRate": 1.0, "SentLast24Hours": 0.0}}',
    account: { max24HourSend: 200, maxSendRate: 1, sentLast24h: 0, mode: 'sandbox' },
  },
  {
    because: 'minus one is no limit',
    text: '{"Max24HourSend": -1.0, "MaxSendRate": 500.0, "SentLast24Hours": 7.0}',
    account: { max24HourSend: -1, maxSendRate: 500, sentLast24h: 7 },
  },
  {
    because: 'an SDK in JavaScript prints its own way',
    text: '{ Max24HourSend: 50000, MaxSendRate: 14, SentLast24Hours: 1200 }',
    account: whole,
  },
])('the account is read where $because', ({ text, account }) => {
  expect(readAccount(text)).toEqual({ account, missing: [] });
});

test('a part is taken, and what is missing is named', () => {
  expect(readAccount('"MaxSendRate": 14.0')).toEqual({
    account: { maxSendRate: 14 },
    missing: ['max24HourSend', 'sentLast24h'],
  });
});

test.for([
  ['', 'nothing-pasted'],
  ['  \n', 'nothing-pasted'],
  ['An error occurred (AccessDeniedException) when calling the GetAccount operation', 'an-error'],
  ['Unable to locate credentials. You can configure credentials by running "aws configure".', 'an-error'],
  ['{"SendQuota": {}}', 'no-quota'],
  ['Max24HourSend', 'no-quota'],
  ['{"Max24HourSend": "<img src=x>"}', 'no-quota'],
] as const)('%s: %s', ([text, problem]) => {
  expect(readAccount(text)).toEqual({ problem });
});

test('a hostile text takes no longer than any other', () => {
  for (const unit of ['Max24HourSend ', 'Max24HourSend:|=', '1 ', '1\t1\t', 'ProductionAccessEnabled: '])
    expect(readAccount(unit.repeat(100_000))).toHaveProperty('problem');
});
