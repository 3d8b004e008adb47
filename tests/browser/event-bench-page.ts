import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../src/host/serve.ts';

/** A page with nothing but a file field and the event reader, under the headers of the site. */
export async function serveEventBench(): Promise<{ origin: string; folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'event-bench-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'site'),
      emptyOutDir: true,
      rollupOptions: {
        input: fileURLToPath(new URL('./event-bench-entry.ts', import.meta.url)),
        output: { entryFileNames: 'bench.js' },
      },
    },
  });
  const page =
    '<!doctype html><html lang="en"><title>Bench</title><input type="file" multiple><script type="module" src="/bench.js"></script>';
  writeFileSync(join(folder, 'site', 'index.html'), page);
  const site = await serve(join(folder, 'site'), 0);
  return {
    origin: site.origin,
    folder,
    async close() {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
