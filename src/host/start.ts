import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../build/ensure-built.ts';
import { isBuilt } from '../build/record.ts';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!isBuilt(root)) console.log('Building the site …');
const fault = ensureBuilt(root);
if (fault) {
  console.error(fault);
  process.exit(1);
}

const site = await serve(`${root}dist`, Number(process.env['PORT'] ?? 4321));
console.log(`${site.origin}/`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.close().then(() => process.exit(0)));
