import type { SpfFindings } from './findings.ts';
import type { RecordNode } from './tree.ts';

/** The name whose record lists the addresses SES sends from (fact spf-ses-include). */
export const SES = 'amazonses.com';

export type SpfRole = 'mail-from' | 'header-from' | 'other';

/** Whether SES is let in where it must be, or where it does nothing (facts 2.5, P21, P22). */
export function judgeSesInclude(role: SpfRole | undefined, trees: readonly RecordNode[], findings: SpfFindings): void {
  const isThere = trees.some(namesSes);
  if (role === 'mail-from' && !isThere) findings.add('ses-include-missing');
  if (role === 'header-from' && isThere) findings.add('ses-include-useless', `include:${SES}`);
}

/** Whether the record, or one it passes on to, includes SES’s so that a pass there passes here. */
function namesSes({ terms }: RecordNode): boolean {
  return terms.some(({ name, qualifier = '+', target, leadsTo, uncounted }) => {
    if (uncounted || qualifier !== '+' || (name !== 'include' && name !== 'redirect')) return false;
    return target?.replace(/\.$/, '').toLowerCase() === SES || (leadsTo !== undefined && namesSes(leadsTo));
  });
}
