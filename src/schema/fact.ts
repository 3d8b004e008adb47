import { z } from 'zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';

export const MarketSchema = z.enum(['us', 'uk', 'eu', 'in']);
export type Market = z.infer<typeof MarketSchema>;

/** A number, a range "from … to", or a short text such as a button's label. */
export const ValueSchema = z.union([z.number(), z.tuple([z.number(), z.number()]), z.string().min(1)]);
export type Value = z.infer<typeof ValueSchema>;

export const UnitSchema = z.enum([
  'second',
  'minute',
  'hour',
  'day',
  'business-day',
  'month',
  'percent',
  'usd',
  'gbp',
  'eur',
  'digit',
  'count',
  'octet',
  'kilobyte',
  'megabyte',
  'bit',
  'text',
  /** A calendar day, `YYYY-MM-DD`, printed as "31 January 2026". */
  'date',
]);
export type Unit = z.infer<typeof UnitSchema>;

/** One dated value or statement with its sources; every figure on the site is one of these. */
export const FactSchema = z
  .strictObject({
    id: IdSchema,
    /** What it is, as a short noun phrase: "Return window for most items". */
    label: z.string().min(1),
    /** The fact in our own words; `{value}` stands for the figure. */
    says: z.string().min(1),
    /** The figure itself. Absent for a fact that is a statement only. */
    value: ValueSchema.optional(),
    /** What the figure counts. Needed with a value. */
    unit: UnitSchema.optional(),
    /** The Amazon stores (or the law's countries) it holds for; facts about mail hold everywhere and have none. */
    market: z.union([z.tuple([z.literal('all')]), z.array(MarketSchema).min(1)]).optional(),
    /** First day it is known to hold. Absent: the source bears no date. */
    from: DaySchema.optional(),
    /** What held before `from`, newest first. */
    earlier: z.array(z.strictObject({ from: DaySchema.optional(), value: ValueSchema })).optional(),
    /** high: official or law, read. medium: two independent others, or a copy of an official page. low: one weak source, or disputed. */
    confidence: z.enum(['high', 'medium', 'low']),
    /** policy goes stale after 90 days, market (prices of others) too; law and standard (an RFC, a registry) after 365. */
    kind: z.enum(['policy', 'law', 'market', 'standard']),
    /** The day of the older copy that is all we could read of the page; the reader is told. */
    copy: DaySchema.optional(),
    /** The day the sources were last read for this fact. */
    checked: DaySchema,
    /** Ids in `content/sources.yml`, best first. */
    sources: z.array(IdSchema).min(1),
    /** A contradiction or a limit the reader should know. */
    note: z.string().min(1).optional(),
  })
  .refine(
    ({ value, unit }) => (value === undefined) === (unit === undefined),
    'a value needs a unit, and a unit a value',
  )
  .refine(({ value, unit }) => unit !== 'date' || DaySchema.safeParse(value).success, 'a date is written YYYY-MM-DD');
export type Fact = z.infer<typeof FactSchema>;
