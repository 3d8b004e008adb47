import type { MessageFinding } from './findings.ts';
import type { Message } from './message.ts';

/** What the message alone doesn’t tell; whatever is left out isn’t guessed, and its tests aren’t made. */
export interface MessageOptions {
  /** Only marketing mail is asked for ways to unsubscribe and a postal address. */
  readonly type?: 'marketing' | 'transactional';
  /** How it will be handed to SES; v1 takes less. */
  readonly api?: 'v1' | 'v2' | 'smtp';
  /** Hidden text of so many characters before all other text passes for a preheader. */
  readonly preheaderLength?: number;
  /** SES’s list management is asked for in the call itself, where a message doesn’t show it. */
  readonly hasListManagement?: boolean;
}

/** One group of tests of table 2.9. */
export type Judge = (message: Message, options: MessageOptions) => MessageFinding[];
