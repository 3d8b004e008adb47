import type { Finding } from '../../../schema/finding.ts';
import { ByteNames } from './bytes/byte-names.ts';
import type { Places } from './bytes/places.ts';
import { PlainEvent } from './bytes/plain-event.ts';
import { PlainFeedback } from './bytes/plain-feedback.ts';
import { PLAIN_TYPES } from './bytes/plain-words.ts';
import { checkEvent } from './check.ts';
import { countEntry } from './count-entry.ts';
import type { CountingRules } from './feedback.ts';
import { Framer, type FrameSink } from './framer.ts';
import { gatherInto } from './gather.ts';
import { asText, type JsonObject } from './json.ts';
import { recipientsOf } from './recipients.ts';
import { partsOf } from './ses-object.ts';
import { Tally } from './tally.ts';
import { dayOf } from './utc-day.ts';

const [LINE_END, AT] = [0x0a, 0x40];
const SIMULATOR = new TextEncoder().encode('simulator.amazonses.com');

/** Something in a stream that isn't an event, or an event that lacks what every one has; `where` of an event's finding is a field. */
export interface Problem {
  readonly line: number;
  readonly finding: Finding;
  /** How the line begins that couldn't be read; the field, for an event. */
  readonly text: string;
}

/**
 * Counts the events of a stream of bytes, without keeping them: what `summarise` makes of the same text, at the speed of reading.
 * Plain events are counted from their bytes; all others are parsed.
 */
export class EventScanner {
  readonly tally = new Tally();
  /** Events read, repeated ones too. */
  events = 0;
  private readonly framer: Framer;
  private readonly rules: CountingRules;
  private readonly problem: (problem: Problem) => void;
  private readonly plain = new PlainEvent();
  private readonly feedback = new PlainFeedback();
  private readonly days = new ByteNames(this.tally.lists.days, (day) => dayOf(`${day}TZ`) || undefined);
  private readonly domains = new ByteNames(this.tally.lists.domains, (text) => text.toLowerCase());
  private readonly sets = new ByteNames(this.tally.lists.sets, (text) => text);
  private readonly tags = new ByteNames(this.tally.lists.tags, tagOf);
  private scanned: Uint8Array | undefined;
  private lineEnd = 0;

  constructor(rules: CountingRules, problem: (problem: Problem) => void = () => {}, isStart = true) {
    this.rules = rules;
    this.problem = problem;
    const read = gatherInto({
      event: ({ event, line }) => this.parsedEvent(event, line),
      finding: (finding, text = '') => problem({ line: Number.parseInt(finding.where ?? '', 10), finding, text }),
    });
    const sink: FrameSink = { ...read, fast: (bytes, at, end) => this.fast(bytes, at, end) };
    this.framer = new Framer(sink, { isStart });
  }

  /** The line reading has come to, from 1. */
  get line(): number {
    return this.framer.line;
  }

  /** Whether everything so far is read to its end, so that what follows reads the same on its own. */
  isClear(): boolean {
    this.framer.settle();
    return this.framer.isClear;
  }

  push(chunk: Uint8Array): void {
    this.framer.push(chunk);
  }

  end(): void {
    this.framer.end();
  }

  /** Only what counts is worked out; what there is to say of an event only where it lacks something. */
  private parsedEvent(event: JsonObject, line: number): void {
    this.events += 1;
    const parts = partsOf(event);
    const { recipients, findings } = recipientsOf(parts);
    countEntry(this.tally, { type: parts.type, event, recipients }, this.rules);
    const isWhole = parts.known && parts.detail && asText(parts.mail?.['messageId']) !== '';
    for (const finding of isWhole ? findings : [...checkEvent(parts, recipients), ...findings]) {
      const isProblem = finding.severity === 'error' || finding.id === 'unknown-event-type';
      if (isProblem) this.problem({ line, finding, text: finding.where ?? '' });
    }
  }

  /** The event at `at` if it is plain and on one line. */
  private fast(bytes: Uint8Array, at: number, end: number): number {
    if (this.scanned !== bytes || this.lineEnd < at) {
      this.scanned = bytes;
      const found = bytes.indexOf(LINE_END, at);
      this.lineEnd = found < 0 ? bytes.length : found;
    }
    const after = this.plain.read(bytes, at, Math.min(end, this.lineEnd));
    if (after < at) return -1;
    const isCounted = this.plain.feedbackTo === 0 ? this.count(bytes) : this.countFeedback(bytes);
    return isCounted ? after : -1;
  }

  /** A plain bounce or complaint is parsed, but only what counts of it. */
  private countFeedback(bytes: Uint8Array): boolean {
    const event = this.feedback.read(bytes, this.plain);
    if (event) this.parsedEvent(event, this.framer.line);
    return event !== undefined;
  }

  /** Counts as `Tally.addEvent` does; false, and nothing counted, where its day is none. */
  private count(bytes: Uint8Array): boolean {
    const { tally, plain } = this;
    const type = PLAIN_TYPES[plain.type] ?? '';
    const addresses = type === 'Delivery' || type === 'DeliveryDelay' ? plain.named : plain.destination;
    const recipients = countReal(bytes, addresses);
    const what = type === 'Send' ? 'sends' : 'deliveries';
    if (recipients > 0 && (type === 'Send' || type === 'Delivery')) {
      const day = this.days.of(bytes, plain.timeFrom, plain.timeFrom + 10);
      if (!day) return false;
      day[what] += recipients;
      this.addTo(this.sets, bytes, plain.setFrom, plain.setTo, what, recipients);
      for (let i = 0; i < plain.tags.count; i += 1) {
        this.addTo(this.tags, bytes, plain.tags.from(i), plain.tags.to(i), what, recipients);
      }
      this.addDomains(bytes, addresses, what);
      tally.total[what] += recipients;
    }
    this.events += 1;
    tally.types.of(type).sends += 1;
    tally.recipients += recipients;
    return true;
  }

  private addDomains(bytes: Uint8Array, addresses: Places, what: 'sends' | 'deliveries'): void {
    for (let i = 0; i < addresses.count; i += 1) {
      const from = addresses.from(i);
      const to = addresses.to(i);
      const domain = domainFrom(bytes, from, to);
      if (isReal(bytes, from, to, domain)) this.addTo(this.domains, bytes, domain, to, what, 1);
    }
  }

  private addTo(
    names: ByteNames,
    bytes: Uint8Array,
    from: number,
    to: number,
    what: 'sends' | 'deliveries',
    count: number,
  ): void {
    const sent = names.of(bytes, from, to);
    if (sent) sent[what] += count;
  }
}

/** Where the domain of a plain address begins; past its end where it has none. */
function domainFrom(bytes: Uint8Array, from: number, to: number): number {
  let i = to - 1;
  while (i >= from && bytes[i] !== AT) i -= 1;
  return i < from ? to : i + 1;
}

/** `name=value` of a tag as it stands in JSON: `name":["value`. Neither has a quote of its own. */
function tagOf(raw: string): string {
  return `${raw.slice(0, raw.indexOf('"'))}=${raw.slice(raw.lastIndexOf('"') + 1)}`;
}

function countReal(bytes: Uint8Array, addresses: Places): number {
  let count = 0;
  for (let i = 0; i < addresses.count; i += 1) {
    const from = addresses.from(i);
    const to = addresses.to(i);
    if (isReal(bytes, from, to, domainFrom(bytes, from, to))) count += 1;
  }
  return count;
}

/** Whether it is an address, and not one of the simulator's. */
function isReal(bytes: Uint8Array, from: number, to: number, domain: number): boolean {
  if (from === to) return false;
  if (to - domain !== SIMULATOR.length) return true;
  for (let i = 0; i < SIMULATOR.length; i += 1) {
    const byte = bytes[domain + i] as number;
    if ((byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte) !== SIMULATOR[i]) return true;
  }
  return false;
}
