import { type Bytes, toByteText } from '../logic/email/dkim/base64.ts';
import type { MessageFinding } from '../logic/email/message/findings.ts';
import { sieve } from '../logic/email/message/html/sieve.ts';
import type { Mailbox, Message, Part } from '../logic/email/message/message.ts';
import { decodeContent } from '../logic/email/message/mime/transfer-encoding.ts';
import type { MessageReport, ShownFinding, ShownLink, ShownPart } from './message-check-messages.ts';
import { standingOf } from './message-check-standing.ts';

/** So much is shown: characters of text and of HTML, links, parts, and findings of one kind of weight. */
const [MOST_TEXT, MOST_HTML, MOST_LINKS, MOST_PARTS, MOST_FINDINGS] = [60_000, 600_000, 200, 200, 300];
/** Pictures that travel in the message are shown up to so many bytes, each and together. */
const [MOST_PICTURE, MOST_PICTURES] = [2 * 2 ** 20, 6 * 2 ** 20];
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;
const QUOTED = 400;
/** Findings repeat an address up to so many characters. */
const REPEATED = 500;

/** What the page shows of a message and what was found in it. */
export function reportOf(bytes: Bytes, message: Message, findings: readonly MessageFinding[]): MessageReport {
  const [from] = message.from;
  const [to] = message.to;
  const { text, html, page, parts } = message;
  const links = page?.links ?? [];
  return {
    fields: message.head.fields.length,
    standing: standingOf(findings),
    findings: findings.slice(0, MOST_FINDINGS).map(shownFinding),
    fromName: cut(from?.name ?? ''),
    fromAddress: cut(from?.address ?? ''),
    to: cut(addressOf(to)),
    subject: cut(message.subject ?? ''),
    preheader: cut(message.preheader),
    ...(text && { text: text.text.slice(0, MOST_TEXT) }),
    ...(html && { html: sieve(html.text.slice(0, MOST_HTML)) }),
    isCut: [text, html].some((shown) => shown?.isCut) || isLong(text, MOST_TEXT) || isLong(html, MOST_HTML),
    pictures: picturesOf(bytes, parts),
    links: links.slice(0, MOST_LINKS).map((link) => shownLink(link, findings)),
    linkCount: links.length,
    parts: parts.slice(0, MOST_PARTS).map((part) => shownPart(part, findings)),
    partCount: parts.length,
    bytes: message.messageBytes,
  };
}

function shownFinding({ id, severity, where, line, kind, text, count }: MessageFinding): ShownFinding {
  return {
    id,
    severity,
    ...(where !== undefined && { where: cut(where) }),
    ...(line !== undefined && { line }),
    ...(kind !== undefined && { kind }),
    ...(text !== undefined && { text }),
    ...(count !== undefined && { count }),
  };
}

function shownLink({ text, href }: { text: string; href: string }, findings: readonly MessageFinding[]): ShownLink {
  const flags = findings.filter(({ where, text: about }) => [where, about].some((named) => isOf(named, href)));
  return { text: cut(text), href: cut(href), flags: [...new Set(flags.map(({ id }) => id))] };
}

function isOf(named: string | undefined, href: string): boolean {
  if (named === undefined || href === '') return false;
  return named === href || (named.length >= REPEATED && href.startsWith(named));
}

function shownPart(part: Part, findings: readonly MessageFinding[]): ShownPart {
  const isBlocked = findings.some(({ id, where }) => id === 'blocked-attachment' && where === part.path);
  const { path, type, filename = '', encoding, bytes, decodedBytes, isMultipart } = part;
  const role = isBlocked ? 'blocked' : roleOf(part);
  return {
    path,
    type: cut(type),
    filename: cut(filename),
    encoding: cut(encoding),
    bytes,
    decodedBytes,
    isMultipart,
    role,
  };
}

function roleOf({ isMultipart, isAttachment, contentId, type }: Part): ShownPart['role'] {
  if (isMultipart) return 'holder';
  if (isAttachment) return contentId !== undefined && type.startsWith('image/') ? 'inline' : 'attachment';
  return type === 'text/html' ? 'html' : 'text';
}

function picturesOf(bytes: Bytes, parts: readonly Part[]): MessageReport['pictures'] {
  let left = MOST_PICTURES;
  return parts.flatMap(({ contentId, type, encoding, start, end, decodedBytes }) => {
    if (contentId === undefined || !PICTURE.test(type) || decodedBytes > Math.min(MOST_PICTURE, left)) return [];
    left -= decodedBytes;
    const content = decodeContent(bytes.subarray(start, end), encoding, MOST_PICTURE);
    return [[contentId, `data:${type};base64,${btoa(toByteText(content))}`] as const];
  });
}

function addressOf(mailbox: Mailbox | undefined): string {
  return mailbox?.address || mailbox?.name || '';
}

function isLong(shown: { text: string } | undefined, most: number): boolean {
  return (shown?.text.length ?? 0) > most;
}

function cut(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
