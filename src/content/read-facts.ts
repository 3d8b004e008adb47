import { z } from 'zod';
import { type Fact, FactSchema } from '../schema/fact.ts';
import { type Source, SourceSchema } from '../schema/source.ts';
import { contentPath } from './folder.ts';
import { readYaml, yamlNames } from './yaml.ts';

const FactsSchema = z.array(FactSchema);
const SourcesSchema = z.array(SourceSchema);

/** Every fact by its topic, which is its file's name. Fails when an id is used twice. */
export function readFactTopics(): { topic: string; facts: Fact[] }[] {
  const topics = yamlNames(contentPath('facts')).map((topic) => ({
    topic,
    facts: readYaml(contentPath('facts', `${topic}.yml`), FactsSchema),
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
  const sources = readYaml(contentPath('sources.yml'), SourcesSchema);
  demandUnique('content/sources.yml', sources);
  return sources;
}

function demandUnique(where: string, entries: readonly { id: string }[]): void {
  const ids = entries.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  if (twice.length > 0) throw new Error(`${where}: ids used more than once, rename or remove: ${twice.join(', ')}`);
}
