import type { Verdict } from '../schema/table.ts';

/** What the stamp says. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  available: 'Open to you',
  'not-guaranteed': 'Not guaranteed',
  unavailable: 'Closed',
  undecided: 'Can’t tell yet',
};
