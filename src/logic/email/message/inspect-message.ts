import type { MessageFinding } from './findings.ts';
import { judgeBody } from './judge/body.ts';
import { judgeFields } from './judge/fields.ts';
import { judgeFrom } from './judge/from.ts';
import { judgeLines } from './judge/lines.ts';
import { judgeLinks } from './judge/links.ts';
import { judgeMarkup } from './judge/markup.ts';
import { judgeParts } from './judge/parts.ts';
import { judgeStyle } from './judge/style.ts';
import { judgeSubject } from './judge/subject.ts';
import { judgeUnsubscribe } from './judge/unsubscribe.ts';
import type { Message } from './message.ts';
import type { Judge, MessageOptions } from './options.ts';

const JUDGES: readonly Judge[] = [
  judgeFrom,
  judgeFields,
  judgeSubject,
  judgeLines,
  judgeUnsubscribe,
  judgeBody,
  judgeLinks,
  judgeMarkup,
  judgeParts,
  judgeStyle,
];

/** Everything table 2.9 finds in a message that was read, in the order it stands in the message. Never throws. */
export function inspectMessage(message: Message, options: MessageOptions = {}): MessageFinding[] {
  return JUDGES.flatMap((judge) => judge(message, options));
}
