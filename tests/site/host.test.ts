import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/host/serve.ts';
import { dist } from './dist.ts';

const site = await serve(dist, 0);
afterAll(() => site.close());

/** What the host answers to a path sent exactly as written; `fetch` would tidy it and unpack the answer. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(site.origin);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject);
  });
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

describe('compression', () => {
  test.for([
    ['br', '.br'],
    ['gzip', '.gz'],
    [undefined, ''],
  ] as const)('a browser that accepts %s gets the copy made for it', async ([encoding, ending]) => {
    const { headers, body } = await ask('/', { 'Accept-Encoding': encoding ?? 'identity' });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body).toEqual(readFileSync(join(dist, `index.html${ending}`)));
  });

  test('brotli is chosen where both are accepted', async () => {
    const { headers } = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(headers['content-encoding']).toBe('br');
  });
});

test.for<[string, string]>([
  ['/', 'text/html;charset=utf-8'],
  ['/data/pages.json', 'application/json'],
  ['/pagefind/pagefind.js', 'text/javascript;charset=utf-8'],
  ['/pagefind/pagefind-entry.json', 'application/json'],
  ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['/sitemap-index.xml', 'text/xml'],
])('%s is of type %s', async ([path, type]) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test('a copy that is still good is not sent again', async () => {
  const { headers } = await ask('/');
  const { status, body } = await ask('/', { 'If-None-Match': headers.etag as string });
  expect([status, body.length]).toEqual([304, 0]);
});

test('a folder without its slash is answered with its address', async () => {
  const { status, headers } = await ask('/orders?market=us');
  expect([status, headers.location]).toEqual([301, '/orders/?market=us']);
});

test('a redirect never leaves the site', async () => {
  const { headers } = await ask('//orders');
  expect(headers.location).toBe('/orders/');
});

test.for(['/no-such-page/', '/no-such-page', '/data/none.json', '/index.html/', '/.gitignore'])(
  '%s is not found, and says so with the page made for it',
  async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type']]).toEqual([404, 'text/html;charset=utf-8']);
    expect(body).toEqual(readFileSync(join(dist, '404.html')));
  },
);

test.for([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/x/..%5c..%5cpackage.json',
  '/%00',
  '/%ff',
])('%s does not leave the site', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body.length]).toEqual([400, 0]);
});

describe('policies', () => {
  test.for(['/', '/data/pages.json', '/pagefind/pagefind-worker.js', '/no-such-page/'])(
    '%s carries them',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("frame-ancestors 'none'");
    },
  );

  test.for([
    ['/', "connect-src 'self'"],
    ['/email/events/', "connect-src 'self'"],
    ['/email/domain/', "connect-src 'self' https:"],
  ])('%s may connect to no more than it needs', async ([path = '', directive]) => {
    const { headers } = await ask(path);
    expect(String(headers['content-security-policy']).split('; ')).toContain(directive);
  });

  test('only what is made to be embedded may stand in a frame', async () => {
    const { headers } = await ask('/embed/anything/');
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
  });

  test('only files named after their content are kept for good', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/_astro/x.js')).headers['cache-control']).toContain('immutable');
  });
});
