import type { DmarcEvaluation } from '../logic/email/dmarc/evaluate.ts';
import { policyFaults } from '../logic/email/dmarc/policy-tags.ts';
import { type Answers, decide } from '../logic/tables/decide.ts';
import type { FlatTable } from '../logic/tables/flatten.ts';
import type { Typed } from './dmarc-check-typed.ts';

/** Shows what each provider of the page would make of the message, by the table the page carries. */
export function showProviders(page: HTMLElement, message: Typed, evaluation: DmarcEvaluation): void {
  const table = JSON.parse(page.querySelector('[data-table-rules]')?.textContent ?? '{}') as FlatTable;
  const standings = standingsOf(message, evaluation);
  for (const provider of page.querySelectorAll<HTMLElement>('[data-provider]')) {
    const mailProvider = provider.dataset['provider'];
    const decision = decide(table, { mailProvider, ...standings });
    const outcome = decision.kind === 'decided' ? decision.row.then : '';
    for (const words of provider.querySelectorAll<HTMLElement>('[data-outcome]'))
      words.hidden = words.dataset['outcome'] !== outcome;
    provider.hidden = outcome === '';
  }
}

/** How SPF, DKIM and DMARC stand, in the answers of the table `provider-requirements`. */
function standingsOf({ fromDomain, spf, dkim }: Typed, { identifiers, aligned, trace }: DmarcEvaluation): Answers {
  // Without a record nothing was judged; the very domain of From is aligned all the same.
  const isAligned = (method: 'spf' | 'dkim') =>
    identifiers
      ? aligned[method]
      : (method === 'spf' && spf ? [spf] : dkim).some(
          ({ domain, result }) => result === 'pass' && domain === fromDomain,
        );
  const standing = (method: 'spf' | 'dkim', passes: boolean) =>
    isAligned(method) ? 'aligned' : passes ? 'passes' : 'fails';
  const record = trace.find((stop) => stop.record)?.record;
  return {
    spfStanding: standing('spf', spf?.result === 'pass'),
    dkimStanding: standing(
      'dkim',
      dkim.some(({ result }) => result === 'pass'),
    ),
    dmarcStanding: record === undefined ? 'none' : policyFaults(record).length > 0 ? 'no-policy' : 'policy',
  };
}
