import type { Plan } from '../quota/plan.ts';

/** What a plan comes to for the one who sends. */
export type SendVerdict = 'fits' | 'slow' | 'later' | 'too-large' | 'unverified' | 'none';

/** What keeps every message back, whatever the quota → the verdict. */
const BLOCKS = {
  'too-large-v1': 'too-large',
  'too-large': 'too-large',
  'unverified-recipients': 'unverified',
} as const satisfies Readonly<Record<string, SendVerdict>>;

const DAY_SECONDS = 86_400;

/** The verdict of a plan: first what is never taken, then whether the quota or the rate is what takes long. */
export function verdictOf({ findings, endsAfter, fits }: Pick<Plan, 'findings' | 'endsAfter' | 'fits'>): SendVerdict {
  for (const [id, verdict] of Object.entries(BLOCKS)) if (findings.some((finding) => finding.id === id)) return verdict;
  if (endsAfter === null) return 'none';
  if (!fits) return 'later';
  return endsAfter > DAY_SECONDS ? 'slow' : 'fits';
}
