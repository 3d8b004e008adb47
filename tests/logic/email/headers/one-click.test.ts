import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { HEADER_FINDINGS } from '../../../../src/logic/email/headers/findings.ts';
import { readMessageHead } from '../../../../src/logic/email/headers/message-head.ts';
import { inspectOneClick } from '../../../../src/logic/email/headers/one-click.ts';
import { bytesOf, verify } from '../dkim/messages.ts';
import { recordOf, signed } from '../dkim/signer.ts';

const head = (text: string) => readMessageHead(bytesOf(`From: a\r\n${text}\r\n`));
const HTTPS = 'List-Unsubscribe: <https://example.com/u?t=x>, <mailto:u@example.com>\r\n';
const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n';

test.for([
  ['both fields', HTTPS + POST, 'complete', []],
  ['neither', '', 'absent', []],
  ['no post field', HTTPS, 'incomplete', ['oneclick-post-missing']],
  ['another value', `${HTTPS}List-Unsubscribe-Post: One-Click\r\n`, 'incomplete', ['oneclick-post-value']],
  [
    'a value in another case',
    `${HTTPS}List-Unsubscribe-Post: list-unsubscribe=one-click\r\n`,
    'incomplete',
    ['oneclick-post-value'],
  ],
  ['the post field twice', HTTPS + POST + POST, 'incomplete', ['oneclick-post-value']],
  ['mail alone', 'List-Unsubscribe: <mailto:u@example.com>\r\n', 'incomplete', ['unsub-mailto-only']],
  [
    'mail and a post field',
    `List-Unsubscribe: <mailto:u@example.com>\r\n${POST}`,
    'incomplete',
    ['unsub-mailto-only', 'oneclick-no-https'],
  ],
  ['http without s', `List-Unsubscribe: <http://example.com/u>\r\n${POST}`, 'incomplete', ['oneclick-no-https']],
  [
    'no brackets',
    `List-Unsubscribe: https://example.com/u, mailto:u@example.com\r\n${POST}`,
    'incomplete',
    ['unsub-brackets'],
  ],
  [
    'brackets around the first address only',
    `List-Unsubscribe: <https://example.com/u>, mailto:u@example.com\r\n${POST}`,
    'incomplete',
    ['unsub-brackets'],
  ],
  [
    'an address in a comment',
    `List-Unsubscribe: <https://example.com/u>, <mailto:u@example.com> (mailto:u@example.com)\r\n${POST}`,
    'complete',
    [],
  ],
  ['https alone', `List-Unsubscribe: <https://example.com/u>\r\n${POST}`, 'complete', ['unsub-no-mailto']],
  [
    'an address folded inside',
    `List-Unsubscribe: <https://example.com/\r\n u>,\r\n <mailto:u@example.com>\r\n${POST}`,
    'complete',
    [],
  ],
  ['the post field alone', POST, 'incomplete', ['oneclick-no-https']],
] as const)('a message with %s', ([, text, state, finds]) => {
  const found = inspectOneClick(head(text));
  expect([found.state, found.findings.map(({ id }) => id)]).toEqual([state, finds]);
  expect(found.isSigned).toBeUndefined();
});

test('marketing mail must have it, and other mail need not', () => {
  expect(inspectOneClick(head(''), { type: 'marketing' }).findings.map(({ id }) => id)).toEqual(['unsub-missing']);
  expect(inspectOneClick(head(''), { type: 'transactional' }).findings).toEqual([]);
});

test.for([
  ['both', 'from:list-unsubscribe:list-unsubscribe-post', [], true],
  ['one of them', 'from:list-unsubscribe', ['oneclick-not-signed'], false],
  ['neither', 'from', ['oneclick-not-signed'], false],
] as const)('a signature that covers %s', async ([, h, finds, isSigned]) => {
  const message = signed({ head: `From: a\r\n${HTTPS}${POST}`, body: 'x\r\n', tags: { h } });
  const signatures = (await verify(message, [recordOf('rsa')])).map(({ result, header }) => ({
    result,
    fields: header?.fields ?? [],
  }));
  const found = inspectOneClick(readMessageHead(bytesOf(message)), { signatures });
  expect([found.findings.map(({ id }) => id), found.isSigned]).toEqual([finds, isSigned]);
});

test('a signature that fails covers nothing', () => {
  const read = head(HTTPS + POST);
  const fields = read.fields.map((field) => ({ name: field.name, field }));
  const found = inspectOneClick(read, { signatures: [{ result: 'fail', fields }] });
  expect([found.isSigned, found.state]).toEqual([false, 'incomplete']);
});

test('what is found has words, and no words stand for nothing', () => {
  expect(readFindings('headers').map(({ id }) => id)).toEqual(Object.keys(HEADER_FINDINGS));
});
