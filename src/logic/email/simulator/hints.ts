import type { Finding } from '../../../schema/finding.ts';
import type { EventEntry } from '../events/entry.ts';
import { asObject, asText } from '../events/json.ts';
import { found, type SimulatorFinding } from './findings.ts';
import type { Message } from './messages.ts';
import type { SimulatorStep } from './plan.ts';

/** What is off in a message’s events, and which types beyond the expected ones are accounted for by it. */
export interface Hints {
  readonly findings: readonly Finding[];
  readonly tolerated: readonly string[];
}

/** What the events of one message say beyond which types came (facts 2.10). */
export function hintsOf(step: SimulatorStep, message: Message): Hints {
  const ids: SimulatorFinding[] = [];
  const tolerated: string[] = [];
  const say = (id: SimulatorFinding, type?: string) => {
    if (!ids.includes(id)) ids.push(id);
    if (type) tolerated.push(type);
  };
  const has = (type: string) => message.events.some((event) => event.type === type);
  for (const bounce of ofType(message, 'Bounce')) if (step.subtype) judgeBounce(step.subtype, bounce, say);
  if (has('Delivery') && has('Bounce') && step.subtype) say('delivered-then-bounced', 'Delivery');
  if (step.id === 'T3')
    for (const bounce of ofType(message, 'Bounce')) if (isAutoReply(bounce)) say('auto-reply-bounce', 'Bounce');
  if (step.id === 'T4' && !complaintsAre(message, 'abuse')) say('other-feedback');
  if (step.id === 'T6') judgeLabel(step, message, say);
  if (step.merged) judgeMerged(step, message, say);
  if (step.id === 'T8') judgeReject(message, say);
  if (step.id === 'T9' && has('Delivery')) say('rendered-after-all', 'Delivery');
  return { findings: ids.sort().map((id) => found(id)), tolerated };
}

type Say = (id: SimulatorFinding, type?: string) => void;

function ofType({ events }: Message, type: string): EventEntry[] {
  return events.filter((event) => event.type === type);
}

function judgeBounce(wanted: string, { event }: EventEntry, say: Say): void {
  const { bounceType, bounceSubType } = asObject(event['bounce']) ?? {};
  const type = asText(bounceType);
  const subtype = asText(bounceSubType);
  if (`${type}/${subtype}` === wanted) return;
  if (subtype === 'OnAccountSuppressionList') say('own-list');
  else if (type === 'Undetermined') say('undetermined');
  else say(type === 'Permanent' ? 'other-subtype' : 'not-permanent');
}

function isAutoReply({ event }: EventEntry): boolean {
  return asText(asObject(event['bounce'])?.['bounceType']) === 'Transient';
}

function complaintsAre(message: Message, type: string): boolean {
  const types = ofType(message, 'Complaint').map(({ event }) =>
    asText(asObject(event['complaint'])?.['complaintFeedbackType']),
  );
  return types.every((each) => each === '' || each === type);
}

function judgeLabel({ to }: SimulatorStep, message: Message, say: Say): void {
  const bounces = ofType(message, 'Bounce');
  const isNamed = bounces.some((bounce) => namedBy(bounce).includes(to.toLowerCase()));
  if (bounces.length > 0 && !isNamed) say('label-lost');
}

/** One bounce that names both is what AWS documents; the rest is told apart. */
function judgeMerged({ to }: SimulatorStep, message: Message, say: Say): void {
  const wanted = to.toLowerCase().split(', ');
  if (!wanted.every((address) => message.to.includes(address))) {
    say('sent-apart');
    return;
  }
  const bounces = ofType(message, 'Bounce').map(namedBy);
  const isMerged = bounces.some((named) => wanted.every((address) => named.includes(address)));
  if (bounces.length === 0 || isMerged) return;
  say(wanted.every((address) => bounces.some((named) => named.includes(address))) ? 'bounces-apart' : 'one-of-two');
}

function judgeReject(message: Message, say: Say): void {
  const reasons = ofType(message, 'Reject').map(({ event }) => asText(asObject(event['reject'])?.['reason']));
  if (reasons.some((reason) => reason !== 'Bad content')) say('other-reason');
  if (ofType(message, 'Delivery').length > 0) say('virus-not-seen', 'Delivery');
}

function namedBy({ recipients }: EventEntry): string[] {
  return recipients.map(({ address }) => address.toLowerCase());
}
