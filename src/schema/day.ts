import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, that exists. Quote it in YAML. */
export const DaySchema = z.iso.date().brand('Day');
export type Day = z.infer<typeof DaySchema>;
