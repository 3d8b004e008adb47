import { toByteText } from '../dkim/base64.ts';

/** One header field, as it stands in the message. */
export interface Field {
  /** As written, without the white space some software leaves before the colon. */
  readonly name: string;
  /** Name, colon and body as bytes, one character each; line ends inside are CRLF, the last is left off. */
  readonly raw: string;
  /** Its first line in the message, from 1, and how many lines it takes. */
  readonly line: number;
  readonly lines: number;
}

export interface MessageHead {
  /** In the order of the message, top first. */
  readonly fields: readonly Field[];
  /** Lines of the head that belong to no field: a mailbox file’s “From ” line, or text without a colon. */
  readonly stray: readonly { readonly line: number; readonly text: string }[];
  /** Where the body begins, behind the blank line; the message’s length where it has none. */
  readonly bodyStart: number;
  /** The head went on past what is read; the fields are those of its beginning. */
  readonly isCut: boolean;
}

const [LF, CR, SPACE, TAB] = [0x0a, 0x0d, 0x20, 0x09];
/** Gmail takes a tenth of this many fields (fact cnt-gmail-header-limits), so nothing real is cut. */
const MOST_FIELDS = 50_000;
/** A head of so many bytes is read. */
const LONGEST_HEAD = 4 * 1024 * 1024;
const NAME = /^[\x21-\x39\x3b-\x7e]+[ \t]*:/;

/**
 * The header fields of a message (RFC 5322 §2.2), in one pass. Lines may end in CRLF or LF; blank lines before the first field,
 * as pasting leaves them, are passed over. Never throws.
 */
export function readMessageHead(message: Uint8Array): MessageHead {
  const fields: Field[] = [];
  const stray: { line: number; text: string }[] = [];
  let open: string[] = [];
  let line = 0;
  let at = 0;
  const close = () => {
    const [first = ''] = open;
    if (NAME.test(first)) fields.push(fieldOf(open, line - open.length + 1));
    else if (open.length > 0) stray.push({ line: line - open.length + 1, text: first });
    open = [];
  };
  while (at < message.length && at < LONGEST_HEAD && fields.length + stray.length < MOST_FIELDS) {
    const end = lineEnd(message, at);
    const length = message[end - 1] === CR && end > at ? end - 1 - at : end - at;
    const isBlank = length === 0;
    const begun = fields.length + stray.length + open.length > 0;
    if (isBlank && begun) {
      close();
      return { fields, stray, bodyStart: Math.min(end + 1, message.length), isCut: false };
    }
    if (!(isFolded(message[at]) && open.length > 0)) close();
    line += 1;
    if (!isBlank) open.push(toByteText(message.subarray(at, at + Math.min(length, LONGEST_HEAD))));
    at = end + 1;
  }
  close();
  const isCut = at < message.length || at > LONGEST_HEAD;
  return { fields, stray, bodyStart: isCut ? afterBlankLine(message, at) : message.length, isCut };
}

/** A field’s body for people: unfolded, trimmed, its bytes read as UTF-8. */
export function textOf({ raw }: Field): string {
  const body = raw.slice(raw.indexOf(':') + 1).replace(/\r\n(?=[ \t])/g, '');
  return new TextDecoder().decode(Uint8Array.from(body, (byte) => byte.charCodeAt(0))).trim();
}

/** The fields of a name, which may be written in any case; top first. */
export function fieldsNamed({ fields }: MessageHead, name: string): Field[] {
  return fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
}

function fieldOf(open: readonly string[], line: number): Field {
  const [first = ''] = open;
  return { name: first.slice(0, first.indexOf(':')).trimEnd(), raw: open.join('\r\n'), line, lines: open.length };
}

/** The index of the next line feed, or of the message’s end. */
function lineEnd(message: Uint8Array, from: number): number {
  const at = message.indexOf(LF, from);
  return at < 0 ? message.length : at;
}

function isFolded(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function afterBlankLine(message: Uint8Array, from: number): number {
  let at = from;
  while (at < message.length) {
    const end = lineEnd(message, at);
    if (end === at || (end === at + 1 && message[at] === CR)) return Math.min(end + 1, message.length);
    at = end + 1;
  }
  return message.length;
}
