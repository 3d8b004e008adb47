import { z } from 'zod';

/** The two halves of the site: parcels, and mail sent with Amazon SES. */
export const HalfSchema = z.enum(['orders', 'email']);
export type Half = z.infer<typeof HalfSchema>;
