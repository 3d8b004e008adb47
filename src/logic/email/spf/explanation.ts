import { failed, textsOf } from './answer.ts';
import type { Check } from './check.ts';
import { lookupName } from './domain-name.ts';
import { expand, targetName } from './expand.ts';
import { modifierOf } from './faults.ts';
import { readMacros } from './macro.ts';
import type { Term } from './record.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** The text a domain gives for its fail, expanded (RFC 7208 §6.2); nothing where the default applies. */
export async function explain(check: Check, domain: string, terms: readonly Term[]): Promise<{ explanation?: string }> {
  const exp = modifierOf(terms, 'exp');
  if (!exp) return {};
  const name = lookupName(await targetName(check, domain, exp.value));
  const answer = name === undefined ? undefined : await check.resolver(name, 'TXT');
  const [text, ...others] = answer && !failed(answer) ? textsOf(answer) : [];
  if (text === undefined || others.length > 0 || !ASCII.test(text)) return {};
  const pieces = readMacros(text, 'explanation');
  if (!pieces) return {};
  const explanation = await expand(check, domain, pieces);
  // A local part may bring in what an SMTP reply can't hold.
  return ASCII.test(explanation) ? { explanation } : {};
}
