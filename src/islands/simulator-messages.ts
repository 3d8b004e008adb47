import type { PlanAsked } from '../logic/email/simulator/plan.ts';
import type { Ticked } from '../logic/email/simulator/tick.ts';

/** What the worker is asked: a plan, and the events as pasted or as a file it reads itself. */
export interface TickRequest {
  readonly asked: PlanAsked;
  readonly source: string | File;
}

/** What the worker answers. */
export type TickAnswer = { readonly ticked: Ticked } | { readonly failed: 'large' | 'failed' };
