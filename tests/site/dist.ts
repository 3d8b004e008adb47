import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export interface BuiltPage {
  /** As a reader asks for it: `/orders/check/`, `/404.html`. */
  url: string;
  html: string;
  /** What travels: the size of the brotli copy in bytes. */
  brotliBytes: number;
}

/** Every page of the built site. Throws when there is none, lest a test pass for want of pages. */
export function builtPages(): BuiltPage[] {
  const files = globSync('**/*.html', { cwd: dist }).sort();
  if (files.length === 0) throw new Error('dist holds no page: run `npm run build`');
  return files.map((file) => ({
    url: `/${file.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/'),
    html: readFileSync(join(dist, file), 'utf8'),
    brotliBytes: readFileSync(join(dist, `${file}.br`)).length,
  }));
}

/** The addresses of the guides: one for every file under `content/guides/`. Throws when there is none. */
export function guideUrls(): string[] {
  const files = globSync('**/*.mdx', { cwd: fileURLToPath(new URL('../../content/guides', import.meta.url)) });
  if (files.length === 0) throw new Error('content/guides holds no guide');
  return files.map((file) => `/${file.replaceAll('\\', '/').replace(/\.mdx$/, '/')}`).sort();
}

export interface ListedPage {
  url: string;
  title: string;
  half: string;
  kind: string;
  topics: string[];
}

/** The pages as the site lists them for machines, in `/data/pages.json`. */
export function listedPages(): ListedPage[] {
  return JSON.parse(readFileSync(join(dist, 'data/pages.json'), 'utf8'));
}

/** What a script and the files it imports weigh as they travel, in bytes of brotli. */
export function brotliBytesOf(src: string, seen = new Set<string>()): number {
  if (seen.has(src)) return 0;
  seen.add(src);
  const code = readFileSync(join(dist, src), 'utf8');
  const imports = [...code.matchAll(/from\s*"(\.\/[^"]+)"/g)].map(
    ([, file]) => new URL(file ?? '', `http://site${src}`).pathname,
  );
  const own = readFileSync(join(dist, `${src}.br`)).length;
  return imports.reduce((bytes, file) => bytes + brotliBytesOf(file, seen), own);
}
