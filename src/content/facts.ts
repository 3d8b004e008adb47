import type { Fact } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';
import { readFacts, readSources } from './read-facts.ts';

/** The fact of that id. Fails naming `where` it was asked for, with the remedy. */
export function factById(id: string, where: string): Fact {
  const fact = readFacts().find((each) => each.id === id);
  if (fact) return fact;
  throw new Error(`${where}: no fact “${id}”; add it to a file in content/facts/ or correct the id`);
}

/** The sources a list of facts rests on, each once, in the order they are first used. */
export function sourcesOf(facts: readonly Fact[]): Source[] {
  const all = new Map(readSources().map((source) => [source.id, source]));
  return [...new Set(facts.flatMap(({ sources }) => sources))].map((id) => {
    const source = all.get(id);
    if (source) return source;
    const fact = facts.find(({ sources }) => sources.includes(id));
    throw new Error(`content/facts: ${fact?.id} names the source “${id}”, which content/sources.yml doesn't have`);
  });
}
