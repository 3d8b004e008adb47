import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const TEXT = '**/*.{html,css,js,mjs,ts,json,ndjson,xml,txt,svg,ics,webmanifest}';
const KEPT = 'node_modules/.cache/return-to-sender/compressed/';

const encoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Lays `name.br` and `name.gz` beside every text file of the built site. What was compressed before is kept and reused. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const kept = fileURLToPath(new URL(`../../${KEPT}`, import.meta.url));
        const next = `${kept.slice(0, -1)}.next`;
        await rm(next, { recursive: true, force: true });
        await mkdir(next, { recursive: true });
        const names = await Array.fromAsync(glob(TEXT, { cwd: dist }));
        await Promise.all(names.map((name) => compress(join(dist, name), kept, next)));
        await rm(kept, { recursive: true, force: true });
        await rename(next, kept);
        logger.info(`${names.length} files compressed`);
      },
    },
  };
}

async function compress(path: string, kept: string, next: string) {
  const bytes = await readFile(path);
  const key = createHash('sha256').update(bytes).digest('hex');
  for (const [ending, encode] of Object.entries(encoders)) {
    const before = join(kept, `${key}.${ending}`);
    const packed = existsSync(before) ? await readFile(before) : await encode(bytes);
    await writeFile(`${path}.${ending}`, packed);
    await writeFile(join(next, `${key}.${ending}`), packed);
  }
}
