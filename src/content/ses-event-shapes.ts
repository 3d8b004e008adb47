import { z } from 'zod';
import { SesArrivalSchema } from '../schema/ses-event-envelopes.ts';
import { typeDeclarations } from './type-declarations.ts';

const HEAD = `// Types of Amazon SES’s events and of the envelopes they arrive in.
// Written from AWS’s documentation by Return to Sender; not published by AWS.
// AWS may add members, and then they are there though no type names them.

`;

/** The JSON Schema of every shape an SES event arrives in; each shape stands under `$defs` by its name. */
export function sesEventSchema() {
  return z.toJSONSchema(SesArrivalSchema);
}

/** The same as TypeScript's types, one named interface a shape. */
export function sesEventTypes(): string {
  return HEAD + typeDeclarations(sesEventSchema());
}
