import type { Mailbox } from './message.ts';
import { decodeWords } from './mime/encoded-word.ts';

/** More mailboxes than one message may be sent to, by far. */
const MOST = 5000;
const ENDS = '"(<,;:';

interface Draft {
  words: string[];
  /** The same with their quotes. */
  written: string[];
  hasAt: boolean;
  angle: string | undefined;
  comments: string[];
}

/** The mailboxes of an address field’s body, unfolded: names, quotes, comments and groups (RFC 5322 §3.4). What has no “@” is kept with the address empty. Never throws. */
export function readMailboxes(text: string): Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let draft = blank();
  /** Behind a quote that never closes, quotes are characters like others. */
  let hasQuotes = true;
  const close = () => {
    const mailbox = mailboxOf(draft);
    if (mailbox && mailboxes.length < MOST) mailboxes.push(mailbox);
    draft = blank();
  };
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const token = tokenAt(text, at, hasQuotes);
    hasQuotes = hasQuotes && token.isClosed;
    const written = text.slice(at, token.end);
    at = token.end;
    if (character === '(') draft.comments.push(token.text);
    else if (character === '<') draft.angle ??= token.text;
    else if (character === ',' || character === ';') close();
    // A group’s name stands before its colon (RFC 5322 §3.4); it names nobody.
    else if (character === ':' && draft.angle === undefined && !draft.hasAt) draft = blank();
    else {
      draft.words.push(token.text);
      draft.hasAt ||= token.text.includes('@');
      draft.written.push(written);
    }
  }
  close();
  return mailboxes;
}

function blank(): Draft {
  return { words: [], written: [], hasAt: false, angle: undefined, comments: [] };
}

interface Token {
  readonly text: string;
  readonly end: number;
  readonly isClosed: boolean;
}

/** One token from here: a quoted string, a comment or brackets without their ends, a separator, or what lies up to the next of these. */
function tokenAt(text: string, at: number, hasQuotes: boolean): Token {
  const character = text.charAt(at);
  if (character === '"' && hasQuotes) {
    const quoted = enclosed(text, at, '"');
    return quoted.isClosed ? quoted : { text: '', end: at + 1, isClosed: false };
  }
  if (character === '(') return { ...enclosed(text, at, ')'), isClosed: true };
  if (character === '<') {
    const close = text.indexOf('>', at);
    const end = close < 0 ? text.length : close;
    return { text: text.slice(at + 1, end), end: end + 1, isClosed: true };
  }
  if (',;:'.includes(character)) return { text: character, end: at + 1, isClosed: true };
  let end = at + 1;
  while (end < text.length && !ENDS.includes(text.charAt(end))) end += 1;
  return { text: text.slice(at, end), end, isClosed: true };
}

/** Up to the closing character; comments nest, and a backslash takes the next character as it is. */
function enclosed(text: string, from: number, close: string): Token {
  const inner: string[] = [];
  let depth = 1;
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (close === ')' && character === '(') depth += 1;
    else if (character === close) depth -= 1;
    if (depth === 0) break;
    inner.push(text.charAt(at));
  }
  return { text: inner.join(''), end: at + 1, isClosed: depth === 0 };
}

function mailboxOf({ words, written, angle, comments }: Draft): Mailbox | undefined {
  const phrase = words.join('').trim();
  if (phrase === '' && angle === undefined) return undefined;
  const hasBare = angle === undefined && phrase.includes('@');
  const address = (angle ?? (hasBare ? written.join('') : '')).trim();
  const name = hasBare ? comments.join(' ') : phrase || comments.join(' ');
  const at = address.lastIndexOf('@');
  const isAddress = at > 0 && at < address.length - 1;
  const domain = isAddress
    ? address
        .slice(at + 1)
        .trim()
        .toLowerCase()
        .replace(/\.$/, '')
    : '';
  return { name: decodeWords(name).replace(/\s+/g, ' ').trim(), address: isAddress ? address : '', domain };
}
