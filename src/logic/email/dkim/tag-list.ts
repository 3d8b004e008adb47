/** One `name=value` of a list. `from` and `to` bound the value between "=" and ";" in the text, white space included. */
export interface Tag {
  readonly name: string;
  /** Without the white space around it; inside it stays as written. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface TagList {
  /** In the order written; a repeated name is there again. */
  readonly tags: readonly Tag[];
  /** Parts that are no `name=value`, as written. */
  readonly broken: readonly string[];
  /** Names that stand more than once; one is enough to make the whole list invalid. */
  readonly repeated: readonly string[];
}

const NAME = /^[a-z][a-z0-9_]*$/i;
/** VALCHAR and folding white space (RFC 6376 §3.2); a semicolon can't get here. */
const VALUE = /^[\x21-\x7e \t\r\n]*$/;

/** Nothing real has a tenth of these; what follows them is one broken part. */
const MOST_PARTS = 1000;

/** The tags of a key record or a DKIM-Signature (RFC 6376 §3.2). Names keep their case, for it counts. */
export function readTagList(text: string): TagList {
  const tags: Tag[] = [];
  const broken: string[] = [];
  for (let from = 0; from <= text.length; ) {
    const isFull = tags.length + broken.length >= MOST_PARTS;
    const semicolon = isFull ? -1 : text.indexOf(';', from);
    const to = semicolon < 0 ? text.length : semicolon;
    const tag = readTag(text, from, to);
    const isEnd = semicolon < 0 && text.slice(from).trim() === '';
    if (tag) tags.push(tag);
    else if (!isEnd) broken.push(text.slice(from, to).trim());
    from = to + 1;
  }
  return { tags, broken, repeated: repeatedNames(tags) };
}

/** The value of a tag's first appearance. */
export function tagValue({ tags }: TagList, name: string): string | undefined {
  return tags.find((tag) => tag.name === name)?.value;
}

/** The items of a value such as `t=y:s`, which colons part and white space may surround. */
export function itemsOf(value: string): string[] {
  return value.split(':').map((item) => item.trim());
}

function readTag(text: string, from: number, to: number): Tag | undefined {
  const part = text.slice(from, to);
  const equals = part.indexOf('=');
  const name = part.slice(0, Math.max(equals, 0)).trim();
  const value = part.slice(equals + 1).trim();
  return NAME.test(name) && VALUE.test(value) ? { name, value, from: from + equals + 1, to } : undefined;
}

function repeatedNames(tags: readonly Tag[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { name } of tags) (seen.has(name) ? again : seen).add(name);
  return [...again];
}
