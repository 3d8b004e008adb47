import type { Check } from './check.ts';
import { lookupName } from './domain-name.ts';
import { expand, targetName } from './expand.ts';
import { readMacros } from './macro.ts';
import type { Term } from './record.ts';
import { failed, textsOf } from './select-record.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** The text a domain gives for its fail, expanded (RFC 7208 §6.2); nothing where the default applies. */
export async function explain(check: Check, domain: string, terms: readonly Term[]): Promise<{ explanation?: string }> {
  const exp = terms.find((term) => term.kind === 'modifier' && term.name === 'exp');
  if (exp?.kind !== 'modifier') return {};
  const name = lookupName(await targetName(check, domain, exp.value));
  const answer = name === undefined ? undefined : await check.resolver(name, 'TXT');
  const [text, ...others] = answer && !failed(answer) ? textsOf(answer) : [];
  if (text === undefined || others.length > 0 || !ASCII.test(text)) return {};
  const pieces = readMacros(text, 'explanation');
  return pieces ? { explanation: await expand(check, domain, pieces) } : {};
}
