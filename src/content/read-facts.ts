import { z } from 'zod';
import { type Fact, FactSchema } from '../schema/fact.ts';
import { type Half, HalfSchema } from '../schema/half.ts';
import { type Source, SourceSchema } from '../schema/source.ts';
import { contentPath } from './folder.ts';
import { readYaml, yamlNames } from './yaml.ts';

const FactsSchema = z.array(FactSchema);
const SourcesSchema = z.array(SourceSchema);

/** The facts of a half by their topic, which is their file's name. */
export function readFactTopics(half: Half): { topic: string; facts: Fact[] }[] {
  return yamlNames(contentPath('facts', half)).map((topic) => ({
    topic,
    facts: readYaml(contentPath('facts', half, `${topic}.yml`), FactsSchema),
  }));
}

/** The facts of one half, or of both. Fails when an id is used twice. */
export function readFacts(half?: Half): Fact[] {
  const halves = half ? [half] : HalfSchema.options;
  const facts = halves.flatMap((each) => readFactTopics(each).flatMap((topic) => topic.facts));
  demandUnique('content/facts', facts);
  return facts;
}

/** Every source of `content/sources.yml`. Fails when an id is used twice. */
export function readSources(): Source[] {
  const sources = readYaml(contentPath('sources.yml'), SourcesSchema);
  demandUnique('content/sources.yml', sources);
  return sources;
}

function demandUnique(where: string, entries: readonly { id: string }[]): void {
  const seen = new Set<string>();
  const twice = entries.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id);
  if (twice.length > 0) throw new Error(`${where}: ids used more than once, rename or remove: ${twice.join(', ')}`);
}
