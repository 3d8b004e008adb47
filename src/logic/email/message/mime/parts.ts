import { type Bytes, toBytes } from '../../dkim/base64.ts';
import { fieldsNamed, type MessageHead, readMessageHead, textOf } from '../../headers/message-head.ts';
import type { MimeFault, Part } from '../message.ts';
import { readParameters } from './content-type.ts';
import { decodedSize } from './transfer-encoding.ts';

const [LF, CR, DASH, SPACE, TAB] = [0x0a, 0x0d, 0x2d, 0x20, 0x09];
/** No real message has so many levels, or so many parts; parts beyond are passed over. */
const MOST_LEVELS = 40;
const MOST_PARTS = 1000;

/** A multipart whose parts are being read. */
interface Level {
  readonly boundary: Bytes;
  readonly part: OpenPart;
  readonly line: number;
  parts: number;
  /** Its last boundary was seen; what follows is nobody’s. */
  isClosed: boolean;
}

type Meant = Omit<Part, 'start' | 'end' | 'bytes' | 'decodedBytes' | 'path' | 'line'>;
type OpenPart = Meant & { readonly path: string; readonly line: number; readonly start: number; end: number };

/** The parts of a message’s body (RFC 2046 §5.1), in one pass and without copying; broken ones are read as far as they go. Never throws. */
export function readParts(message: Bytes, head: MessageHead, bodyLine: number): { parts: Part[]; faults: MimeFault[] } {
  const walk = new Walk(message);
  walk.open(meantBy(head, 'text/plain'), { path: '1', line: bodyLine, start: head.bodyStart });
  walk.run(head.bodyStart, bodyLine);
  const parts = walk.parts.map((part): Part => {
    const content = message.subarray(part.start, part.end);
    const decodedBytes = part.isMultipart ? content.length : decodedSize(content, part.encoding);
    return { ...part, bytes: content.length, decodedBytes };
  });
  return { parts, faults: walk.faults };
}

class Walk {
  readonly parts: OpenPart[] = [];
  readonly faults: MimeFault[] = [];
  private readonly message: Bytes;
  private levels: Level[] = [];
  /** The leaf whose content is being passed over, or the part whose head is. */
  private leaf: OpenPart | undefined;
  private head: { readonly start: number; readonly line: number; readonly level: Level } | undefined;

  constructor(message: Bytes) {
    this.message = message;
  }

  run(from: number, line: number): void {
    const { message } = this;
    let [at, row] = [from, line];
    for (; at < message.length; row += 1) {
      const found = message.indexOf(LF, at);
      const end = found < 0 ? message.length : found;
      if (message[at] === DASH && message[at + 1] === DASH) this.atDashes(at, end, row);
      else if (this.head && isBlank(message, at, end)) this.closeHead(at, end + 1);
      at = end + 1;
    }
    if (this.head) this.closeHead(message.length, message.length);
    this.close(0, message.length);
  }

  open(meant: Meant, place: { readonly path: string; readonly line: number; readonly start: number }): void {
    const boundary = meant.params['boundary'] ?? '';
    const isOpen = meant.isMultipart && boundary !== '' && this.levels.length < MOST_LEVELS;
    if (meant.isMultipart && !isOpen) this.fault(boundary === '' ? 'no-boundary' : 'too-deep', place.line);
    const part = {
      ...meant,
      isMultipart: isOpen,
      isAttachment: meant.isAttachment,
      ...place,
      end: this.message.length,
    };
    this.parts.push(part);
    if (isOpen) {
      const bytes = toBytes(boundary.slice(0, 200));
      this.levels.push({ boundary: bytes, part, line: place.line, parts: 0, isClosed: false });
    } else this.leaf = part;
  }

  /** A line that begins as boundaries do: perhaps one of an open multipart, the innermost first. */
  private atDashes(at: number, end: number, row: number): void {
    const last = lastOf(this.message, at, end);
    for (let depth = this.levels.length - 1; depth >= 0; depth -= 1) {
      const level = this.levels[depth];
      const kind = level && boundaryKind(this.message, at + 2, last, level.boundary);
      if (!level || !kind || level.isClosed) continue;
      const before = beforeLineEnd(this.message, at);
      if (this.head) this.closeHead(at, at);
      this.close(depth + 1, before);
      if (kind === 'last') level.isClosed = true;
      else this.beginPart(level, end + 1, row);
      return;
    }
  }

  private beginPart(level: Level, start: number, row: number): void {
    if (this.parts.length >= MOST_PARTS) {
      if (!this.faults.some(({ kind }) => kind === 'too-many-parts')) this.fault('too-many-parts', row);
      return;
    }
    level.parts += 1;
    this.head = { start, line: row + 1, level };
  }

  /** The head of a part ends at a blank line, or where the next boundary comes too early. */
  private closeHead(end: number, start: number): void {
    const { head } = this;
    this.head = undefined;
    if (!head) return;
    const fields = readMessageHead(this.message.subarray(head.start, end));
    const preset = head.level.part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const path = `${head.level.part.path}.${head.level.parts}`;
    this.open(meantBy(fields, preset), { path, line: head.line, start: Math.min(start, this.message.length) });
  }

  /** Ends the open leaf, and all multiparts from a depth on. */
  private close(depth: number, end: number): void {
    if (this.leaf) this.leaf.end = Math.max(this.leaf.start, end);
    this.leaf = undefined;
    for (const { part, line, parts, isClosed } of this.levels.splice(depth).toReversed()) {
      part.end = Math.max(part.start, end);
      if (parts === 0) this.fault('boundary-not-found', line);
      else if (!isClosed) this.fault('not-closed', line);
    }
  }

  private fault(kind: MimeFault['kind'], line: number): void {
    if (this.faults.length < MOST_PARTS) this.faults.push({ kind, line });
  }
}

function meantBy(head: MessageHead, preset: string): Meant {
  const first = (name: string) => {
    const [field] = fieldsNamed(head, name);
    return field ? textOf(field) : '';
  };
  const content = readParameters(first('Content-Type'));
  const { value: disposition, params: placed } = readParameters(first('Content-Disposition'));
  const type = /^[^\s/]{1,127}\/[^\s/]{1,127}$/.test(content.value) ? content.value : preset;
  const filename = placed['filename'] ?? content.params['name'];
  const contentId = first('Content-ID').replace(/^<|>$/g, '');
  const isLetter = (type === 'text/plain' || type === 'text/html') && disposition !== 'attachment';
  const isMultipart = type.startsWith('multipart/');
  return {
    type,
    params: content.params,
    ...(disposition !== '' && { disposition }),
    ...(filename !== undefined && { filename }),
    ...(contentId !== '' && { contentId }),
    encoding: readParameters(first('Content-Transfer-Encoding')).value || '7bit',
    isMultipart,
    isAttachment: !isMultipart && !isLetter,
  };
}

function boundaryKind(message: Bytes, from: number, end: number, boundary: Bytes): 'next' | 'last' | undefined {
  const rest = end - from - boundary.length;
  if (rest !== 0 && rest !== 2) return undefined;
  for (let at = 0; at < boundary.length; at += 1) if (message[from + at] !== boundary[at]) return undefined;
  if (rest === 0) return 'next';
  return message[end - 1] === DASH && message[end - 2] === DASH ? 'last' : undefined;
}

/** A line’s end without its CR and the blanks before it. */
function lastOf(message: Bytes, at: number, end: number): number {
  let last = end;
  while (last > at && isWhite(message[last - 1])) last -= 1;
  return last;
}

function isWhite(byte: number | undefined): boolean {
  return byte === CR || byte === SPACE || byte === TAB;
}

function isBlank(message: Bytes, at: number, end: number): boolean {
  return end === at || (end === at + 1 && message[at] === CR);
}

/** The line end before a boundary is the boundary’s (RFC 2046 §5.1.1). */
function beforeLineEnd(message: Bytes, at: number): number {
  const crlf = message[at - 1] === LF && message[at - 2] === CR;
  return crlf ? at - 2 : message[at - 1] === LF ? at - 1 : at;
}
