import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { INDEX_OPTIONS } from '../../src/build/search-index.ts';
import { openSearch } from './search.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'codes-'))}/`;
afterAll(() => rmSync(folder, { recursive: true }));

const records = {
  '/spf/': 'The record v=spf1 include:amazonses.com ~all says who may send.',
  '/dmarc/': 'A policy p=reject asks others to turn mail away; it stands at _dmarc.example.com.',
  '/bounce/': 'The code 5.1.1, as in 550 5.1.1, means that the address does not exist.',
};

async function searchRecords() {
  const { index } = await createIndex(INDEX_OPTIONS);
  if (!index) throw new Error('Pagefind could not start');
  for (const [url, content] of Object.entries(records)) {
    await index.addCustomRecord({ url, content, language: 'en', meta: { title: url } });
  }
  await index.writeFiles({ outputPath: folder });
  return openSearch(folder);
}

const search = await searchRecords();

test.for([
  ['v=spf1', '/spf/'],
  ['p=reject', '/dmarc/'],
  ['_dmarc.example.com', '/dmarc/'],
  ['5.1.1', '/bounce/'],
  ['550 5.1.1', '/bounce/'],
] as const)('an index made as the site makes it finds “%s” as it is written', async ([query, url]) => {
  expect((await search(query))[0]).toBe(url);
});
