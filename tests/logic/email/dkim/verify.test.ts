import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCases } from './cases.ts';
import { withKeys } from './keys.ts';
import { BODY, HEAD, verify } from './messages.ts';
import { recordOf, type Signing, signed } from './signer.ts';

interface MessageCase extends Partial<Signing> {
  readonly name: string;
  /** What is put in place of what, once each, after signing; `{crlf}` is every CRLF. */
  readonly edits?: [string, string][];
  readonly prepend?: string;
  readonly append?: string;
  /** The selector's record, or several; `{key}` is the key that fits. */
  readonly record?: string | string[] | null;
  readonly expect: string;
  readonly reason?: string;
  readonly cautions?: string[];
  readonly section: string;
  readonly why: string;
}
const cases = readCases<MessageCase>('messages.yml');

test('the messages are many, each named once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(90);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test.for(cases)('message ($section): $name', async (each) => {
  const [found, ...others] = await verify(messageOf(each), recordsOf(each));
  expect([found?.result, found?.reason], each.why).toEqual([each.expect, each.reason]);
  expect(found?.cautions, each.why).toEqual(each.cautions ?? expectedCautions(each));
  expect(others).toEqual([]);
});

/** A key that is turned down for its length is named in the reason; the caution stands beside it. */
function expectedCautions({ key }: MessageCase): string[] {
  return key === 'rsa-512' ? ['weak-key'] : [];
}

function messageOf({ head = HEAD, body = BODY, key = 'rsa', tags = {}, fold, ...after }: MessageCase): string {
  let message = signed({ head, body, key, tags, ...(fold !== undefined && { fold }) });
  for (const [from, to] of after.edits ?? []) {
    const found = from === '{crlf}' ? '\r\n' : from;
    expect(message).toContain(found);
    message = from === '{crlf}' ? message.replaceAll(found, to) : message.replace(found, () => to);
  }
  return `${after.prepend ?? ''}${message}${after.append ?? ''}`;
}

function recordsOf({ record, key = 'rsa' }: MessageCase): string[] | 'SERVFAIL' | 'TIMEOUT' {
  if (record === null) return [];
  if (record === undefined) return [recordOf(key)];
  if (record === 'SERVFAIL' || record === 'TIMEOUT') return record;
  const fitting = recordOf(key).split('p=')[1] ?? '';
  const spki = { key: Buffer.from(fitting, 'base64'), format: 'der', type: 'spki' } as const;
  const pkcs1 = () => createPublicKey(spki).export({ type: 'pkcs1', format: 'der' }).toString('base64');
  return [record].flat().map((text) => withKeys(text).replaceAll('{key}', fitting).replace('{pkcs1}', pkcs1));
}
