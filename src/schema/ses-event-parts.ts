import { z } from 'zod';

/** An ISO instant. It is not checked beyond being text: SES’s documentation names no exact form. */
export const InstantSchema = z.string().meta({ format: 'date-time' });

/** A list of a tag's values by its name. */
export const TagsSchema = z.record(z.string(), z.array(z.string()));

const RecipientSchema = z
  .looseObject({ emailAddress: z.string() })
  .meta({ id: 'SesRecipient', description: 'A recipient, by address alone.' });

export const DelayedRecipientSchema = z
  .looseObject({
    emailAddress: z.string(),
    status: z.string().optional().describe('The enhanced status code of the last try.'),
    diagnosticCode: z.string().optional().describe('What the receiving server answered.'),
  })
  .meta({ id: 'SesDelayedRecipient', description: 'A recipient SES still tries to reach.' });

export const BouncedRecipientSchema = z
  .looseObject({
    emailAddress: z.string().describe('The address the report names, which can be another than the one you mailed.'),
    action: z.string().optional().describe('`failed`, or `delayed` for one that may still arrive.'),
    status: z.string().optional().describe('The enhanced status code. Each recipient of a bounce has its own.'),
    diagnosticCode: z.string().optional().describe('What the receiving server, or SES, said.'),
  })
  .meta({ id: 'SesBouncedRecipient', description: 'One recipient of a bounce. Only the address is always there.' });

export const ComplainedRecipientsSchema = z
  .array(RecipientSchema)
  .describe('Who may have complained: everyone at that domain who got the message.');
