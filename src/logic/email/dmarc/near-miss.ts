import { POLICIES } from './policy-tags.ts';
import { readRecord } from './record.ts';
import { splitPart } from './separators.ts';

const VERSION_LIKE = /^[\s"'“”]{0,9}v?[\s=:]{0,9}dmarc/i;

/** Whether a text that is no DMARC record was meant to be one: a version that is misspelt or not first, or a policy without any. */
export function isNearMiss(text: string): boolean {
  if (VERSION_LIKE.test(text)) return true;
  const { tags } = readRecord(
    text
      .split(';')
      .flatMap((part) => splitPart(part.trim()))
      .join(';'),
  );
  return tags.some(({ name, value }) => {
    if (/^v$/i.test(name)) return /^dmarc/i.test(value);
    return /^p$/i.test(name) && POLICIES.some((policy) => policy === value.toLowerCase());
  });
}
