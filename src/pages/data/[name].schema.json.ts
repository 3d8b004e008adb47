import type { APIRoute } from 'astro';
import { z } from 'zod';
import { AdviceSchema } from '../../schema/advice.ts';
import { EmailRulesSchema } from '../../schema/email-rules.ts';
import { RulesSchema } from '../../schema/rules.ts';
import { SesArrivalSchema } from '../../schema/ses-event-envelopes.ts';
import { SituationSchema } from '../../schema/situation.ts';

const schemas = {
  orders: RulesSchema,
  email: EmailRulesSchema,
  situation: SituationSchema,
  advice: AdviceSchema,
  'ses-events': SesArrivalSchema,
};

export const getStaticPaths = () =>
  Object.entries(schemas).map(([name, schema]) => ({ params: { name }, props: { schema } }));

/** The shape of a published file, of what goes into and comes out of `advise`, or of SES’s events, as JSON Schema. */
export const GET: APIRoute = ({ props }) => Response.json(z.toJSONSchema(props['schema'] as z.ZodType));
