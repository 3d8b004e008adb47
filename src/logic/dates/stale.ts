import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';

const DAY_MS = 86_400_000;

/** How many days after its check a fact of each kind still counts as fresh: shops change faster than laws. */
const FRESH_DAYS: Record<Fact['kind'], number> = { policy: 90, market: 90, law: 365, standard: 365 };

/** A fact due for another look, and the whole days since it was last checked. */
export type StaleFact = { fact: Fact; age: number };

/** The facts checked too long before `today`, oldest first: over 90 days for policies and prices, over 365 for law and standards. */
export function staleFacts(facts: readonly Fact[], today: Day): StaleFact[] {
  return facts
    .map((fact) => ({ fact, age: (Date.parse(today) - Date.parse(fact.checked)) / DAY_MS }))
    .filter(({ fact, age }) => age > FRESH_DAYS[fact.kind])
    .sort((a, b) => b.age - a.age);
}
