import type { JsonObject } from '../events/json.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';

const HOUR_MS = 3_600_000;

/** What the contact wants: whether to leave the list, and of its topics which. */
type Wishes = readonly [leavesAll: boolean, offers: boolean, news: boolean];

/** Before and after, by form. */
const CHANGES: Readonly<Record<string, readonly [before: Wishes, after: Wishes]>> = {
  'topic-left': [
    [false, true, true],
    [false, false, true],
  ],
  'all-left': [
    [false, true, true],
    [true, false, false],
  ],
  'topic-joined': [
    [false, false, true],
    [false, true, true],
  ],
  'all-rejoined': [
    [true, false, false],
    [false, false, true],
  ],
};
const NONE: Wishes = [false, true, true];

/** What SES says when a contact's topics change (facts evt-subscription-fields, evt-subscription-source). */
export function subscriptionDetail({ message, subType, draws }: Making): JsonObject {
  const [before, after] = CHANGES[subType] ?? [NONE, NONE];
  return {
    contactList: 'MainList',
    timestamp: iso(message.sent + HOUR_MS + draws.below(8 * HOUR_MS)),
    source: 'UnsubscribeHeader',
    newTopicPreferences: preferences(after),
    oldTopicPreferences: preferences(before),
  };
}

function preferences([unsubscribeAll, ...topics]: Wishes): JsonObject {
  const names = ['offers', 'news'];
  const topicSubscriptionStatus = topics.map((isIn, i) => ({
    topicName: names[i],
    subscriptionStatus: isIn ? 'OptIn' : 'OptOut',
  }));
  return { unsubscribeAll, topicSubscriptionStatus };
}
