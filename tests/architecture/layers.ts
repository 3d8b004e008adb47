import { posix } from 'node:path';
import { COMPUTED, type Import } from './imports.ts';

interface Layer {
  /** The rooms of `src` this one may import, its own included. */
  rooms: string[];
  /** Rooms it may import types from, and nothing that runs. */
  types?: string[];
  /** Packages it may import: `node:*` stands for all that begin with `node:`. */
  packages: string[];
}

const ASTRO = ['astro', 'astro:*', 'astro/*'];
const VIEW = ['styles', 'content', 'logic', 'schema'];

/**
 * What each room of `src` may import. Imports point one way: content → schema → logic → verdict → view,
 * and islands ◄ components ◄ layouts ◄ pages. Nothing imports a page.
 */
export const LAYERS: Record<string, Layer> = {
  schema: { rooms: ['schema'], packages: ['zod'] },
  logic: { rooms: ['logic'], types: ['schema'], packages: ['ipaddr.js', 'htmlparser2'] },
  content: { rooms: ['content', 'logic', 'schema'], packages: ['node:*', 'yaml', 'zod', ...ASTRO] },
  // What a browser runs; the page half of an island is an .astro file and belongs to the next.
  // It may load what the page names when it runs, such as the search engine.
  'islands:script': {
    rooms: ['islands', 'logic'],
    types: ['schema'],
    packages: [COMPUTED, 'ical-generator', 'uplot', 'uplot/*', '@leichtgewicht/dns-packet', 'tldts', 'dompurify'],
  },
  islands: { rooms: ['islands', ...VIEW], packages: ASTRO },
  components: { rooms: ['components', 'islands', ...VIEW], packages: ASTRO },
  layouts: { rooms: ['layouts', 'components', 'islands', ...VIEW], packages: ASTRO },
  pages: { rooms: ['pages', 'layouts', 'components', 'islands', ...VIEW], packages: ['node:*', 'zod', ...ASTRO] },
  build: { rooms: ['build', ...VIEW], packages: ['node:*', 'pagefind', ...ASTRO] },
  host: { rooms: ['host', 'build'], packages: ['node:*', 'sirv'] },
  // Files of src itself: where files meet schemas, reports, and what `npm run pin` writes.
  '': { rooms: ['', 'content', 'logic', 'schema'], packages: ['node:*', ...ASTRO] },
};

/** What is wrong with one import of the file `path` (as in `src/logic/tables/decide.ts`), or undefined when it may stand. */
export function layerFault(path: string, { from, isType }: Import): string | undefined {
  const name = layerOf(path);
  const layer = LAYERS[name];
  if (!layer) return `${path}: no layer is called “${name}”`;
  const isAllowed = from.startsWith('.')
    ? mayEnter(layer, posix.join(posix.dirname(path), from), isType)
    : layer.packages.some((known) => (known.endsWith('*') ? from.startsWith(known.slice(0, -1)) : from === known));
  return isAllowed ? undefined : `${path}: “${name}” may not import ${isType ? 'types from ' : ''}${from}`;
}

function mayEnter(layer: Layer, target: string, isType: boolean): boolean {
  const room = roomOf(target);
  return room !== undefined && (layer.rooms.includes(room) || (isType && (layer.types ?? []).includes(room)));
}

function roomOf(path: string): string | undefined {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src' || room === undefined) return undefined;
  return rest.length === 0 ? '' : room;
}

function layerOf(path: string): string {
  const room = roomOf(path) ?? '(outside)';
  return room === 'islands' && path.endsWith('.ts') ? 'islands:script' : room;
}
