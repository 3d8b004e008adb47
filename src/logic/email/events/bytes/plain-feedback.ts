import { asObject, type JsonObject } from '../json.ts';
import { parsed } from '../parse-json.ts';
import type { PlainEvent } from './plain-event.ts';
import { PLAIN_TYPES } from './plain-words.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The text between what is taken over, by type. */
const BEGINS: Readonly<Record<string, Uint8Array>> = {
  Bounce: encoder.encode('{"eventType":"Bounce","bounce":'),
  Complaint: encoder.encode('{"eventType":"Complaint","complaint":'),
};
const [TIME, ID, SET, TAG, END] = [
  ',"mail":{"timestamp":"',
  '","messageId":"',
  '","tags":{"ses:configuration-set":["',
  '"],"',
  '"]}}}',
].map((text) => encoder.encode(text)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/**
 * A plain bounce or complaint as an object that holds only what is counted: its detail, and of the message time, id and tags.
 * The rest, most of it headers, is never made into text.
 */
export class PlainFeedback {
  private room = new Uint8Array(4096);
  private length = 0;

  /** The event, or undefined where the type isn't the one of the detail. */
  read(bytes: Uint8Array, plain: PlainEvent): JsonObject | undefined {
    const begin = BEGINS[PLAIN_TYPES[plain.type] ?? ''];
    if (!begin) return undefined;
    this.length = 0;
    this.add(begin);
    this.add(bytes, plain.feedbackFrom, plain.feedbackTo);
    this.add(TIME);
    this.add(bytes, plain.timeFrom, plain.timeTo);
    this.add(ID);
    this.add(bytes, plain.idFrom, plain.idTo);
    this.add(SET);
    this.add(bytes, plain.setFrom, plain.setTo);
    for (let i = 0; i < plain.tags.count; i += 1) {
      this.add(TAG);
      this.add(bytes, plain.tags.from(i), plain.tags.to(i));
    }
    this.add(END);
    return asObject(parsed(decoder.decode(this.room.subarray(0, this.length))));
  }

  private add(bytes: Uint8Array, from = 0, to = bytes.length): void {
    const length = this.length + to - from;
    if (length > this.room.length) this.grow(length);
    this.room.set(bytes.subarray(from, to), this.length);
    this.length = length;
  }

  private grow(length: number): void {
    const larger = new Uint8Array(length * 2);
    larger.set(this.room);
    this.room = larger;
  }
}
