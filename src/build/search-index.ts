import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Characters that belong to a word here, so that `v=spf1`, `p=reject` and `no-reply` are found as written. */
const WORD_CHARACTERS = '_.=-~';

/** How every index of the site is made. */
export const INDEX_OPTIONS = { includeCharacters: WORD_CHARACTERS };

/** Pagefind's ready-made interfaces, which the site doesn't use: our own search page asks its engine directly. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.*';

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
        const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
        await close();
        const faults = [...added.errors, ...written.errors];
        if (faults.length > 0) throw new Error(`Pagefind could not index the site: ${faults.join('; ')}`);
        const output = join(dist, 'pagefind');
        for await (const name of glob(UNUSED, { cwd: output })) await rm(join(output, name));
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
