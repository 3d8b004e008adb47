import type { Finding } from '../../../schema/finding.ts';
import { listActionOf } from './action.ts';
import { checkEvent } from './check.ts';
import type { EventEntry, EventsRead } from './entry.ts';
import { found } from './findings.ts';
import { Framer } from './framer.ts';
import { type Gathered, gatherInto } from './gather.ts';
import { asText } from './json.ts';
import { recipientsOf } from './recipients.ts';
import { partsOf } from './ses-object.ts';
import { isValidationMessage } from './unwrap.ts';

export type { Envelope, EventEntry, EventRecipient, EventsRead } from './entry.ts';

/**
 * The SES events in a text of any shape: bare, one a line, run together, pretty-printed, in arrays and in envelopes (facts 2.3).
 * What can't be read is a finding with its line; nothing throws. Unknown fields stay on `event`.
 */
export function readEvents(text: string): EventsRead {
  if (text.trim() === '') return { events: [], findings: [found('empty-input')] };
  const { events, findings, values } = readAll(text);
  const isBroken = values === 0 && events.length === 0 && findings.every(({ id }) => id === 'bad-json-line');
  if (isBroken) return { events, findings: [found(isValidationMessage(text) ? 'sns-validation-message' : 'bad-json')] };
  return { events: withDuplicates(events), findings };
}

/** An event with its recipients, what it asks of the list, and all there is to say about it. */
export function entryOf({ event, kind, findings, line }: Gathered): EventEntry {
  const parts = partsOf(event);
  const { recipients, findings: ofRecipients } = recipientsOf(parts);
  const { action, row } = listActionOf(parts, recipients);
  const all = [...findings, ...checkEvent(parts, recipients), ...ofRecipients];
  return { kind, type: parts.type, event, recipients, listAction: action, actionRow: row, findings: all, line };
}

function readAll(text: string) {
  const events: EventEntry[] = [];
  const findings: Finding[] = [];
  const starts: number[] = [];
  const lines: number[] = [];
  const sink = gatherInto({
    event: (gathered) => void events.push(entryOf(gathered)),
    finding: (finding) => void findings.push(finding),
  });
  const framer = new Framer({
    rest: sink.rest,
    value(bytes, from, to, line) {
      starts.push(events.length);
      lines.push(line);
      sink.value(bytes, from, to, line);
    },
  });
  framer.push(new TextEncoder().encode(text));
  framer.end();
  return { events: named(events, starts, lines), findings, values: starts.length };
}

/** Several values that begin on one line are how Firehose writes to S3 when nothing puts line ends between. */
function named(events: readonly EventEntry[], starts: readonly number[], lines: readonly number[]): EventEntry[] {
  const together = new Set(lines.filter((line, i) => lines[i + 1] === line));
  if (starts.length === 0 || together.size === 0) return [...events];
  return events.map((entry) =>
    entry.kind === 'event-publishing' && together.has(entry.line) ? { ...entry, kind: 'firehose' } : entry,
  );
}

/** Says so on each event whose `feedbackId` was there before (fact evt-order-none). */
function withDuplicates(events: readonly EventEntry[]): EventEntry[] {
  const seen = new Set<string>();
  return events.map((entry) => {
    const id = asText(partsOf(entry.event).detail?.['feedbackId']);
    const isRepeated = id !== '' && seen.has(id);
    seen.add(id);
    return isRepeated ? { ...entry, findings: [...entry.findings, found('duplicate-event', 'feedbackId')] } : entry;
  });
}
