import { EVENT_TYPES, FEEDBACK_TYPES } from '../events/event-types.ts';
import type { JsonObject } from '../events/json.ts';
import { BOUNCES } from './bounces.ts';
import { DETAILS } from './details.ts';
import { drawsOf } from './draws.ts';
import { type ForgeKind, SUB_TYPES } from './kinds.ts';
import { notifiedMail, publishedMail } from './mail.ts';
import { messageOf } from './message.ts';
import type { ForgeOrder } from './order.ts';
import { wrapped } from './wrap.ts';

export { forgeKinds } from './kinds.ts';
export type { ForgeOrder } from './order.ts';

/** As far as the eleven digits of an id's time reach, in milliseconds since 1970. */
const LATEST = 0x0fff_ffff_ffff;

/** A forged event, ready to be saved. */
export interface Forged {
  /** Pretty-printed JSON that ends with a line end. */
  readonly text: string;
  /** A file's name: `bounce-permanent-no-email-sns-7.json`. */
  readonly name: string;
  readonly contentType: 'application/json';
  /** The same as a JSON value. */
  readonly value: JsonObject;
  /** SES's own object within the envelope. */
  readonly event: JsonObject;
  readonly order: ForgeOrder;
}

/** A made-up SES event in its envelope (facts 2.3, 3). Undefined for a kind that doesn't exist and an instant that can't be read. */
export function forge(order: ForgeOrder): Forged | undefined {
  const event = forgeEvent(order);
  const value = event && wrapped(event, order);
  if (!event || !value) return undefined;
  return {
    text: `${JSON.stringify(value, null, 2)}\n`,
    name: `${slug([order.type, order.subType, order.envelope, String(order.seed)])}.json`,
    contentType: 'application/json',
    value,
    event,
    order,
  };
}

/** SES's object alone; a feedback notification where that is the envelope. */
function forgeEvent(order: ForgeOrder): JsonObject | undefined {
  const { type, seed, at, envelope, configurationSet } = order;
  const subType = subTypeOf(order);
  const base = Date.parse(at);
  const isNotification = envelope === 'feedback-notification';
  if (subType === undefined || !(base >= 0 && base <= LATEST)) return undefined;
  if (isNotification && !FEEDBACK_TYPES.includes(type)) return undefined;
  const least = subType.endsWith('/mixed-status') ? 2 : 1;
  const message = messageOf(seed, base, Math.max(order.recipients ?? 1, least));
  const detail = DETAILS[type]({ message, subType, draws: drawsOf(seed, `${type} ${subType}`) });
  const named = { [EVENT_TYPES[type].detail]: detail };
  if (isNotification) return { notificationType: type, ...named, mail: notifiedMail(message) };
  const tags = { configurationSet: configurationSet || 'marketing', wasTried: wasTried(type, subType) };
  return { eventType: type, ...named, mail: publishedMail(message, tags, type !== 'Rendering Failure') };
}

/** The form asked for, or the usual one where none is; undefined for a type or a form that doesn't exist. */
function subTypeOf({ type, subType }: ForgeKind): string | undefined {
  if (!Object.hasOwn(EVENT_TYPES, type)) return undefined;
  const [usual = '', ...others] = SUB_TYPES[type];
  return subType === undefined || subType === '' ? usual : [usual, ...others].find((each) => each === subType);
}

function wasTried(type: string, subType: string): boolean {
  return type === 'Delivery' || (type === 'Bounce' && BOUNCES[subType]?.comes === 'from-server');
}

function slug(parts: readonly (string | undefined)[]): string {
  const words = parts
    .flatMap((part) => part ?? [])
    .map((part) => part.replace(/([a-z])([A-Z])/g, '$1-$2').slice(0, 60));
  return words
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('-');
}
