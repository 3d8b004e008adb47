import { failed, textsOf } from './answer.ts';
import type { Check } from './check.ts';
import { lookupName } from './domain-name.ts';
import { expand, targetName } from './expand.ts';
import { modifierOf } from './faults.ts';
import { readMacros } from './macro.ts';
import type { Term } from './record.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** The record whose mechanism said fail. */
export interface FailingRecord {
  readonly domain: string;
  readonly depth: number;
  readonly terms: readonly Term[];
}

/** The text a record gives for its fail, expanded (RFC 7208 §6.2); nothing where the default applies. */
export async function explain(
  check: Check,
  { domain, depth, terms }: FailingRecord,
): Promise<{ explanation?: string }> {
  const exp = modifierOf(terms, 'exp');
  if (!exp) return {};
  const target = await targetName(check, domain, exp.value);
  const found = await textsAt(check, target);
  const explanation = found.length === 1 ? await expandText(check, domain, found[0] ?? '') : undefined;
  const { lookups, voids } = check.ledger;
  const outcome = explanation === undefined ? 'ignored' : 'match';
  check.trace.push({ domain, depth, term: exp.text, target, outcome, found, lookups, voids, section: '6.2' });
  return explanation === undefined ? {} : { explanation };
}

async function textsAt({ resolver }: Check, target: string): Promise<string[]> {
  const name = lookupName(target);
  const answer = name === undefined ? undefined : await resolver(name, 'TXT');
  return answer && !failed(answer) ? textsOf(answer) : [];
}

async function expandText(check: Check, domain: string, text: string): Promise<string | undefined> {
  const pieces = ASCII.test(text) ? readMacros(text, 'explanation') : undefined;
  const expanded = pieces && (await expand(check, domain, pieces));
  // A local part may bring in what an SMTP reply can't hold.
  return expanded !== undefined && ASCII.test(expanded) ? expanded : undefined;
}
