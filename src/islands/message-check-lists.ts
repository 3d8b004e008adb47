import { copyOf, place, write } from './header-reader-slots.ts';
import type { MessageReport, ShownLink, ShownPart } from './message-check-messages.ts';
import { sayBytes } from './message-check-weight.ts';

/** Draws where each link leads: what is read, and the address it goes to, as text. */
export function drawLinks(page: HTMLElement, { links, linkCount }: MessageReport): void {
  place(
    page,
    'links',
    links.map((link) => drawLink(page, link)),
  );
  show(page, 'links', linkCount > 0);
  write(page, { moreLinks: linkCount > links.length ? (linkCount - links.length).toLocaleString('en-GB') : '' });
}

/** Draws what the message is packed of, with sizes as they travel. */
export function drawParts(page: HTMLElement, { parts, partCount }: MessageReport): void {
  place(
    page,
    'parts',
    parts.map((part) => drawPart(page, part)),
  );
  write(page, { moreParts: partCount > parts.length ? (partCount - parts.length).toLocaleString('en-GB') : '' });
}

function drawLink(page: HTMLElement, { text, href, flags }: ShownLink): Node {
  const row = copyOf(page, '[data-link]');
  row.firstElementChild?.toggleAttribute('data-flagged', flags.length > 0);
  write(row, { words: text, noWords: text === '' ? ' ' : '', href, noHref: href === '' ? ' ' : '' });
  place(
    row,
    'flags',
    flags.map((flag) => copyOf(page, `[data-flag="${flag}"]`)),
  );
  return row;
}

function drawPart(page: HTMLElement, part: ShownPart): Node {
  const row = copyOf(page, '[data-part-row]');
  const element = row.firstElementChild as HTMLElement;
  element.style.setProperty('--deep', String(Math.min(part.path.split('.').length - 1, 6)));
  element.dataset['role'] = part.role;
  write(row, {
    path: part.path,
    type: part.type,
    filename: part.filename,
    encoding: part.isMultipart ? '' : part.encoding,
    bytes: sayBytes(part.bytes),
    decoded: part.isMultipart ? '' : sayBytes(part.decodedBytes),
  });
  place(row, 'role', [copyOf(page, `[data-role-of="${part.role}"]`)]);
  return row;
}

function show(page: HTMLElement, name: string, isThere: boolean) {
  for (const part of page.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)) part.hidden = !isThere;
  for (const part of page.querySelectorAll<HTMLElement>(`[data-part="no-${name}"]`)) part.hidden = isThere;
}
