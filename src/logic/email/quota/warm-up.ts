import type { Finding } from '../../../schema/finding.ts';
import { found, type QuotaFinding } from './findings.ts';
import { PINNED_FIGURES } from './pinned-figures.ts';

/** Where a sender stands and wants to be, in messages a day. */
export interface Aim {
  /** At least 1. */
  readonly targetDaily: number;
  readonly ipType: 'shared' | 'dedicated-standard' | 'dedicated-managed';
  /** What goes out on a usual day now; 0 for a new domain. */
  readonly currentDaily: number;
}

/** What a day's mail may be; days count from 1. */
export interface Step {
  readonly day: number;
  readonly volume: number;
}

/** A way up, which is a drawing of ours and nobody's schedule. */
export interface WarmUp {
  /** Ends at the target; empty where nothing is to be raised, where there's nothing to configure, and on bad input. */
  readonly illustration: readonly Step[];
  /** Standard dedicated IPs for the target, by our own division; null for other kinds. */
  readonly ips: number | null;
  readonly findings: readonly Finding[];
}

/** Ours: each day a quarter more than the day before, well below doubling. */
const GROWTH = { more: 5n, than: 4n } as const;
/** Ours: the first day of a sender who sent nothing. */
const FIRST_DAY = 100;
const LARGEST = 1e15;

const KINDS: Readonly<Record<Aim['ipType'], readonly QuotaFinding[]>> = {
  shared: ['no-ip-warm-up', 'warm-domain'],
  'dedicated-standard': ['automatic-warm-up', 'warm-domain', 'heuristic-ip-count', 'keep-warm'],
  'dedicated-managed': ['managed-warm-up', 'warm-domain'],
};

/** Draws a slow way up to a daily volume (facts 2.8). AWS publishes no schedule, and the findings say so; bad input is a finding at its field. */
export function warmUp(aim: Aim): WarmUp {
  const { targetDaily, ipType, currentDaily } = aim;
  const wrong = [
    ...(isCount(targetDaily) && targetDaily > 0 ? [] : ['targetDaily']),
    ...(typeof ipType === 'string' && Object.hasOwn(KINDS, ipType) ? [] : ['ipType']),
    ...(isCount(currentDaily) ? [] : ['currentDaily']),
  ];
  if (wrong.length > 0)
    return { illustration: [], ips: null, findings: wrong.map((field) => found('invalid-input', field)) };
  const isThere = targetDaily <= currentDaily;
  const illustration = isThere || ipType === 'dedicated-managed' ? [] : wayUp(currentDaily, targetDaily);
  const ids: QuotaFinding[] = [
    ...(illustration.length > 0 ? ['heuristic-illustration' as const] : []),
    ...(isThere ? ['already-there' as const] : []),
    ...KINDS[ipType].filter((id) => !(isThere && id === 'warm-domain')),
  ];
  const ips = ipType === 'dedicated-standard' ? Math.ceil(targetDaily / PINNED_FIGURES['warm-auto-45-maximum']) : null;
  return { illustration, ips, findings: ids.map((id) => found(id)) };
}

/** Nothing, or one message, is no volume to grow from. */
function wayUp(current: number, target: number): Step[] {
  const steps: Step[] = [];
  let volume = current < 2 ? Math.min(FIRST_DAY, target) : next(current, target);
  while (volume < target) {
    steps.push({ day: steps.length + 1, volume });
    volume = next(volume, target);
  }
  return [...steps, { day: steps.length + 1, volume: target }];
}

/** A quarter more, cut to a whole number, but at least one more. */
function next(volume: number, target: number): number {
  const grown = Number((BigInt(volume) * GROWTH.more) / GROWTH.than);
  return Math.min(target, Math.max(volume + 1, grown));
}

function isCount(count: unknown): count is number {
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= LARGEST;
}
