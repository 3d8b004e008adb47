import { POLICIES, policyFaults } from './policy-tags.ts';
import { isDmarc, readRecord, type Tag } from './record.ts';
import { hasReportAddress, readReportUris } from './report-uris.ts';
import { KNOWN_TAGS, REMOVED_TAGS, splitPart } from './separators.ts';

const KNOWN = new Set<string>([...KNOWN_TAGS, ...REMOVED_TAGS]);

/**
 * The published record with every fault mended that has only one mending, or `undefined` where there is none to mend or something
 * else is wrong as well. Texts that are all the same are one record.
 */
export function correctRecord(texts: readonly string[]): string | undefined {
  const [published, ...others] = texts;
  if (published === undefined || others.some((text) => text !== published)) return undefined;
  const meant = readRecord(separated(published));
  const mended = withPolicy(withoutRepeats(meant.tags.map(mendTag)));
  if (!mended || meant.stray.length > 0) return undefined;
  const tags = mended.filter((tag) => !isIdle(tag, mended));
  const corrected = ['v=DMARC1', ...inOrder(tags).map(({ name, value }) => `${name}=${value}`)].join('; ');
  const isMended = policyFaults(readRecord(corrected)).length === 0 && tags.every(isUsable);
  return isMended && (others.length > 0 || !isDmarc(published) || !isSame(corrected, published))
    ? corrected
    : undefined;
}

/** The text with its quotation marks off, a semicolon behind every tag, and addresses that were cut off back on their list. */
function separated(text: string): string {
  const bare = text.replace(/^[\s"'“”]{1,9}/, '').replace(/["'“”]{1,9}$/, '');
  let isList = false;
  let meant = '';
  for (const part of bare.split(';').flatMap((each) => splitPart(each.trim()))) {
    const isCutOff = isList && /^(?:mailto:)?[^\s@=]+@/i.test(part);
    if (!isCutOff) isList = /^ru[af][ \t]{0,9}[=:]/i.test(part);
    meant += isCutOff ? `,${part}` : `;${withEquals(part)}`;
  }
  return meant;
}

/** A known tag with a colon where its equals sign should be. */
function withEquals(part: string): string {
  const [all = '', name = ''] = /^([a-z]{1,5})[ \t]{0,9}:/i.exec(part) ?? [];
  return KNOWN.has(name.toLowerCase()) ? `${name}=${part.slice(all.length)}` : part;
}

function mendTag({ name, value }: Tag): Tag {
  const known = KNOWN.has(name.toLowerCase()) ? name.toLowerCase() : name;
  if (known === 'v' && /^dmarc1$/i.test(value)) return { name: known, value: 'DMARC1' };
  if (known !== 'rua' && known !== 'ruf') return { name: known, value };
  const uris = readReportUris(value).map(({ text }) => mendUri(text));
  return { name: known, value: [...new Set(uris)].join(',') };
}

/** An address without its scheme gets one; a size that no receiver of RFC 9989 reads goes. */
function mendUri(text: string): string {
  const [{ kind, size } = { kind: 'broken' }] = readReportUris(
    /^[^\s:@]+@[^\s:@]+$/.test(text) ? `mailto:${text}` : text,
  );
  if (kind !== 'mail') return text;
  const address = /^mailto:/i.test(text) ? text : `mailto:${text}`;
  return size === undefined ? address : address.slice(0, -size.length - 1);
}

/** Tags that do nothing for any receiver: `rf`, `ri`, and a `pct` that leaves nothing out. */
function isIdle({ name, value }: Tag, tags: readonly Tag[]): boolean {
  if (name === 'rf' || name === 'ri') return true;
  const asksNothing = () => tags.some((tag) => tag.name === 'p' && tag.value.toLowerCase() === 'none');
  return name === 'pct' && (Number(value) >= 100 || asksNothing());
}

/** Each tag once; `undefined` where one is said twice with different values. */
function withoutRepeats(tags: readonly Tag[]): Tag[] | undefined {
  const values = new Map<string, string>();
  for (const { name, value } of tags) {
    if (values.has(name) && values.get(name) !== value) return undefined;
    values.set(name, value);
  }
  return [...values].map(([name, value]) => ({ name, value }));
}

/** A record without `p` that names an address is read as `p=none`, so it may as well say so. */
function withPolicy(tags: Tag[] | undefined): Tag[] | undefined {
  if (!tags || tags.some(({ name }) => name === 'p')) return tags;
  return hasReportAddress({ text: '', tags, stray: [] }) ? [{ name: 'p', value: 'none' }, ...tags] : undefined;
}

/** `p` right behind the version, as RFC 7489 §6.4 has it; `v` is written by itself. */
function inOrder(tags: readonly Tag[]): Tag[] {
  const others = tags.filter(({ name }) => name !== 'v' && name !== 'p');
  return [...tags.filter(({ name }) => name === 'p'), ...others];
}

/** Whether a tag can stand: the right version, a policy that is one, addresses that are some. */
function isUsable({ name, value }: Tag): boolean {
  if (name === 'v') return value === 'DMARC1';
  if (name === 'p' || name === 'sp' || name === 'np') return POLICIES.some((policy) => policy === value.toLowerCase());
  if (name === 'rua' || name === 'ruf') return readReportUris(value).every(({ kind }) => kind === 'mail');
  return splitPart(`x=${value}`).length === 1;
}

function isSame(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/[ \t]+/g, '')
      .replace(/;+/g, ';')
      .replace(/;$/, '');
  return bare(one) === bare(other);
}
