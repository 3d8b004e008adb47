import { expect, test } from 'vitest';
import { readPlanTyped } from '../../../../src/logic/email/senders/typed.ts';

const now = Date.UTC(2026, 10, 22, 9);
const hours = (count: number) => count * 3_600_000;
const sandbox = { max24HourSend: 200, maxSendRate: 1 };
const account = { max24HourSend: '50,000', maxSendRate: '14.0', sentLast24h: '1200', recipients: '20 000' };
const read = (typed: Record<string, string>, times: { start?: number; earlier?: number } = {}) =>
  readPlanTyped(typed, { now, ...times }, sandbox);

test('numbers are read as people and SES write them', () => {
  const { settings, state } = read(account);
  expect(state).toBe('complete');
  expect(settings).toMatchObject({
    mode: 'production',
    max24HourSend: 50000,
    maxSendRate: 14,
    sentLast24h: 1200,
    recipients: 20000,
    recipientsPerMessage: 1,
  });
});

test('in the sandbox its own limits stand in for what isn’t typed, in production nothing does', () => {
  expect(read({ mode: 'sandbox', recipients: '10' })).toMatchObject({ state: 'complete', settings: sandbox });
  expect(read({ recipients: '10' })).toMatchObject({ state: 'open', problems: {} });
});

test('without anyone to write to the form is open, with simulator mail alone it isn’t', () => {
  expect(read({ ...account, recipients: '' }).state).toBe('open');
  expect(read({ ...account, recipients: '0' }).state).toBe('open');
  expect(read({ ...account, recipients: '', simulatorRecipients: '5' }).state).toBe('complete');
});

test.for([
  ['recipients', '10.000', 'not-a-number', 'ten thousand to some and ten to others'],
  ['recipients', '2.5', 'not-whole', 'nobody is half'],
  ['sentLast24h', '-1', 'negative', 'less than nothing was sent'],
  ['max24HourSend', '-2', 'negative', 'only minus one is no limit'],
  ['maxSendRate', '0', 'nothing', 'nothing would ever leave'],
  ['recipientsPerMessage', '0', 'nothing', 'a message has someone to go to'],
  ['messageSize', 'big', 'not-a-number', 'not a size'],
  ['api', 'v9', 'not-a-choice', 'a link may hold anything'],
  ['processes', '0', 'nothing', 'someone has to send'],
  ['processes', '1.5', 'not-whole', 'no half programs'],
] as const)('%s = %s is %s: %s', ([field, value, problem]) => {
  expect(read({ ...account, [field]: value }).problems).toEqual({ [field]: problem });
});

test('an attachment larger than its message is said at the attachment', () => {
  expect(read({ ...account, messageSize: '2', attachmentSize: '3' }).problems).toEqual({
    attachmentSize: 'above-whole',
  });
});

test('sizes have a unit', () => {
  expect(read({ ...account, messageSize: '1,5' }).settings.messageBytes).toBe(1_572_864);
  expect(read({ ...account, messageSize: '300', sizeUnit: 'kb' }).settings.messageBytes).toBe(307_200);
});

test.for([
  [{}, 0, 'it went out just now, which is the worst'],
  [{ start: now + hours(5) }, 18_000, 'it went out just now, and sending begins later'],
  [{ earlier: now - hours(3) }, 10_800, 'it went out three hours ago'],
  [{ earlier: now - hours(30), start: now }, 86_400, 'it counts no more'],
] as const)('%o makes the earlier mail %i seconds old: %s', ([times, ago]) => {
  expect(read(account, times).settings.sentAgoSeconds).toBe(ago);
});

test('times that can’t be, or can’t be read, are said at their fields', () => {
  expect(read(account, { start: Number.NaN }).problems).toEqual({ start: 'not-a-time' });
  expect(read(account, { earlier: now + hours(1) }).problems).toEqual({ earlier: 'after-start' });
});
