import { fromBase64 } from './base64.ts';
import { withoutArtefacts } from './pasted.ts';
import { readTagList, type Tag } from './tag-list.ts';

/** What an Ed25519 key in a SubjectPublicKeyInfo begins with (RFC 8410 §4); DKIM wants the 32 bytes behind it. */
const ED25519_SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/** The prefix in base64: twelve bytes are sixteen letters. */
const PREFIX_LETTERS = 16;
const BARE_KEY = /^[A-Za-z0-9+/]{40,}={0,2}$/;

/**
 * A key record with every fault mended that has only one mending: artefacts of pasting, the version’s place and case, the case of tag names,
 * repeated tags that say the same, a bare key without tags. `undefined` where nothing needs it, or where the mended text would still be no good.
 */
export function correctRecord(text: string, isUsable: (text: string) => boolean): string | undefined {
  if (isUsable(text)) return undefined;
  const mended = mend(withoutArtefacts(text));
  return mended !== undefined && isUsable(mended) ? mended : undefined;
}

function mend(text: string): string | undefined {
  const bare = text.replace(/\s/g, '');
  const list = readTagList(BARE_KEY.test(bare) ? `p=${bare}` : text);
  // What can’t be read may have been meant; only nothing at all is dropped.
  if (list.broken.some((part) => part !== '')) return undefined;
  // Another version, or one that runs on, isn’t ours to guess.
  if (list.tags.some(({ name, value }) => /^v$/i.test(name) && value.toLowerCase() !== 'dkim1')) return undefined;
  const kept = distinct(list.tags.map(mendTag)).filter(({ name }) => name !== 'v' && name !== 'g');
  if (new Set(kept.map(({ name }) => name)).size < kept.length) return undefined;
  return ['v=DKIM1', ...kept.map(({ name, value }) => `${name}=${value}`)].join('; ');
}

type Words = Pick<Tag, 'name' | 'value'>;

function mendTag({ name, value }: Words): Words {
  const known = name.toLowerCase();
  if (known === 'p') return { name: known, value: rawKey(value.replace(/\s/g, '')) };
  return { name: known, value: known === 'n' ? value : value.toLowerCase() };
}

function rawKey(value: string): string {
  const bytes = fromBase64(value);
  return bytes && ED25519_SPKI.every((byte, at) => bytes[at] === byte) ? value.slice(PREFIX_LETTERS) : value;
}

function distinct(tags: readonly Words[]): Words[] {
  return [...new Map(tags.map((tag) => [`${tag.name}=${tag.value}`, tag])).values()];
}
