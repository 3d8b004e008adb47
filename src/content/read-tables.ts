import { z } from 'zod';
import { type Half, HalfSchema } from '../schema/half.ts';
import { InputSchema, type Inputs, type Table, TableSchema } from '../schema/table.ts';
import { contentPath } from './folder.ts';
import { readYaml, yamlNames } from './yaml.ts';

const InputsSchema = z.record(z.string(), InputSchema);

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

/** The table of that id, of whichever half. Fails naming `where` it was asked for. */
export function tableById(id: string, where: string): Table {
  const table = HalfSchema.options.flatMap((half) => readTables(half)).find((each) => each.id === id);
  if (table) return table;
  throw new Error(`${where}: there is no content/tables/**/${id}.yml; add it or correct the id`);
}
