import { createHash } from 'node:crypto';
import { OptionSchema } from '../schema/advice.ts';
import type { EmailRules } from '../schema/email-rules.ts';
import type { Half } from '../schema/half.ts';
import type { Rules } from '../schema/rules.ts';
import type { Table } from '../schema/table.ts';
import { sourcesOf } from './facts.ts';
import { readFacts } from './read-facts.ts';
import { readAllFindings } from './read-findings.ts';
import { readRanking } from './read-ranking.ts';
import { readSignatures } from './read-signatures.ts';
import { readInputs, readTables } from './read-tables.ts';

/** Everything the orders half knows, as it is published. */
export function readRules(generated: Date): Rules {
  const { facts, sources, ...book } = readBook('orders');
  return sealed({ ...book, ranking: readRanking(), facts, sources }, generated);
}

/** Everything the mail half knows, as it is published. */
export function readEmailRules(generated: Date): EmailRules {
  const { facts, sources, ...book } = readBook('email');
  return sealed({ ...book, signatures: readSignatures(), findings: readAllFindings(), facts, sources }, generated);
}

/** A half's tables with the questions they ask, and its facts with their sources. */
function readBook(half: Half) {
  const tables = readTables(half).sort((a, b) => place(a) - place(b));
  const asked = new Set(tables.flatMap(({ inputs }) => inputs));
  const inputs = Object.fromEntries(Object.entries(readInputs()).filter(([name]) => asked.has(name)));
  const facts = readFacts(half);
  return { inputs, tables, facts, sources: sourcesOf(facts) };
}

/** `version` is a hash of all of it but the moment of building. */
function sealed<T extends object>(body: T, generated: Date): T & { version: string; generated: string } {
  const version = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { version, generated: generated.toISOString(), ...body };
}

/** Options in the order of an order's life, tables that only feed others after them. */
function place({ id }: Table): number {
  const at = OptionSchema.options.indexOf(id as (typeof OptionSchema.options)[number]);
  return at < 0 ? OptionSchema.options.length : at;
}
