import type { Bytes } from '../dkim/base64.ts';
import { fieldsNamed, type MessageHead, readMessageHead, textOf } from '../headers/message-head.ts';
import { readMailboxes } from './addresses.ts';
import { readHtml } from './html/read-html.ts';
import { withoutFillers } from './html/text-flow.ts';
import { measureLines } from './measure-lines.ts';
import type { Mailbox, Message, Part, Shown } from './message.ts';
import { decodeText } from './mime/charset.ts';
import { decodeWords } from './mime/encoded-word.ts';
import { readParts } from './mime/parts.ts';
import { decodeContent } from './mime/transfer-encoding.ts';

/** So many bytes of text, and of HTML, are read. */
const MOST_SHOWN = 1024 * 1024;
const FIRST_WORDS = 300;

/** A message (RFC 5322, MIME) as its recipient’s client would read it. Attachments are measured, not decoded; nothing is copied but text. Never throws. */
export function readMessage(given: Bytes): Message {
  const message = withoutMark(given);
  const head = readMessageHead(message);
  const { parts, faults } = readParts(message, head, lineAt(message, head.bodyStart));
  const text = shown(message, parts, 'text/plain');
  const html = shown(message, parts, 'text/html');
  const page = html && readHtml(html.text);
  const [subject] = fieldsNamed(head, 'Subject');
  const boxes = (name: string) => mailboxesIn(head, name);
  return {
    head,
    ...(subject && { subject: decodeWords(textOf(subject)) }),
    from: boxes('From'),
    to: boxes('To'),
    cc: boxes('Cc'),
    replyTo: boxes('Reply-To'),
    parts,
    ...(text && { text }),
    ...(html && { html }),
    ...(page && { page }),
    preheader: page?.preheader ?? withoutFillers((text?.text ?? '').slice(0, FIRST_WORDS)),
    messageBytes: given.length,
    ...measureLines(message),
    faults,
  };
}

function mailboxesIn(head: MessageHead, name: string): Mailbox[] {
  const [field] = fieldsNamed(head, name);
  return field ? readMailboxes(textOf(field)) : [];
}

/** The letter in one of its two kinds: usually one part; more than one are shown below each other. */
function shown(message: Bytes, parts: readonly Part[], type: string): Shown | undefined {
  const own = parts.filter((part) => part.type === type && !part.isAttachment);
  if (own.length === 0) return undefined;
  let left = MOST_SHOWN;
  const pieces = own.map((part) => {
    const content = decodeContent(message.subarray(part.start, part.end), part.encoding, left);
    left -= content.length;
    return decodeText(content, part.params['charset']);
  });
  const size = own.reduce((sum, { decodedBytes }) => sum + decodedBytes, 0);
  return { text: pieces.join('\n').replaceAll('\r\n', '\n'), isCut: size > MOST_SHOWN };
}

/** Without the byte order mark that some editors put first. */
function withoutMark(message: Bytes): Bytes {
  const [first, second, third] = message;
  return first === 0xef && second === 0xbb && third === 0xbf ? message.subarray(3) : message;
}

function lineAt(message: Bytes, place: number): number {
  let line = 1;
  for (let at = message.indexOf(0x0a); at >= 0 && at < place; at = message.indexOf(0x0a, at + 1)) line += 1;
  return line;
}
