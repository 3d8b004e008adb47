import { repeatedModifiers } from './faults.ts';
import type { SpfFindings } from './findings.ts';
import { isBroad, isPrivate } from './ranges.ts';
import { type Mechanism, readTerms, type Term } from './record.ts';

const MECHANISMS = new Set(['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists']);

/** What the terms of the inspected record show by themselves (facts 2.5, P3–P28). */
export function judgeTerms(record: string, findings: SpfFindings): void {
  const terms = readTerms(record);
  for (const term of terms) judgeTerm(term, findings);
  for (const { text } of repeatedModifiers(terms)) findings.add('duplicate-modifier', text);
  const mechanisms = terms.filter((term) => term.kind === 'mechanism');
  for (const { text } of repeated(mechanisms)) findings.add('duplicate-term', text);
  const all = mechanisms.findIndex(({ name }) => name === 'all');
  if (all < 0) return;
  for (const { text } of mechanisms.slice(all + 1)) findings.add('after-all-ignored', text);
  for (const term of terms) if (isNamed(term, 'redirect')) findings.add('redirect-ignored', term.text);
}

function judgeTerm(term: Term, findings: SpfFindings): void {
  const { text } = term;
  if (term.kind === 'broken') findings.add(term.why === 'macro' ? 'macro' : 'syntax', text);
  else if (term.kind === 'mechanism') judgeMechanism(term, findings);
  else if (term.name !== 'redirect' && term.name !== 'exp') {
    findings.add('unknown-modifier', text);
    if (MECHANISMS.has(term.name)) findings.add('mechanism-written-as-modifier', text);
  }
}

function judgeMechanism(term: Mechanism, findings: SpfFindings): void {
  const { name, text, qualifier, address } = term;
  if (name === 'ptr') findings.add('ptr-discouraged', text);
  if (name === 'include' && qualifier !== '+') findings.add('qualified-include', text);
  if (address !== undefined && isPrivate(address)) findings.add('private-ip', text);
  if (isBroad(term)) findings.add('broad-range', text);
}

/** What its `all`, or the lack of one, does with everybody else; `where` names the record when it isn't the inspected one. */
export function judgeEnd(record: string, findings: SpfFindings, where?: string): void {
  const terms = readTerms(record);
  const all = terms.find((term): term is Mechanism => isNamed(term, 'all') && term.kind === 'mechanism');
  const place = (text: string) => (where === undefined ? text : `${where}: ${text}`);
  // Of a record with a broken term nobody knows how it was meant to end.
  const isOpen = !terms.some((term) => term.kind === 'broken' || isNamed(term, 'redirect'));
  if (!all && isOpen) findings.add('neutral-default', where);
  if (!all) return;
  const id = ({ '+': 'allow-all', '?': 'neutral-default', '~': 'softfail', '-': 'hardfail' } as const)[all.qualifier];
  findings.add(id, place(all.text));
}

/** Mechanisms that an earlier one already says, whatever their qualifiers. */
export function repeated(mechanisms: readonly Mechanism[]): Mechanism[] {
  const seen = new Set<string>();
  return mechanisms.filter((term) => {
    const key = meaning(term);
    const isRepeated = term.name !== 'all' && seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

/** A mechanism's text without what doesn't matter: qualifier, case of names, last dot, a prefix that is the whole address. */
function meaning({ text, name, address, cidr4, cidr6 }: Mechanism): string {
  if (address !== undefined) return `${name}:${address.toLowerCase()}/${cidr4}/${cidr6}`;
  const bare = text.replace(/^[+\-~?]/, '').replace(/\.$/, '');
  // The letter of a macro means something else in upper case.
  return bare.includes('%') ? bare : bare.toLowerCase();
}

function isNamed(term: Term, name: string): boolean {
  return term.kind !== 'broken' && term.name === name;
}
