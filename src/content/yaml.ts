import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';

const seen = new Map<string, { changed: number; value: unknown }>();

/** The names of a folder's YAML files without `.yml`, in alphabetical order. */
export function yamlNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yml'))
    .map((entry) => entry.name.slice(0, -'.yml'.length))
    .sort();
}

/**
 * One YAML file, checked against its schema. Read again only when the file has changed.
 * An author's mistake throws, naming the file, the place in it and what was expected.
 */
export function readYaml<S extends z.ZodType>(file: string, schema: S, complete = (raw: unknown) => raw): z.output<S> {
  if (!existsSync(file)) throw new Error(`${file} is missing; the site can't be built without it`);
  const changed = statSync(file).mtimeMs;
  const known = seen.get(file);
  if (known?.changed === changed) return known.value as z.output<S>;
  const value = check(file, complete(parseFile(file)), schema);
  seen.set(file, { changed, value });
  return value;
}

function parseFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new Error(`${file}: not YAML. ${(fault as Error).message}`);
  }
}

function check<S extends z.ZodType>(file: string, raw: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${place(raw, path)}: ${message}`);
  throw new Error(
    `${file} does not fit its schema; correct these places (src/schema says what is expected):\n${faults.join('\n')}`,
  );
}

/** The place of a fault; an entry of a list is named by its id where it has one. */
function place(raw: unknown, path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  const id = Array.isArray(raw) && typeof first === 'number' ? (raw[first] as { id?: unknown } | null)?.id : undefined;
  return [typeof id === 'string' ? id : first, ...rest].map(String).join('.') || '(whole file)';
}
