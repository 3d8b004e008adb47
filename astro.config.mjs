import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { precompress } from './src/build/precompress.ts';
import { recordBuild } from './src/build/record.ts';
import { searchIndex } from './src/build/search-index.ts';

export default defineConfig({
  site: 'https://return-to-sender.example',
  trailingSlash: 'always',
  // Tests read the content store that `astro sync` leaves here.
  cacheDir: './.astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: 'prism' },
  devToolbar: { enabled: false },
  // Scripts stay files of their own: the site's security policy allows no inline script.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    searchIndex(),
    precompress(),
    recordBuild(),
  ],
});
