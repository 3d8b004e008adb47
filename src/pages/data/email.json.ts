import { readEmailRules } from '../../content/rules.ts';

/** Every table, fact, source and word of the mail half; its checkers run on exactly this file. */
export const GET = () => Response.json(readEmailRules(new Date()));
