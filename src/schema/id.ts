import { z } from 'zod';

/** A kebab-case name that serves as file name, anchor and address; once published it never changes its meaning. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use kebab-case: small letters, digits, single hyphens');
