import type { Modifier, Term } from './record.ts';

/** The terms that make the record a permerror: those that break the grammar, then a second redirect or exp (RFC 7208 §4.6, §6). */
export function faultsIn(terms: readonly Term[]): Term[] {
  return [...terms.filter(({ kind }) => kind === 'broken'), ...repeatedModifiers(terms)];
}

/** The second and later `redirect` and `exp`. */
export function repeatedModifiers(terms: readonly Term[]): Term[] {
  return ['redirect', 'exp'].flatMap((name) => terms.filter((term) => isModifier(term, name)).slice(1));
}

/** The record's `redirect` or `exp`. */
export function modifierOf(terms: readonly Term[], name: 'redirect' | 'exp'): Modifier | undefined {
  return terms.find((term): term is Modifier => isModifier(term, name));
}

function isModifier(term: Term, name: string): term is Modifier {
  return term.kind === 'modifier' && term.name === name;
}
