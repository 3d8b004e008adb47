import { checkableDomain } from './domain-name.ts';
import { faultsIn } from './faults.ts';
import type { Questions } from './questions.ts';
import { type Mechanism, readTerms, type Term } from './record.ts';
import { selectRecord } from './select-record.ts';
import { staticTarget } from './static-target.ts';
import type { RecordNode, TermNode } from './tree.ts';
import { askFor } from './void-questions.ts';
import { NO_VOIDS, sumVoids } from './voids.ts';

/** How a tree grows: the first record's name, who is asked, what was read, and the records above the one being read. */
export interface Growth {
  readonly root: string;
  readonly questions: Questions;
  readonly read: Map<string, RecordNode>;
  readonly above: Set<string>;
}

/** A record as a tree: every term, and what each may cost in the worst case. A record met again isn't read again. */
export async function growTree(growth: Growth, domain: string, record: string): Promise<RecordNode> {
  const name = domain.toLowerCase();
  const terms = readTerms(record);
  const state = faultsIn(terms).length > 0 ? 'syntax' : 'record';
  const isFollowed = state === 'record' || growth.above.size === 0;
  growth.above.add(name);
  const nodes: TermNode[] = [];
  const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  if (isFollowed) askAhead(growth, domain, all < 0 ? terms : terms.slice(0, all));
  for (const [at, term] of terms.entries())
    nodes.push(
      await termNode(growth, domain, term, { isFollowed, isAfterAll: all >= 0 && at > all, hasAll: all >= 0 }),
    );
  growth.above.delete(name);
  return { domain, state, record, octets: new TextEncoder().encode(record).length, terms: nodes, ...costOf(nodes) };
}

/** Asks for all included records at once, so that a slow DNS is waited for once; they are read in order. */
function askAhead({ root, questions, above }: Growth, domain: string, terms: readonly Term[]): void {
  for (const term of terms) {
    if (term.kind !== 'mechanism' || term.name !== 'include') continue;
    const name = checkableDomain(staticTarget(domain, root, term.domain) ?? '');
    if (name && !above.has(name.toLowerCase())) void questions.ask(name, 'TXT');
  }
}

interface Place {
  readonly isFollowed: boolean;
  readonly isAfterAll: boolean;
  readonly hasAll: boolean;
}

async function termNode(growth: Growth, domain: string, term: Term, place: Place): Promise<TermNode> {
  const { isFollowed } = place;
  const bare = bareNode(term);
  const uncounted = uncountedBecause(term, place);
  if (uncounted || term.kind === 'broken') return { ...bare, uncounted: uncounted ?? 'broken' };
  // A record that can't be read is a permerror before its first question.
  if (!isFollowed) return bare;
  const target = staticTarget(domain, growth.root, term.kind === 'mechanism' ? term.domain : term.value);
  const counted = { ...bare, lookups: 1, ...(target === undefined ? {} : { target }) };
  if (term.kind === 'mechanism' && term.name !== 'include')
    return { ...counted, ...(await askFor(growth.questions, term, target)) };
  if (target === undefined) return counted;
  const leadsTo = await follow(growth, target);
  const isVoid = leadsTo.state === 'none' && leadsTo.voids.ipv4 > 0;
  return { ...counted, leadsTo, isVoid, lookups: 1 + leadsTo.lookups, voids: leadsTo.voids };
}

function bareNode(term: Term): TermNode {
  const cost = { lookups: 0, voids: NO_VOIDS, isVoid: false };
  const { kind, text } = term;
  if (term.kind === 'broken') return { text, kind, name: term.why, ...cost };
  return { text, kind, name: term.name, ...(term.kind === 'mechanism' ? networkOf(term) : {}), ...cost };
}

function networkOf({ qualifier, address, cidr4, cidr6 }: Mechanism) {
  return {
    qualifier,
    ...(address === undefined ? {} : { address }),
    ...(cidr4 < 32 ? { cidr4 } : {}),
    ...(cidr6 < 128 ? { cidr6 } : {}),
  };
}

function uncountedBecause(term: Term, { isAfterAll, hasAll }: Place): TermNode['uncounted'] {
  if (term.kind === 'broken') return 'broken';
  if (term.kind === 'mechanism') {
    if (isAfterAll) return 'after-all';
    return ['all', 'ip4', 'ip6'].includes(term.name) ? 'no-query' : undefined;
  }
  if (term.name === 'redirect') return hasAll ? 'beside-all' : undefined;
  return term.name === 'exp' ? 'fail-only' : 'unknown';
}

async function follow(growth: Growth, target: string): Promise<RecordNode> {
  const domain = checkableDomain(target);
  if (domain === undefined) return leaf(target, 'bad-domain');
  const name = domain.toLowerCase();
  if (growth.above.has(name)) return leaf(domain, 'loop');
  const known = growth.read.get(name);
  if (known) return known.terms.length > 0 ? { ...known, state: 'repeated', terms: [] } : known;
  const answer = growth.questions.ask(domain, 'TXT');
  if (!answer) return leaf(domain, 'not-asked');
  const selected = await selectRecord(domain, () => answer);
  const node =
    selected.found === 'one'
      ? await growTree(growth, domain, selected.record)
      : leaf(domain, selected.found, selected.found === 'none' && selected.isVoid);
  growth.read.set(name, node);
  return node;
}

function leaf(domain: string, state: RecordNode['state'], isVoid = false): RecordNode {
  return { domain, state, terms: [], lookups: 0, voids: isVoid ? { ipv4: 1, ipv6: 1 } : NO_VOIDS };
}

function costOf(terms: readonly TermNode[]) {
  return {
    lookups: terms.reduce((sum, { lookups }) => sum + lookups, 0),
    voids: sumVoids(terms.map(({ voids }) => voids)),
  };
}
