import type { OpeningRule } from '../../schema/table.ts';
import { addDays } from '../dates/days.ts';
import type { Dates } from './dates.ts';
import { type Lookups, numberInForce } from './lookups.ts';

const HOUR_MS = 3_600_000;

/** The first instant (after a message to the seller) or day (after the promised delivery) an option opens; undefined without the date. */
export function openingOf(rule: OpeningRule, lookups: Lookups, dates: Dates): string | undefined {
  const wait = numberInForce(lookups, rule === 'seller-48h' ? 'tp-48h' : 'atoz-nonreceipt', dates.today);
  if (wait === undefined) return undefined;
  if (rule === 'claim-start') return dates.latestDelivery && addDays(dates.latestDelivery, wait);
  return dates.askedSellerAt === undefined ? undefined : new Date(dates.askedSellerAt + wait * HOUR_MS).toISOString();
}
