import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root, with forward slashes: `src/logic/tables/decide.ts`. */
  path: string;
  text: string;
}

/** The files that match a pattern seen from the root. Throws when there is none, lest a test pass for want of files. */
export function sources(pattern: string): SourceFile[] {
  const paths = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  if (paths.length === 0) throw new Error(`No file matches ${pattern}`);
  return paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
