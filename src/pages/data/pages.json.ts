import { listPages } from '../../content/pages.ts';

/** Every page of the site once, with what it is about. */
export const GET = async () => Response.json(await listPages());
