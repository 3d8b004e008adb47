import type { Summary } from '../../../schema/summary.ts';

type Known = Pick<Summary, 'stopMailing' | 'keep' | 'optedOut' | 'excluded'>;

/**
 * What to do first, by how many addresses or recipients each thing concerns, heaviest first.
 * Stopping mail comes before all else whatever its weight: every further send to these addresses counts against you.
 */
export function adviceOf({ stopMailing, keep, optedOut, excluded }: Known): Summary['advice'] {
  const complained = stopMailing.filter(({ reason }) => reason === 'COMPLAINT').length;
  const bounced = stopMailing.length - complained;
  const kept = (why: string) => keep.filter((each) => each.why === why).length;
  const first = [
    { id: 'stop-complained', weight: complained },
    { id: 'stop-bounced', weight: bounced },
    { id: 'record-opt-outs', weight: optedOut.length },
  ];
  const then = [
    { id: 'fix-sender-side', weight: kept('sender-side-block') },
    { id: 'look-at-conflicts', weight: kept('class-conflict') + kept('second-opinion') + kept('mixed-status') },
    { id: 'check-authentication-reports', weight: excluded.authFailure },
    { id: 'look-at-validation', weight: excluded.validation },
  ].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return [...first, ...then].filter(({ weight }) => weight > 0);
}
