import { expect, test } from 'vitest';
import { decide } from '../../../../src/logic/tables/decide.ts';
import { flatten } from '../../../../src/logic/tables/flatten.ts';
import { rules } from '../real-email-rules.ts';

const table = rules.tables.find(({ id }) => id === 'provider-requirements');
if (!table) throw new Error('There is no table of what providers ask.');
const flat = flatten(table, rules);

const BULK = ['gmail-bulk', 'yahoo-bulk', 'outlook-high-volume'];
const STANDINGS = ['aligned', 'passes', 'fails'];

/** The outcome for one provider and how SPF, DKIM and DMARC stand, parted by spaces. */
function outcome(mailProvider: string, standing: string): string {
  const [spfStanding, dkimStanding, dmarcStanding] = standing.split(' ');
  const decision = decide(flat, { mailProvider, spfStanding, dkimStanding, dmarcStanding });
  return decision.kind === 'decided' ? decision.row.then : decision.kind;
}

test.for(
  BULK.flatMap((provider) =>
    (
      [
        ['passes aligned policy', 'meets', 'SES’s own MAIL FROM and Easy DKIM'],
        ['aligned passes policy', 'meets', 'a MAIL FROM of your own and only SES’s signature'],
        ['aligned aligned policy', 'meets', 'both'],
        ['passes passes policy', 'not-aligned', 'everything is SES’s'],
        ['aligned fails policy', 'dkim-needed', 'DMARC passes, but DKIM is asked for by itself'],
        ['fails aligned policy', 'spf-needed', 'DMARC passes, but SPF is asked for by itself'],
        ['fails fails policy', 'neither-passes', 'nothing proves the sender'],
        ['aligned aligned none', 'dmarc-needed', 'no record'],
        ['aligned aligned no-policy', 'policy-needed', 'p=none at least'],
      ] as const
    ).map((each) => [provider, ...each] as const),
  ),
)('%s with “%s”: %s', ([provider, standing, expected, why]) => {
  expect(outcome(provider, standing), why).toBe(expected);
});

test.for([
  ['passes fails none', 'meets-for-few', 'one of the two is enough'],
  ['fails passes none', 'meets-for-few', 'one of the two is enough'],
  ['fails fails policy', 'neither-passes', 'one of the two is asked for'],
  ['passes passes policy', 'fails-own-policy', 'Gmail asks no DMARC, but applies yours'],
  ['fails aligned policy', 'meets-for-few', 'DMARC passes'],
] as const)('Gmail with less mail and “%s”: %s', ([standing, expected, why]) => {
  expect(outcome('gmail-other', standing), why).toBe(expected);
});

test('no sender in bulk meets it unless DMARC passes and neither method fails', () => {
  const standings = STANDINGS.flatMap((spf) => STANDINGS.map((dkim) => [spf, dkim] as const));
  for (const provider of BULK)
    for (const [spf, dkim] of standings)
      for (const dmarc of ['policy', 'no-policy', 'none']) {
        const isMet = outcome(provider, `${spf} ${dkim} ${dmarc}`) === 'meets';
        const both = [spf, dkim];
        expect(isMet).toBe(dmarc === 'policy' && both.includes('aligned') && !both.includes('fails'));
      }
});
