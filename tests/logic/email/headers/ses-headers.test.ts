import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessageHead } from '../../../../src/logic/email/headers/message-head.ts';
import { readSesHeaders } from '../../../../src/logic/email/headers/ses-headers.ts';
import { bytesOf } from '../dkim/messages.ts';

const read = (text: string) => readSesHeaders(readMessageHead(bytesOf(`${text}\r\n\r\n`)));

test.for([
  ['X-SES-Outgoing: 2026.11.20-192.0.2.17', { outgoing: { day: '2026-11-20', ip: '192.0.2.17' } }],
  ['X-SES-Outgoing: today', {}],
  [
    'Feedback-ID: 1.eu-west-1.AbC/d+e=:AmazonSES',
    { feedback: { sender: 'AmazonSES', identifiers: ['1.eu-west-1.AbC/d+e='], region: 'eu-west-1' } },
  ],
  [
    'Feedback-ID: ::1.us-gov-west-1.AbC=:AmazonSES',
    { feedback: { sender: 'AmazonSES', identifiers: ['1.us-gov-west-1.AbC='], region: 'us-gov-west-1' } },
  ],
  [
    'Feedback-ID: spring:customer:newsletter:exampleco',
    { feedback: { sender: 'exampleco', identifiers: ['spring', 'customer', 'newsletter'] } },
  ],
  ['Feedback-ID: alone', {}],
  ['X-SES-CONFIGURATION-SET: news', { configurationSet: 'news', unsent: ['X-SES-CONFIGURATION-SET'] }],
  [
    'x-ses-message-tags: campaign=spring, kind = news,broken',
    {
      tags: [
        { name: 'campaign', value: 'spring' },
        { name: 'kind', value: 'news' },
      ],
      unsent: ['x-ses-message-tags'],
    },
  ],
  [
    'X-SES-LIST-MANAGEMENT-OPTIONS: weekly; topic=sport',
    { list: { contactList: 'weekly', topic: 'sport' }, unsent: ['X-SES-LIST-MANAGEMENT-OPTIONS'] },
  ],
  [
    'X-SES-LIST-MANAGEMENT-OPTIONS: contactListName=weekly',
    { list: { contactList: 'weekly' }, unsent: ['X-SES-LIST-MANAGEMENT-OPTIONS'] },
  ],
  ['Subject: nothing of SES', {}],
] as const)('%s', ([text, is]) => {
  expect(read(text)).toEqual({ tags: [], unsent: [], ...is });
});

test('any value is read without an error thrown', () => {
  const names = fc.constantFrom('X-SES-Outgoing', 'Feedback-ID', 'X-SES-MESSAGE-TAGS', 'X-SES-LIST-MANAGEMENT-OPTIONS');
  fc.assert(
    fc.property(names, fc.string(), (name, value) => {
      expect(read(`${name}: ${value}`)).toBeDefined();
    }),
  );
});
