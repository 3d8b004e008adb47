import { type Audit, audit } from '../logic/tables/audit.ts';
import type { Half } from '../schema/half.ts';
import { readFacts } from './read-facts.ts';
import { readInputs, readTables } from './read-tables.ts';

const proofs = new Map<Half, readonly Audit[]>();

/** The audit of every table of a half, walked once a build. */
export function proofOf(half: Half): readonly Audit[] {
  const known = proofs.get(half);
  if (known) return known;
  const tables = readTables(half);
  const facts = new Set(readFacts(half).map(({ id }) => id));
  const made = tables.map((table) => audit(table, { inputs: readInputs(), tables }, facts));
  proofs.set(half, made);
  return made;
}
