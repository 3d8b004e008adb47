import { z } from 'zod';

/** A kebab-case name that serves as file name, anchor and address; once published it never changes its meaning. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use kebab-case: small letters, digits, single hyphens');

/** An id, or the number of a row of the mail half's tables: `B1`, `D0a`. */
export const RowIdSchema = z
  .string()
  .regex(/^(?:[A-Z][0-9]+[a-z]?|[a-z0-9]+(?:-[a-z0-9]+)*)$/, 'use kebab-case, or a number such as B1 or D0a');

/** A page's address on this site, from slash to slash: `/orders/check/`. */
export const PathSchema = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'write the address from slash to slash');
