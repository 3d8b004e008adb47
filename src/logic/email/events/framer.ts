import { MORE, placeOf } from './bytes/json-fault.ts';
import { skipBetween, skipBlank, skipValue } from './bytes/json-value.ts';
import { afterPrefix, isLineOfValues, isListMark } from './bytes/line-values.ts';

/** The longest value that is read, in bytes: our own limit, so that memory stays bounded. An array of events is one value. */
export const MAX_VALUE_BYTES = 32 * 1024 * 1024;

const [LINE_END, OPEN_BRACE, OPEN_BRACKET] = [0x0a, 0x7b, 0x5b];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Who gets what a stream of bytes is made of. A piece is `bytes` from `from` to before `to`, beginning on `line` (from 1). */
export interface FrameSink {
  /** An object or array that is JSON as a whole. */
  value(bytes: Uint8Array, from: number, to: number, line: number): void;
  /** A line, or several in a row, that hold no such value. */
  rest(bytes: Uint8Array, from: number, to: number, line: number, isTooLong: boolean): void;
  /** Takes the value that begins at `at` by itself and gives the index after it, or a negative number to leave it. It must lie on one line. */
  fast?(bytes: Uint8Array, at: number, end: number): number;
}

/**
 * Finds the JSON values of a stream, whatever stands between them: one a line, several on a line, pretty-printed, behind the time in a log.
 * A value that turns out broken is given up at the line it breaks on: the lines before are looked at one by one, and reading goes on there.
 * So every byte is looked at a bounded number of times, and how the stream is cut makes no difference.
 */
export class Framer {
  /** The line the next byte lies on. */
  line = 1;
  private readonly sink: FrameSink;
  private readonly limit: number;
  private waiting: Uint8Array = new Uint8Array(0);
  /** How many bytes must wait before it's worth another look, so that a long value isn't read over and over. */
  private enough = 0;
  private isStart: boolean;

  constructor(sink: FrameSink, { isStart = true, limit = MAX_VALUE_BYTES } = {}) {
    this.sink = sink;
    this.limit = limit;
    this.isStart = isStart;
  }

  /** Whether nothing but blanks is left over: what follows reads the same on its own. */
  get isClear(): boolean {
    return skipBlank(this.waiting, 0, this.waiting.length) === this.waiting.length;
  }

  push(chunk: Uint8Array): void {
    const rest = this.finishLine(chunk);
    this.waiting = this.waiting.length === 0 ? rest : joined(this.waiting, rest);
    if (this.waiting.length >= this.enough) this.run(false);
  }

  /** Where only a line was left open, reads it with its end from the chunk, so that the rest needn't be copied; gives that rest. */
  private finishLine(chunk: Uint8Array): Uint8Array {
    const lineEnd = this.waiting.length === 0 || this.waiting.length > chunk.length ? -1 : chunk.indexOf(LINE_END);
    if (lineEnd < 0) return chunk;
    this.waiting = joined(this.waiting, chunk.subarray(0, lineEnd + 1));
    this.run(false);
    return chunk.subarray(lineEnd + 1);
  }

  /** Reads all that is whole by now, also where it would wait for more. */
  settle(): void {
    this.run(false);
  }

  /** Reads what is left as the end of the stream. */
  end(): void {
    this.run(true);
  }

  private run(isLast: boolean): void {
    const bytes = this.waiting;
    let at = this.isStart ? this.afterMark(bytes, isLast) : 0;
    while (at >= 0 && at < bytes.length) {
      const next = this.step(bytes, at, isLast);
      if (next === MORE) break;
      at = next;
    }
    const left = bytes.length - Math.max(at, 0);
    this.waiting = left === 0 ? new Uint8Array(0) : bytes.subarray(Math.max(at, 0));
    this.enough = left * 2;
  }

  private afterMark(bytes: Uint8Array, isLast: boolean): number {
    if (bytes.length < 3 && !isLast) return MORE;
    this.isStart = false;
    return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
  }

  /** Reads the blanks, value or line at `at`; gives the index after it, or `MORE`. */
  private step(bytes: Uint8Array, at: number, isLast: boolean): number {
    const byte = bytes[at];
    if (byte === LINE_END) {
      this.line += 1;
      return at + 1;
    }
    if (byte === 0x20 || byte === 0x09 || byte === 0x0d) return at + 1;
    if (byte !== OPEN_BRACE && byte !== OPEN_BRACKET) return this.restOfLine(bytes, at, isLast);
    const end = Math.min(bytes.length, at + this.limit);
    const fast = this.sink.fast?.(bytes, at, end) ?? MORE;
    if (fast > at) return fast;
    const after = skipValue(bytes, at, end);
    if (after > at) return this.value(bytes, at, after);
    if (after !== MORE) return this.recover(bytes, at, placeOf(after), isLast);
    const isTooLong = end === at + this.limit;
    if (!isTooLong && !isLast) return MORE;
    return this.recover(bytes, at, end, isLast, isTooLong);
  }

  private value(bytes: Uint8Array, from: number, to: number): number {
    this.sink.value(bytes, from, to, this.line);
    this.line += lineEnds(bytes, from, to);
    return to;
  }

  /** A line that begins like no value, and may have some further on; cut where it is longer than the limit. */
  private restOfLine(bytes: Uint8Array, at: number, isLast: boolean, isTooLong = false): number {
    const found = bytes.indexOf(LINE_END, at);
    const lineEnd = found < 0 ? bytes.length : found;
    if (found < 0 && !isLast && lineEnd - at < this.limit) return MORE;
    const to = Math.min(lineEnd, at + this.limit);
    const isCut = isTooLong || to - at === this.limit;
    if (!isCut && isListMark(bytes, at, to)) return to;
    const values = isCut ? -1 : afterPrefix(bytes, at, to);
    if (values < 0) this.sink.rest(bytes, at, to, this.line, isCut);
    else this.lineOfValues(bytes, values, to);
    return to;
  }

  /** A value began at `at` and broke at `fault`: looks at the lines before that one by one, and gives the line of the fault back. */
  private recover(bytes: Uint8Array, at: number, fault: number, isLast: boolean, isTooLong = false): number {
    const isOpenEnd = fault === bytes.length && isLast && !isTooLong;
    const stop = isOpenEnd ? bytes.length : bytes.lastIndexOf(LINE_END, fault - 1) + 1;
    if (stop <= at) return this.restOfLine(bytes, at, isLast, isTooLong);
    let badFrom = -1;
    let badLine = 0;
    for (let from = at; from < stop; ) {
      const found = bytes.indexOf(LINE_END, from);
      const lineEnd = found < 0 || found > stop ? stop : found;
      // What is left of a list neither begins a bad stretch nor ends one.
      if (!isListMark(bytes, from, lineEnd)) {
        const isBad = !isLineOfValues(bytes, from, lineEnd);
        if (isBad && badFrom < 0) [badFrom, badLine] = [from, this.line];
        if (!isBad && badFrom >= 0) {
          this.sink.rest(bytes, badFrom, from, badLine, isTooLong);
          badFrom = -1;
        }
        if (!isBad) this.lineOfValues(bytes, from, lineEnd);
      }
      if (found >= 0 && found < stop) this.line += 1;
      from = lineEnd + 1;
    }
    if (badFrom >= 0) this.sink.rest(bytes, badFrom, stop, badLine, isTooLong);
    return stop;
  }

  /** The values of a line that holds nothing else. */
  private lineOfValues(bytes: Uint8Array, from: number, to: number): void {
    for (let at = skipBetween(bytes, from, to); at < to; at = skipBetween(bytes, at, to)) {
      const fast = this.sink.fast?.(bytes, at, to) ?? MORE;
      const after = fast > at ? fast : skipValue(bytes, at, to);
      if (after !== fast) this.sink.value(bytes, at, after, this.line);
      at = after;
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  const piece = bytes.subarray(from, to);
  let count = 0;
  for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
