import { spawnSync } from 'node:child_process';
import { isBuilt } from './record.ts';

/** Builds the site unless `dist` already is what the files make. Gives the build's output when it fails, else nothing. */
export function ensureBuilt(root: string): string | undefined {
  if (isBuilt(root)) return undefined;
  const { status, output } = spawnSync('astro build', { cwd: root, shell: true, encoding: 'utf8' });
  return status === 0 ? undefined : output.join('');
}
