import type { EventType } from '../events/event-types.ts';
import { forge } from './forge.ts';
import { forgeKinds } from './kinds.ts';
import type { ForgeOrder } from './order.ts';

/** An order whatever the kind: `envelope` absent means every envelope. */
export type BundleOrder = Omit<ForgeOrder, 'type' | 'subType' | 'envelope'> & Partial<Pick<ForgeOrder, 'envelope'>>;

/** What happens to one message, as it may arrive: late, twice and out of order (facts evt-order-none, evt-delivery-not-inbox). */
const STORY: readonly (readonly [type: EventType, subType?: string])[] = [
  ['Open', 'Likely'],
  ['Delivery'],
  ['Send'],
  ['DeliveryDelay', 'TransientCommunicationFailure'],
  ['Delivery'],
  ['Complaint', 'abuse'],
  ['Click', 'Unlikely'],
  ['Complaint', 'abuse'],
];

/** Every kind once, one a line, each about a message of its own. */
export function everyKind(order: BundleOrder): string {
  const kinds = forgeKinds().filter(({ envelope }) => !order.envelope || envelope === order.envelope);
  return lines(kinds.map((kind, i) => ({ ...order, ...kind, seed: `${order.seed}-${i + 1}` })));
}

/** The events of one message, one a line: out of order, and two of them twice. Feedback notifications leave out what they don't know. */
export function oneStory(order: BundleOrder): string {
  const { envelope = 'event-publishing' } = order;
  return lines(STORY.map(([type, subType]) => ({ ...order, type, ...(subType ? { subType } : {}), envelope })));
}

function lines(orders: readonly ForgeOrder[]): string {
  const values = orders.flatMap((order) => forge(order)?.value ?? []);
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
