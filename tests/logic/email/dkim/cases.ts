import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A parsed file of tests/cases/email/dkim/. */
export function readCases<Case>(file: string): Case[] {
  return parse(readFileSync(new URL(`../../../cases/email/dkim/${file}`, import.meta.url), 'utf8')) as Case[];
}
