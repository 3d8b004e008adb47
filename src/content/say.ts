import type { Fact, Market } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';
import { sayDay } from './say-day.ts';

/** The name a reader knows each market by. */
const MARKETS: Readonly<Record<Market, string>> = {
  us: 'United States',
  uk: 'United Kingdom',
  eu: 'Germany and the EU',
  in: 'India',
};

/** Where a fact holds, in words. */
export function sayMarkets({ market }: Fact): string {
  if (!market) return 'Mail';
  const [first] = market;
  if (first === 'all') return 'All stores';
  return (market as Market[]).map((each) => MARKETS[each]).join(', ');
}

/** How sure the fact is and what follows from that for the reader. */
export function sayConfidence({ confidence, kind, market, copy }: Fact): string {
  const sure = { high: 'High confidence', medium: 'Medium confidence', low: 'Low confidence' }[confidence];
  if (copy)
    return `${sure}, but all we could read is a copy of ${sayDay(copy, 'long')}. Compare the page as it is now.`;
  if (confidence === 'high') return `${sure}.`;
  const remedy = {
    policy: market ? 'Check the date shown in Your Orders.' : 'Compare the page as it is now.',
    standard: 'Compare the text as it is now.',
    law: 'Have it confirmed before you rely on it.',
    market: 'Check the current price there.',
  }[kind];
  return `${sure}. ${remedy}`;
}

/** What kind of source it is and whether the original was read. */
export function saySource({ kind, read }: Pick<Source, 'kind' | 'read'>): string {
  const what = {
    official: 'Amazon’s own text',
    provider: 'mailbox provider',
    standard: 'standard',
    law: 'law',
    regulator: 'authority',
    secondary: 'secondary',
  }[kind];
  return read === 'copy' ? `${what}, read in a copy` : what;
}
