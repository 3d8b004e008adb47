import { createHash } from 'node:crypto';
import { OptionSchema } from '../schema/advice.ts';
import type { Rules } from '../schema/rules.ts';
import type { Table } from '../schema/table.ts';
import type { Half } from './half.ts';
import { readFacts, readSources } from './read-facts.ts';
import { readInputs, readRanking, readTables } from './read-tables.ts';

/** Everything a half knows, as it is published; `version` is a hash of all of it but the moment of building. */
export function readRules(half: Half, generated: Date): Rules {
  const body = {
    inputs: readInputs(),
    tables: readTables(half).sort((a, b) => place(a) - place(b)),
    ranking: readRanking(half),
    facts: readFacts(),
    sources: readSources(),
  };
  const version = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { version, generated: generated.toISOString(), ...body };
}

/** Options in the order of an order's life, tables that only feed others after them. */
function place({ id }: Table): number {
  const at = OptionSchema.options.indexOf(id as (typeof OptionSchema.options)[number]);
  return at < 0 ? OptionSchema.options.length : at;
}
