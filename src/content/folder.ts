import { join } from 'node:path';

/** A path below `content/`, where the project's commands are run from its root. */
export function contentPath(...path: string[]): string {
  return join(process.cwd(), 'content', ...path);
}
