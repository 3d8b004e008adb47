import type { Inputs } from '../../schema/table.ts';
import { dayOf } from '../dates/days.ts';
import { timeOf } from '../dates/instants.ts';

/** Something in a situation that can't be read: which field, and how to mend it. */
export interface Problem {
  readonly field: string;
  readonly says: string;
}

const DAYS = ['deliveredOn', 'pickupSince', 'returnBy', 'latestDelivery'];
const INSTANTS = ['orderedAt', 'contactedSellerAt', 'returnRequestedAt'];

/** What of a situation can't be read; empty when all of it can. */
export function problemsOf(situation: unknown, now: unknown, inputs: Inputs): Problem[] {
  if (typeof situation !== 'object' || situation === null) {
    return [{ field: 'situation', says: 'expected an object with at least market and stage' }];
  }
  const missing = ['market', 'stage'].filter((field) => !Object.hasOwn(situation, field));
  return [
    ...(timeOf(now) === undefined
      ? [{ field: 'now', says: 'expected an ISO 8601 instant such as 2026-11-21T09:00:00Z' }]
      : []),
    ...missing.map((field) => ({
      field,
      says: `missing: one of ${Object.keys(inputs[field]?.options ?? {}).join(', ')}`,
    })),
    ...Object.entries(situation).flatMap(([field, value]) => problemOf(field, value, inputs)),
  ];
}

function problemOf(field: string, value: unknown, inputs: Inputs): Problem[] {
  if (value === undefined) return [];
  if (DAYS.includes(field)) return dayOf(value) ? [] : [{ field, says: 'expected a day such as 2026-11-21' }];
  if (INSTANTS.includes(field)) {
    return timeOf(value) === undefined ? [{ field, says: 'expected an instant such as 2026-11-21T09:00:00Z' }] : [];
  }
  const options = Object.hasOwn(inputs, field) ? inputs[field]?.options : undefined;
  if (!options) return [{ field, says: 'not a field of a situation; see situation.schema.json' }];
  const isKnown = typeof value === 'string' && Object.hasOwn(options, value);
  return isKnown ? [] : [{ field, says: `expected one of ${Object.keys(options).join(', ')}` }];
}
