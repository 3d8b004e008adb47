import type { Finding } from '../../../schema/finding.ts';
import type { Envelope } from './entry.ts';
import { found } from './findings.ts';
import { Framer, type FrameSink } from './framer.ts';
import { asText, type JsonObject } from './json.ts';
import { parsed } from './parse-json.ts';
import { isValidationMessage, type Opened, unwrap } from './unwrap.ts';

/** An event as it came out of its envelopes. */
export interface Gathered {
  readonly event: JsonObject;
  readonly kind: Envelope;
  readonly findings: readonly Finding[];
  /** Where its outermost value begins, from 1. */
  readonly line: number;
}

/** Who gets the events of a stream, and what in it is none. A finding's `where` is a line, or the first and last of several. */
export interface EventSink {
  event(gathered: Gathered): void;
  /** `text` is how the line begins that couldn't be read. */
  finding(finding: Finding, text?: string): void;
}

const decoder = new TextDecoder();

/** How much of a line that couldn't be read is shown. */
const MAX_SHOWN = 120;

/** Takes apart what a `Framer` finds: parses it, opens its envelopes, and says what is no event. */
export function gatherInto(sink: EventSink): FrameSink {
  return {
    value: (bytes, from, to, line) => giveAll(unwrap(jsonOf(bytes, from, to)), line, sink),
    rest: (bytes, from, to, line, isTooLong) => {
      if (isTooLong) sink.finding(found('value-too-long', String(line)), beginningOf(bytes, from, to));
      else giveAll(restOf(decoder.decode(bytes.subarray(from, to)), line, sink), line, sink);
    },
  };
}

/** What stands in a line that is no object and no array: nothing, a note, or a text that holds the event once more, as `Message` does. */
function restOf(text: string, line: number, sink: EventSink): readonly Opened[] {
  if (text.trim() === '') return [];
  const inner = parsed(asText(parsed(text)));
  if (inner !== undefined) return unwrap(inner);
  if (isValidationMessage(text)) return [{ fault: 'sns-validation-message' }];
  if (parsed(text) !== undefined) return [{ fault: 'not-ses-event' }];
  sink.finding(found('bad-json-line', linesOf(text, line)), text.slice(0, MAX_SHOWN));
  return [];
}

function giveAll(all: readonly Opened[], line: number, sink: EventSink): void {
  for (const opened of all) {
    if ('fault' in opened) sink.finding(found(opened.fault, String(line)));
    else if ('text' in opened) giveText(opened.text, opened.kind, line, sink);
    else sink.event({ ...opened, line });
  }
}

/** Events inside one record of an envelope, which may again stand one after the other. */
function giveText(text: string, kind: Envelope | undefined, line: number, sink: EventSink): void {
  const framer = new Framer({
    value: (bytes, from, to) => giveAll(unwrap(jsonOf(bytes, from, to), kind), line, sink),
    rest: (bytes, from, to) => sink.finding(found('bad-json-line', String(line)), beginningOf(bytes, from, to)),
  });
  framer.push(new TextEncoder().encode(text));
  framer.end();
}

function beginningOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, Math.min(to, from + MAX_SHOWN)));
}

function jsonOf(bytes: Uint8Array, from: number, to: number): unknown {
  return parsed(decoder.decode(bytes.subarray(from, to)));
}

function linesOf(text: string, first: number): string {
  const last = first + text.trimEnd().split('\n').length - 1;
  return last === first ? String(first) : `${first}-${last}`;
}
