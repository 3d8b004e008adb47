import { DuckDBInstance } from '@duckdb/node-api';
import { athenaQuery } from '../../../src/content/athena.ts';

/** What is written otherwise for DuckDB; nothing else is changed before a statement runs. The page lists the same. */
export const DIFFERENCES: readonly { readonly trino: string; readonly from: RegExp; readonly to: string }[] = [
  // Trino makes columns of the fields of a row; DuckDB does when asked.
  {
    trino: 'UNNEST',
    from: /CROSS JOIN UNNEST\(((?:[^()]|\([^()]*\))*)\)/g,
    to: 'CROSS JOIN LATERAL (SELECT unnest($1, max_depth := 2))',
  },
  { trino: 'ROW(… varchar)', from: /\bROW\((?="?\w+"? \w+)/g, to: 'STRUCT(' },
  { trino: 'array(…)', from: /\barray\(((?:[^()]|\([^()]*\))*)\)/g, to: '$1[]' },
  { trino: 'transform', from: /\btransform\(/g, to: 'list_transform(' },
  { trino: 'a -> …', from: /, (\w+) ->/g, to: ', lambda $1:' },
  { trino: 'element_at', from: /\belement_at\(/g, to: 'item_at(' },
  { trino: 'json_extract_scalar', from: /\bjson_extract_scalar\(/g, to: 'json_extract_string(' },
  { trino: 'TRY(json_parse(…))', from: /\bTRY\(json_parse\((\w+)\)\)/g, to: 'TRY_CAST($1 AS json)' },
];

/** The macros that stand in for functions DuckDB has no word for. */
const MACROS = 'CREATE MACRO item_at(things, place) AS things[place]';

/** The statement as DuckDB reads it. */
export function inDuckDb(sql: string): string {
  return DIFFERENCES.reduce((text, { from, to }) => text.replace(from, to), sql);
}

export type Row = Readonly<Record<string, unknown>>;

/** A database with the views of the page over a file of lines. `ask` gives a query's rows; numbers as numbers. */
export async function openEvents(file: string, made: 'events' | 'messages') {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(MACROS);
  const table = made === 'events' ? 'ses_events' : 'sns_messages';
  await connection.run(`CREATE TABLE ${table} AS SELECT *, '2026/11/15' AS arrived FROM read_json('${file}',
    format = 'newline_delimited', columns = {${columnsOf(athenaQuery(made).sql)}})`);
  if (made === 'messages') await connection.run(inDuckDb(athenaQuery('events-in-messages').sql));
  const days = (sql: string) => sql.replace('FIRST-DAY', '2026/11/01').replace('LAST-DAY', '2026/11/30');
  await connection.run(inDuckDb(days(athenaQuery('recipients').sql)));
  const ask = async (sql: string): Promise<Row[]> => {
    const read = await connection.runAndReadAll(inDuckDb(sql));
    return read.getRowObjectsJson().map(withNumbers);
  };
  return { ask, close: () => connection.closeSync() };
}

/** The columns a CREATE TABLE names, as `read_json` takes them: so what it says of the events is put to the test too. */
function columnsOf(sql: string): string {
  const [, body = ''] = /\(\n([\s\S]*?)\n\)\nPARTITIONED/.exec(sql) ?? [];
  const columns = body.split(/,\n(?= {2}\w)/).map((column) => column.trim().split(/ ([\s\S]*)/));
  return columns.map(([name, type = '']) => `"${name}": '${duckDbType(type)}'`).join(', ');
}

function duckDbType(type: string): string {
  const [, kind = '', inner = ''] = /^(\w+)<([\s\S]*)>$/.exec(type.trim()) ?? [];
  if (kind === 'array') return `${duckDbType(inner)}[]`;
  if (kind === 'map') return `MAP(${inTwo(inner).map(duckDbType).join(', ')})`;
  if (kind === 'struct') return `STRUCT(${inTwo(inner).map(fieldOf).join(', ')})`;
  return 'VARCHAR';
}

function fieldOf(field: string): string {
  const [, name = '', type = ''] = /^\s*`?(\w+)`?:([\s\S]*)$/.exec(field) ?? [];
  return `"${name}" ${duckDbType(type)}`;
}

/** Parts at the commas that stand in no bracket. */
function inTwo(list: string): string[] {
  let depth = 0;
  const marked = [...list].map((letter) => {
    depth += letter === '<' ? 1 : letter === '>' ? -1 : 0;
    return letter === ',' && depth === 0 ? '\n' : letter === '\n' ? ' ' : letter;
  });
  return marked.join('').split('\n');
}

function withNumbers(row: Row): Row {
  const value = (each: unknown) => (typeof each === 'string' && /^\d+$/.test(each) ? Number(each) : each);
  return Object.fromEntries(Object.entries(row).map(([name, each]) => [name, value(each)]));
}
