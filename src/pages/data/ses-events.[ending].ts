import type { APIRoute } from 'astro';
import { EXAMPLE } from '../../content/forge-example.ts';
import { sesEventTypes } from '../../content/ses-event-shapes.ts';
import { everyKind } from '../../logic/email/forge/bundles.ts';

const files: Record<string, { body: string; type: string }> = {
  'd.ts': { body: sesEventTypes(), type: 'text/plain;charset=utf-8' },
  ndjson: { body: everyKind(EXAMPLE), type: 'application/x-ndjson' },
};

export const getStaticPaths = () => Object.keys(files).map((ending) => ({ params: { ending }, props: files[ending] }));

/** SES's events as TypeScript's types, and one forged event of each kind in each envelope, one a line. */
export const GET: APIRoute = ({ props: { body, type } }) => new Response(body, { headers: { 'Content-Type': type } });
