import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the site is built from, seen from the root. */
const INPUTS = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', '{src,content,public}/**/*'];

/** A fingerprint of every file the site is built from, names included. Two equal ones give the same site. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(INPUTS, { cwd: root }).filter((path) => statSync(join(root, path)).isFile());
  for (const path of files.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}
