import { join } from 'node:path';
import { z } from 'zod';
import { type Fact, FactSchema } from '../schema/fact.ts';
import { type Source, SourceSchema } from '../schema/source.ts';
import { InputSchema, type Inputs, type Table, TableSchema } from '../schema/table.ts';
import { readYaml, yamlNames } from './yaml.ts';

/** A half of the site that has tables. */
export type Half = 'orders';

const content = (...path: string[]) => join(process.cwd(), 'content', ...path);
const FactsSchema = z.array(FactSchema);
const SourcesSchema = z.array(SourceSchema);
const InputsSchema = z.record(z.string(), InputSchema);
const RankingSchema = z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write option/outcome'));

/** Every fact by its topic, which is its file's name. Fails when an id is used twice. */
export function readFactTopics(): { topic: string; facts: Fact[] }[] {
  const topics = yamlNames(content('facts')).map((topic) => ({
    topic,
    facts: readYaml(content('facts', `${topic}.yml`), FactsSchema),
  }));
  demandUnique(
    'content/facts',
    topics.flatMap(({ facts }) => facts),
  );
  return topics;
}

/** Every fact of `content/facts/`. */
export function readFacts(): Fact[] {
  return readFactTopics().flatMap(({ facts }) => facts);
}

/** Every source of `content/sources.yml`. Fails when an id is used twice. */
export function readSources(): Source[] {
  const sources = readYaml(content('sources.yml'), SourcesSchema);
  demandUnique('content/sources.yml', sources);
  return sources;
}

/** Every question of `content/tables/inputs.yml` by name. */
export function readInputs(): Inputs {
  return readYaml(content('tables', 'inputs.yml'), InputsSchema);
}

/** Every decision table of a half; a table's id is its file's name. */
export function readTables(half: Half): Table[] {
  return yamlNames(content('tables', half))
    .filter((id) => id !== 'ranking')
    .map((id) =>
      readYaml(content('tables', half, `${id}.yml`), TableSchema, (raw) => ({ ...(raw as object), id, half })),
    );
}

/** The half's outcomes from best to last, each as `option/outcome`. */
export function readRanking(half: Half): string[] {
  return readYaml(content('tables', half, 'ranking.yml'), RankingSchema);
}

function demandUnique(where: string, entries: readonly { id: string }[]): void {
  const ids = entries.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  if (twice.length > 0) throw new Error(`${where}: ids used more than once, rename or remove: ${twice.join(', ')}`);
}
