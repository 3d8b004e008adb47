import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';

/** Characters that belong to a word here, so that `v=spf1`, `p=reject` and `no-reply` are found as written. */
const WORD_CHARACTERS = '_.=-~';

/** How every index of the site is made. */
export const INDEX_OPTIONS = { includeCharacters: WORD_CHARACTERS };

/** Pagefind's ready-made interfaces, which the site doesn't use: our own search page asks its engine directly. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Indexes every built page that marks its text with `data-pagefind-body`, into `/pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await createIndex(INDEX_OPTIONS);
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: dist });
        const { files, errors: missed } = await index.getFiles();
        const faults = [...added.errors, ...missed];
        if (faults.length > 0) throw new Error(`Pagefind could not index the site: ${faults.join('; ')}`);
        await writeIndex(files, join(dist, 'pagefind'));
        await close();
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}

/** Written here rather than by Pagefind: closing it too soon after its own writing has left empty files. */
async function writeIndex(files: readonly IndexFile[], folder: string): Promise<void> {
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
