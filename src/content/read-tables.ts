import { z } from 'zod';
import { InputSchema, type Inputs, type Table, TableSchema } from '../schema/table.ts';
import { contentPath } from './folder.ts';
import type { Half } from './half.ts';
import { readYaml, yamlNames } from './yaml.ts';

const InputsSchema = z.record(z.string(), InputSchema);
const RankingSchema = z.array(
  z.string().regex(/^(?:undecided|[a-z0-9-]+\/[a-z0-9-]+)$/, 'write option/outcome, or undecided'),
);

/** Every question of `content/tables/inputs.yml` by name. */
export function readInputs(): Inputs {
  return readYaml(contentPath('tables', 'inputs.yml'), InputsSchema);
}

/** Every decision table of a half; a table's id is its file's name. */
export function readTables(half: Half): Table[] {
  return yamlNames(contentPath('tables', half))
    .filter((id) => id !== 'ranking')
    .map((id) =>
      readYaml(contentPath('tables', half, `${id}.yml`), TableSchema, (raw) => ({ ...(raw as object), id, half })),
    );
}

/** The half's outcomes from best to last, each as `option/outcome`; `undecided` stands where options with open answers go. */
export function readRanking(half: Half): string[] {
  return readYaml(contentPath('tables', half, 'ranking.yml'), RankingSchema);
}
