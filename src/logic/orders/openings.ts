import type { OpeningRule } from '../../schema/table.ts';
import { addDays } from '../dates/days.ts';
import type { Answers } from '../tables/decide.ts';
import type { Dates } from './dates.ts';
import { type Lookups, numberInForce } from './lookups.ts';

const HOUR_MS = 3_600_000;

/**
 * The first instant (after a message to the seller) or day (after the promised delivery) an option opens; the later one where both apply,
 * which is while the parcel hasn't come. Undefined where a date that may be the later one is missing.
 */
export function openingOf(rule: OpeningRule, lookups: Lookups, answers: Answers, dates: Dates): string | undefined {
  const [hours, days] = ['tp-48h', 'atoz-nonreceipt'].map((id) => numberInForce(lookups, id, dates.today));
  if (hours === undefined || days === undefined) return undefined;
  const { askedSellerAt, latestDelivery } = dates;
  const asked = askedSellerAt === undefined ? undefined : new Date(askedSellerAt + hours * HOUR_MS).toISOString();
  const claimable = latestDelivery && addDays(latestDelivery, days);
  if (rule === 'claim-start') return asked && claimable && asked > claimable ? asked : claimable;
  if (answers['stage'] !== 'late' || answers['claim'] === 'open') return asked;
  return asked && claimable && (asked > claimable ? asked : claimable);
}
