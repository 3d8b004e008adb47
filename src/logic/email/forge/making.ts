import type { Draws } from './draws.ts';
import type { ForgedMessage } from './message.ts';

/** What a detail is made from. */
export interface Making {
  readonly message: ForgedMessage;
  /** The form, one of the type's in `SUB_TYPES`; '' where the type has one only. */
  readonly subType: string;
  readonly draws: Draws;
}
