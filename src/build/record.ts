import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fingerprint } from './inputs.ts';

const RECORD = 'node_modules/.cache/return-to-sender/built';

/** Whether `dist` holds a finished build of the files as they are now. */
export function isBuilt(root: string): boolean {
  try {
    readFileSync(join(root, 'dist/index.html'));
    return readFileSync(join(root, RECORD), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/** Remembers what a finished build was made from, so that the next one can be skipped. Comes last in the list. */
export function recordBuild(): AstroIntegration {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  let inputs: string;
  return {
    name: 'record-build',
    hooks: {
      'astro:build:start': () => {
        rmSync(join(root, RECORD), { force: true });
        // Before the build, not after: a file changed meanwhile must not count as built.
        inputs = fingerprint(root);
      },
      'astro:build:done': () => {
        mkdirSync(dirname(join(root, RECORD)), { recursive: true });
        writeFileSync(join(root, RECORD), inputs);
      },
    },
  };
}
