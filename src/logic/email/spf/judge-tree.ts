import type { SpfFindings } from './findings.ts';
import { judgeEnd } from './judge-terms.ts';
import { MOST_LOOKUPS, MOST_VOIDS } from './limits.ts';
import type { RecordNode, TermNode } from './tree.ts';

/** Ours: a provider's next change may cost a look-up or two. */
const NEAR = 9;
const MOST_EXCHANGES = 10;
const BROKEN: readonly RecordNode['state'][] = ['none', 'several', 'bad-domain', 'syntax'];
const UNREAD: readonly (RecordNode['state'] | undefined)[] = ['not-asked', 'no-answer', undefined];

/** What the tree costs and where it breaks (facts 2.5, P6–P8, P26); returns the look-ups, at least one too many for a loop. */
export function judgeTree(tree: RecordNode, findings: SpfFindings): number {
  const loops = judgeBranches(tree, findings, true);
  const lookups = loops.length > 0 ? Math.max(tree.lookups, MOST_LOOKUPS + 1) : tree.lookups;
  for (const loop of loops) findings.add('lookup-limit', loop);
  if (loops.length === 0 && lookups > MOST_LOOKUPS) findings.add('lookup-limit');
  if (lookups >= NEAR && lookups <= MOST_LOOKUPS) findings.add('lookup-limit-near');
  if (tree.voids.ipv4 > MOST_VOIDS) findings.add('void-limit');
  judgeWhereItEnds(tree, findings);
  return lookups;
}

/** Every term of every record; returns the terms that lead back to a record above. */
function judgeBranches(node: RecordNode, findings: SpfFindings, isRoot: boolean): string[] {
  return node.terms.flatMap((term) => {
    const where = isRoot ? term.text : `${node.domain}: ${term.text}`;
    if ((term.exchanges?.length ?? 0) > MOST_EXCHANGES) findings.add('mx-limit', where);
    if (!leadsOn(term)) return [];
    const { leadsTo } = term;
    if (leadsTo && BROKEN.includes(leadsTo.state)) findings.add('include-broken', where);
    if (UNREAD.includes(leadsTo?.state)) findings.add('not-expanded', where);
    if (leadsTo?.state === 'loop') return [where];
    return leadsTo?.state === 'record' ? judgeBranches(leadsTo, findings, false) : [];
  });
}

function leadsOn({ kind, name, uncounted }: TermNode): boolean {
  return kind !== 'broken' && !uncounted && (name === 'include' || name === 'redirect');
}

/** A redirect hands over to another record's end; an include that passes everybody does so here. */
function judgeWhereItEnds(tree: RecordNode, findings: SpfFindings): void {
  if (tree.record !== undefined) judgeEnd(tree.record, findings);
  let at: RecordNode | undefined = tree;
  while (at?.record !== undefined && at.state === 'record') {
    if (at !== tree) judgeEnd(at.record, findings, at.domain);
    for (const term of at.terms)
      if (term.name === 'include' && term.qualifier === '+' && passesAll(term.leadsTo))
        findings.add('allow-all', term.text);
    at = at.terms.find(({ name, kind }) => name === 'redirect' && kind === 'modifier')?.leadsTo;
  }
}

function passesAll(node: RecordNode | undefined): boolean {
  if (node?.state !== 'record') return false;
  return node.terms.some(({ name, qualifier = '+', uncounted, leadsTo }) => {
    if (qualifier !== '+' || uncounted === 'after-all') return false;
    return name === 'all' || ((name === 'include' || name === 'redirect') && passesAll(leadsTo));
  });
}
