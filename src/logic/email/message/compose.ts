import { displayName, headerText, oneLine } from './encoded-words.ts';
import { quotedPrintable } from './quoted-printable.ts';

/** A message as it is typed, field by field; what is empty is left out. */
export interface Draft {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  /** Shown behind the subject in a list of messages; it goes into the HTML, out of sight. */
  readonly preheader: string;
  readonly text: string;
  readonly html: string;
  /** The address a click on “unsubscribe” goes to, and the one to write to. */
  readonly unsubscribeLink: string;
  readonly unsubscribeMail: string;
}

/** It holds “=_”, which quoted-printable never gives, so no body can hold it (RFC 2045 §6.7). */
const BOUNDARY = '=_draft';
const LONGEST_LINE = 78;
const UNSEEN = 'display:none;max-height:0;overflow:hidden';

/**
 * The source of a typed message (RFC 5322, RFC 2045): fields folded, bodies quoted-printable, text and HTML as alternatives; lines
 * end in CRLF. It is ASCII but for an address that isn’t. Nothing typed can add a field or a part. No Date and no Message-ID: SES
 * writes those (fact hdr-ses-override).
 */
export function compose(draft: Draft): string {
  const fields = [
    ['From', author(draft)],
    ['Subject', headerText(draft.subject)],
    ['List-Unsubscribe', waysOut(draft).join(', ')],
    ['List-Unsubscribe-Post', address(draft.unsubscribeLink) === '' ? '' : 'List-Unsubscribe=One-Click'],
    ['MIME-Version', '1.0'],
  ] as const;
  const head = fields.filter(([, body]) => body !== '').map(([name, body]) => folded(`${name}: ${body}`));
  return [...head, body(draft)].join('\r\n');
}

function author({ fromName, fromAddress }: Draft): string {
  const at = oneLine(fromAddress).trim();
  if (fromName.trim() === '') return at;
  return `${displayName(fromName.trim())} <${at}>`;
}

function waysOut({ unsubscribeLink, unsubscribeMail }: Draft): string[] {
  const mail = address(unsubscribeMail);
  const ways = [address(unsubscribeLink), mail === '' || /^mailto:/i.test(mail) ? mail : `mailto:${mail}`];
  return ways.filter((way) => way !== '').map((way) => `<${way}>`);
}

/** What stands between angle brackets can hold neither those nor white space. */
function address(typed: string): string {
  return typed.replace(/[\s<>]/g, '');
}

/** Broken before the spaces it has, so that lines stay within 78 characters where that can be (RFC 5322 §2.2.3). */
function folded(field: string): string {
  return field
    .split('\r\n')
    .flatMap((line) => brokenUp(line))
    .join('\r\n');
}

function brokenUp(line: string): string[] {
  const lines: string[] = [];
  let open = '';
  for (const [at, word] of line.split(' ').entries()) {
    // The body’s first word stays with the field’s name: a first line of nothing but a name reads as empty to some.
    if (at < 2 || open.length + 1 + word.length <= LONGEST_LINE) open += at === 0 ? word : ` ${word}`;
    else {
      lines.push(open);
      open = ` ${word}`;
    }
  }
  return [...lines, open];
}

function body(draft: Draft): string {
  const text = draft.text === '' ? [] : [part('plain', draft.text)];
  const html = draft.html === '' ? [] : [part('html', withPreheader(draft))];
  const parts = [...text, ...html];
  const [only = part('plain', '')] = parts;
  if (parts.length < 2) return only;
  const all = parts.map((one) => `--${BOUNDARY}\r\n${one}\r\n`).join('');
  return `Content-Type: multipart/alternative; boundary="${BOUNDARY}"\r\n\r\n${all}--${BOUNDARY}--\r\n`;
}

function part(kind: 'plain' | 'html', content: string): string {
  const head = `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable`;
  return `${head}\r\n\r\n${quotedPrintable(content)}`;
}

/** The preheader stands behind the opening of the body, where there is one, so that it’s the first text of the message. */
function withPreheader({ html, preheader }: Draft): string {
  if (preheader.trim() === '') return html;
  const hidden = `<div style="${UNSEEN}">${escaped(preheader)}</div>`;
  const opening = html.search(/<body\b/i);
  const at = opening < 0 ? 0 : html.indexOf('>', opening) + 1;
  return `${html.slice(0, at)}${hidden}${html.slice(at)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
