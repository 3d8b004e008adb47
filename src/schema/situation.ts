import { z } from 'zod';
import { DaySchema } from './day.ts';
import { MarketSchema } from './fact.ts';

const InstantSchema = z.iso.datetime({ offset: true });

/** What a reader knows about an order. All but the store and the stage may be missing, which means "don't know". */
export const SituationSchema = z.strictObject({
  market: MarketSchema,
  stage: z.enum(['not-shipped', 'in-transit', 'at-door', 'at-pickup', 'delivered', 'late', 'missing', 'digital']),
  /** What Your Orders shows; counts for orders not yet shipped. */
  cancelControl: z.enum(['cancel', 'request', 'none']).optional(),
  ships: z.enum(['amazon', 'seller']).optional(),
  sellerAbroad: z.enum(['yes', 'no']).optional(),
  carrier: z.enum(['amazon', 'other']).optional(),
  pickup: z.enum(['locker', 'counter']).optional(),
  item: z
    .enum([
      'standard',
      'apple',
      'renewed',
      'renewed-premium',
      'baby',
      'mattress',
      'haul',
      'haul-up-to-3',
      'final-sale',
      'custom',
      'perishable',
      'collectible',
      'eu-14-day',
      'replacement-only',
      'gift-card',
      'ebook',
      'video',
      'music',
      'code',
    ])
    .optional(),
  /** For a digital purchase: unopened is not read, played or downloaded. */
  condition: z.enum(['unopened', 'opened', 'used']).optional(),
  reason: z.enum(['changed-mind', 'faulty']).optional(),
  role: z.enum(['buyer', 'gift-recipient']).optional(),
  paid: z.enum(['credit', 'debit', 'gift-balance', 'bank', 'points', 'prepaid', 'upi', 'on-delivery']).optional(),
  chargeback: z.enum(['yes', 'no']).optional(),
  orderedAt: InstantSchema.optional(),
  contactedSellerAt: InstantSchema.optional(),
  returnRequestedAt: InstantSchema.optional(),
  deliveredOn: DaySchema.optional(),
  pickupSince: DaySchema.optional(),
  /** The date shown in Your Orders; it overrides every computed window. */
  returnBy: DaySchema.optional(),
  /** The last day of the estimated delivery. */
  latestDelivery: DaySchema.optional(),
  /** Coarse answers that stand in where no date is given; a date, when given, wins over them. */
  orderAge: z.enum(['half-hour', 'longer']).optional(),
  window: z.enum(['open', 'late', 'past']).optional(),
  withdrawal: z.enum(['open', 'past']).optional(),
  contacted: z.enum(['no', 'under-48h', 'over-48h']).optional(),
  claim: z.enum(['before', 'open', 'past']).optional(),
  digitalAge: z.enum(['up-to-48h', 'up-to-7d', 'up-to-14d', 'longer']).optional(),
  rejection: z.enum(['open', 'past']).optional(),
});
/** As `advise` takes it: texts are checked there, so any string may stand where a day or an instant belongs. */
export type Situation = z.input<typeof SituationSchema>;
