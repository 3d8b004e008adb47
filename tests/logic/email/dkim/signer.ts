import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { KEYS, rawOf } from './keys.ts';

/** What to sign and how. Characters stand for bytes; tags given as `null` are left out. */
export interface Signing {
  readonly head: string;
  readonly body: string;
  readonly key?: keyof typeof KEYS;
  readonly tags?: Readonly<Record<string, string | null>>;
  /** What the field is folded with; a space where nothing is said. */
  readonly fold?: string;
}

const DEFAULTS = { v: '1', a: 'rsa-sha256', c: 'relaxed/relaxed', d: 'example.com', s: 'sel', h: 'from:to:subject' };

/** A message with a DKIM-Signature on top, written from RFC 6376 without the code under test: plain regular expressions on short texts. */
export function signed({ head, body, key = 'rsa', tags = {}, fold = ' ' }: Signing): string {
  const all = { ...DEFAULTS, ...(key === 'ed25519' && { a: 'ed25519-sha256' }), ...tags };
  const [forHead = 'simple', forBody = 'simple'] = (all.c ?? 'simple/simple').split('/');
  const canonical = canonicalBody(body, forBody);
  const covered = 'l' in all && all.l ? canonical.slice(0, Number(all.l)) : canonical;
  const bh = createHash('sha256').update(covered, 'latin1').digest('base64');
  const list = Object.entries({ bh, ...all, b: '' })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${value}`)
    .join(`;${fold}`);
  const field = `DKIM-Signature: ${list}`;
  const lines = chosen(head, all.h ?? '').map((line) => `${canonicalField(line, forHead)}\r\n`);
  const text = Buffer.from(lines.join('') + canonicalField(field, forHead), 'latin1');
  return `${field}${signature(privateKey(key), text)}\r\n${head}\r\n${body}`;
}

/** What the selector's record has to say for a message signed with that key. */
export function recordOf(key: keyof typeof KEYS): string {
  const pub = createPublicKey(privateKey(key));
  if (key === 'ed25519') return `v=DKIM1; k=ed25519; p=${rawOf(pub)}`;
  return `v=DKIM1; k=rsa; p=${pub.export({ type: 'spki', format: 'der' }).toString('base64')}`;
}

function privateKey(key: keyof typeof KEYS): KeyObject {
  return createPrivateKey({ key: Buffer.from(KEYS[key], 'base64'), format: 'der', type: 'pkcs8' });
}

function signature(key: KeyObject, text: Buffer): string {
  const isEd25519 = key.asymmetricKeyType === 'ed25519';
  const what = isEd25519 ? createHash('sha256').update(text).digest() : text;
  return sign(isEd25519 ? null : 'sha256', what, key).toString('base64');
}

/** The fields named in `h`, from the bottom up. */
function chosen(head: string, h: string): string[] {
  const left = head
    .replace(/\r\n$/, '')
    .split(/\r\n(?![ \t])/)
    .toReversed();
  return h.split(':').flatMap((name) => {
    const at = left.findIndex((line) => line.split(':', 1)[0]?.trim().toLowerCase() === name.trim().toLowerCase());
    return at < 0 ? [] : left.splice(at, 1);
  });
}

function canonicalField(line: string, how: string): string {
  if (how === 'simple') return line;
  const [, name = '', body = ''] = /^([^:]*):(.*)$/s.exec(line) ?? [];
  const unfolded = body.replace(/\r\n/g, '').replace(/[ \t]+/g, ' ');
  return `${name.trim().toLowerCase()}:${unfolded.trim()}`;
}

function canonicalBody(body: string, how: string): string {
  const lines = body.split('\r\n');
  const kept = how === 'simple' ? lines : lines.map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (kept.at(-1) === '') kept.pop();
  if (kept.length === 0) return how === 'simple' ? '\r\n' : '';
  return `${kept.join('\r\n')}\r\n`;
}
