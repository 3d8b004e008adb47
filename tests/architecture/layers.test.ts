import { describe, expect, test } from 'vitest';
import { type Import, importsOf } from './imports.ts';
import { LAYERS, layerFault } from './layers.ts';
import { sources } from './sources.ts';

const faultsOf = (path: string, text: string) =>
  importsOf(path, text).flatMap((found: Import) => layerFault(path, found) ?? []);

test.for(sources('src/**/*.{ts,mjs,astro}'))(
  '$path imports only from its own layer and those below',
  ({ path, text }) => {
    expect(faultsOf(path, text)).toEqual([]);
  },
);

test('content holds no code but queries that readers copy', () => {
  const files = sources('content/**/*.*').map(({ path }) => path);
  const isWords = (path: string) => /\.(yml|md|mdx)$/.test(path) || /^content\/athena\/[a-z-]+\.sql$/.test(path);
  expect(files.filter((path) => !isWords(path))).toEqual([]);
});

test.for(sources('content/**/*.{md,mdx}'))('$path imports and exports nothing', ({ text }) => {
  expect(text.match(/^(import|export)\s.*/gm)).toBeNull();
});

describe('the rule itself', () => {
  const refused: [string, string, string][] = [
    [
      'a page imported by a component',
      'src/components/Stamp.astro',
      "---\nimport Home from '../pages/index.astro';\n---\n",
    ],
    [
      'a component imported by an island',
      'src/islands/OrderChecker.astro',
      "---\nimport X from '../components/X.astro';\n---",
    ],
    [
      'a layout imported in a script block',
      'src/components/X.astro',
      "<p>é</p><script>import '../layouts/base.ts';</script>",
    ],
    [
      'a schema that runs in logic',
      'src/logic/orders/advise.ts',
      "import { OptionSchema } from '../../schema/advice.ts';",
    ],
    [
      'a schema re-exported by logic',
      'src/logic/orders/advise.ts',
      "export { OptionSchema } from '../../schema/advice.ts';",
    ],
    ['a package in logic', 'src/logic/tables/decide.ts', "import { z } from 'zod';"],
    ['Node in logic', 'src/logic/tables/decide.ts', "import { readFileSync } from 'node:fs';"],
    ['a file loaded late', 'src/logic/tables/decide.ts', "await import('../../content/read-facts.ts');"],
    ['a file nobody can name', 'src/logic/tables/decide.ts', 'await import(name);'],
    ['logic in a schema', 'src/schema/fact.ts', "import type { Day } from '../logic/dates/days.ts';"],
    [
      'content read by a browser',
      'src/islands/order-checker.ts',
      "import { readFacts } from '../content/read-facts.ts';",
    ],
    ['a test in src', 'src/content/read-facts.ts', "import { sources } from '../../tests/architecture/sources.ts';"],
    ['a room nobody planned', 'src/utils/all.ts', "import './x.ts';"],
  ];
  test.for(refused)('refuses %s', ([, path, text]) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  const allowed: [string, string, string][] = [
    [
      'types of a schema in logic',
      'src/logic/orders/advise.ts',
      "import type { Option } from '../../schema/advice.ts';",
    ],
    ['an island in a component', 'src/components/X.astro', "---\nimport Y from '../islands/Y.astro';\n---\n<Y />"],
    ['styles in a layout', 'src/layouts/Page.astro', "---\nimport '../styles/base.css';\n---\n"],
  ];
  test.for(allowed)('lets pass %s', ([, path, text]) => {
    expect(importsOf(path, text)).toHaveLength(1);
    expect(faultsOf(path, text)).toEqual([]);
  });

  test('knows every room of src', () => {
    const rooms = new Set(
      sources('src/**/*.*').map(({ path }) => (path.split('/').length > 2 ? path.split('/')[1] : '')),
    );
    expect([...rooms].filter((room) => room !== 'styles' && !(`${room}` in LAYERS))).toEqual([]);
  });
});
