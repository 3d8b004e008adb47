import { QuoteType, Tokenizer } from 'htmlparser2';

/** Where the walk through HTML reports what it meets, in the order of the source. Offsets are characters. */
export interface TagVisitor {
  /** Names in small letters, the first of a repeated attribute; `isSelfClosed` where it ends in a slash. */
  open(name: string, attributes: ReadonlyMap<string, string>, at: number, isSelfClosed: boolean): void;
  close(name: string): void;
  text(text: string, at: number): void;
}

/** More attributes, or longer ones, than a real tag has are passed over. */
const MOST_ATTRIBUTES = 200;
const LONGEST_VALUE = 100_000;

/** Walks through HTML in one pass, its character references decoded, without building a tree: a tree of hostile HTML takes quadratic time. */
export function walkTags(html: string, visitor: TagVisitor): void {
  let [name, attribute, tagAt, size] = ['', '', 0, 0];
  let value: string[] = [];
  let attributes = new Map<string, string>();
  const add = (piece: string) => {
    if (size + piece.length > LONGEST_VALUE) return;
    size += piece.length;
    value.push(piece);
  };
  const open = (isSelfClosed: boolean) => {
    visitor.open(name, attributes, tagAt, isSelfClosed);
    attributes = new Map();
  };
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        tagAt = start;
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, Math.min(end, start + 100)).toLowerCase();
        value = [];
        size = 0;
      },
      onattribdata: (start, end) => add(html.slice(start, end)),
      onattribentity: (code) => add(String.fromCodePoint(code)),
      onattribend(quote) {
        const isNew = attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute);
        if (isNew) attributes.set(attribute, quote === QuoteType.NoValue ? '' : value.join(''));
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => visitor.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => visitor.text(html.slice(start, end), start),
      ontextentity: (code, end) => visitor.text(String.fromCodePoint(code), end),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
