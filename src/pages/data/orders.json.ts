import { readRules } from '../../content/rules.ts';

/** Every table, fact, source and word of the orders half; `advise` runs on exactly this file. */
export const GET = () => Response.json(readRules(new Date()));
