import type { Check, SpfResult, Step } from './check.ts';
import { checkableDomain } from './domain-name.ts';
import { targetName } from './expand.ts';
import type { FailingRecord } from './explanation.ts';
import { faultsIn, modifierOf } from './faults.ts';
import { MATCHERS, type Matched } from './mechanisms.ts';
import { isWithin } from './network.ts';
import { type Mechanism, type Modifier, type Qualifier, readTerms, type Term } from './record.ts';
import { type Selected, selectRecord } from './select-record.ts';

/** A result, and for a fail the record that said so: only the last one's explanation is asked for (RFC 7208 §6.2). */
export interface Evaluated {
  readonly result: SpfResult;
  readonly failedBy?: FailingRecord;
}

const RESULTS: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
const MISSED = {
  none: { result: 'none', outcome: 'no-record', section: '4.5' },
  several: { result: 'permerror', outcome: 'several-records', section: '4.5' },
  'no-answer': { result: 'temperror', outcome: 'no-answer', section: '4.4' },
} as const;

/** check_host for one domain (RFC 7208 §4): its record, its mechanisms in order, then its redirect. */
export async function evaluate(check: Check, domain: string, depth: number): Promise<Evaluated> {
  const name = checkableDomain(domain);
  if (!name) return end(check, { domain, depth, outcome: 'bad-domain', section: '4.3' }, 'none');
  const selected = await selectRecord(name, check.resolver);
  // The first record's name is no term's; include and redirect end in permerror here, so this only keeps the books right.
  if (selected.found === 'none' && depth > 0) check.ledger.note(selected.isVoid);
  if (selected.found !== 'one') return missed(check, name, depth, selected.found);
  note(check, { domain: name, depth, outcome: 'record', found: [selected.record], section: '4.5' });
  const terms = readTerms(selected.record);
  const [fault] = faultsIn(terms);
  if (fault)
    return end(check, { domain: name, depth, term: fault.text, outcome: 'syntax', section: '4.6' }, 'permerror');
  return walk(check, name, depth, terms);
}

function missed(check: Check, domain: string, depth: number, found: Exclude<Selected['found'], 'one'>): Evaluated {
  const { result, ...step } = MISSED[found];
  return end(check, { domain, depth, ...step }, result);
}

async function walk(check: Check, domain: string, depth: number, terms: readonly Term[]): Promise<Evaluated> {
  for (const term of terms) {
    if (term.kind !== 'mechanism') continue;
    const { says, found, target } = await ask(check, domain, depth, term);
    const step = { domain, depth, term: term.text, ...(target && { target }), ...(found && { found }) };
    if (says === 'no-match') note(check, { ...step, outcome: 'no-match', section: sectionOf(term) });
    else if (says !== 'match') return fail(check, step, says);
    else {
      const result = RESULTS[term.qualifier];
      note(check, { ...step, outcome: 'match', section: sectionOf(term) });
      return result === 'fail' ? { result, failedBy: { domain, depth, terms } } : { result };
    }
  }
  const redirect = modifierOf(terms, 'redirect');
  if (redirect && !terms.some((term) => term.kind === 'mechanism' && term.name === 'all'))
    return follow(check, domain, depth, redirect);
  return end(check, { domain, depth, outcome: 'default', section: '4.7' }, 'neutral');
}

type Said = Omit<Matched, 'says'> & { says: Matched['says'] | 'permerror' | 'too-many-lookups'; target?: string };

async function ask(check: Check, domain: string, depth: number, term: Mechanism): Promise<Said> {
  if (term.name === 'all') return { says: 'match' };
  if (term.address !== undefined) return { says: isWithin(check.ip, term.address, term) ? 'match' : 'no-match' };
  if (!check.ledger.spend()) return { says: 'too-many-lookups' };
  const target = await targetName(check, domain, term.domain);
  if (term.name === 'include') return { says: await included(check, target, depth), target };
  const match = MATCHERS[term.name as keyof typeof MATCHERS];
  return { ...(await match(check, target, term)), target };
}

/** What the included record's result means here (RFC 7208 §5.2, table). */
async function included(check: Check, target: string, depth: number): Promise<Said['says']> {
  const { result } = await evaluate(check, target, depth + 1);
  if (result === 'pass') return 'match';
  if (result === 'temperror') return 'temperror';
  return result === 'permerror' || result === 'none' ? 'permerror' : 'no-match';
}

async function follow(check: Check, domain: string, depth: number, redirect: Modifier): Promise<Evaluated> {
  const step = { domain, depth, term: redirect.text };
  if (!check.ledger.spend()) return fail(check, step, 'too-many-lookups');
  const target = await targetName(check, domain, redirect.value);
  note(check, { ...step, target, outcome: 'match', section: '6.1' });
  const followed = await evaluate(check, target, depth + 1);
  return followed.result === 'none' ? fail(check, { ...step, target }, 'permerror') : followed;
}

function fail(check: Check, step: Pick<Step, 'domain' | 'depth' | 'term' | 'target'>, says: Said['says']): Evaluated {
  if (says === 'temperror') return end(check, { ...step, outcome: 'no-answer', section: '4.4' }, says);
  const outcome = says === 'permerror' || says === 'match' || says === 'no-match' ? 'error' : says;
  return end(check, { ...step, outcome, section: outcome === 'error' ? '5.2' : '4.6.4' }, 'permerror');
}

function end(check: Check, step: Omit<Step, 'lookups' | 'voids'>, result: SpfResult): Evaluated {
  note(check, step);
  return { result };
}

function note({ trace, ledger }: Check, step: Omit<Step, 'lookups' | 'voids'>): void {
  trace.push({ ...step, lookups: ledger.lookups, voids: ledger.voids });
}

function sectionOf({ name }: Mechanism): string {
  return { all: '5.1', include: '5.2', a: '5.3', mx: '5.4', ptr: '5.5', ip4: '5.6', ip6: '5.6', exists: '5.7' }[name];
}
