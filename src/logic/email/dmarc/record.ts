/** One `name=value` of a record, as published; `value` without the white space around it. */
export interface Tag {
  readonly name: string;
  readonly value: string;
}

/** What can be read of a record's text (RFC 9989 §4.7, §4.8). */
export interface DmarcRecord {
  readonly text: string;
  /** In the order published; a name that comes again is there again. */
  readonly tags: readonly Tag[];
  /** Parts between semicolons that are no `name=value`. */
  readonly stray: readonly string[];
}

const VERSION = /^v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/;
const TAG = /^([a-z][a-z0-9_]*)[ \t]*=(.*)$/is;

/** Whether a TXT record is a DMARC record at all: version first, in exactly that case (RFC 9989 §4.7). */
export function isDmarc(text: string): boolean {
  return VERSION.test(text);
}

/** The tags of a record's text. */
export function readRecord(text: string): DmarcRecord {
  const tags: Tag[] = [];
  const stray: string[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    const [, name, value = ''] = TAG.exec(part) ?? [];
    if (name !== undefined) tags.push({ name, value: value.trim() });
    else if (part !== '') stray.push(part);
  }
  return { text, tags, stray };
}

/** The value of a tag's first appearance; later ones don't count. Names are read in exactly their case, as DKIM's are (RFC 6376 §3.2). */
export function tagValue({ tags }: DmarcRecord, name: string): string | undefined {
  return tags.find((tag) => tag.name === name)?.value;
}
