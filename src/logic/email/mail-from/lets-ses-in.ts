import { readTerms, type Term } from '../spf/record.ts';
import { isSpf } from '../spf/select-record.ts';

const SES_INCLUDE = /^\+?include:amazonses\.com\.?$/i;

/** Whether the texts hold one SPF record that can be read and lets SES's servers pass by its include (fact spf-ses-include). */
export function letsSesIn(texts: readonly string[]): boolean {
  const [record, ...others] = texts.filter(isSpf);
  if (record === undefined || others.length > 0) return false;
  const terms = readTerms(record);
  const all = terms.findIndex((term) => isAll(term));
  const tested = all < 0 ? terms : terms.slice(0, all);
  return !terms.some(({ kind }) => kind === 'broken') && tested.some(({ text }) => SES_INCLUDE.test(text));
}

function isAll(term: Term): boolean {
  return term.kind === 'mechanism' && term.name === 'all';
}
