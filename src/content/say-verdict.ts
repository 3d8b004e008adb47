import type { Outcome, Verdict } from '../schema/table.ts';

/** What the stamp says. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  available: 'Open to you',
  'not-guaranteed': 'Not guaranteed',
  unavailable: 'Closed',
  undecided: 'Can’t tell yet',
};

/** The ink of each tone a stamp of the mail half may have. */
const INKS = { go: 'available', mind: 'not-guaranteed', stop: 'unavailable', unknown: 'undecided' } as const;

/** An outcome's ink, and its stamp's own words where it has some; nothing where no stamp is due. */
export function stampOf({ verdict, stamp }: Outcome): { verdict: Verdict; says?: string } | undefined {
  if (stamp) return { verdict: INKS[stamp.tone], says: stamp.says };
  return verdict && { verdict };
}
