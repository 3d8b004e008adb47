import { readColour } from './colour.ts';
import type { Declarations } from './declarations.ts';
import type { Hiding } from './html-reading.ts';

/** How what stands in an element is seen. */
export interface Sight {
  /** It is gone, and nothing inside can bring it back. */
  readonly gone?: Hiding;
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  readonly colour?: string;
  /** `canvas` where nothing is said of it; absent where a picture lies behind the text. */
  readonly background?: string;
}

/** How text is seen where no element says anything. */
export const CANVAS: Sight = { isInvisible: false, isTiny: false, background: 'canvas' };

const ABSOLUTE_SIZE = /^(\d{0,6}(?:\.\d{1,6})?)(px|pt)?$/;
const NOUGHT = /^0{1,6}(?:\.0{0,6})?[a-z%]{0,4}$/;
const FAR_AWAY = /^-\d{3,6}/;

/** How an element’s content is seen, after what it is in and what its style and old attributes say. */
export function sightIn(
  around: Sight,
  { name, attributes, style }: { name: string; attributes: ReadonlyMap<string, string>; style: Declarations },
): Sight {
  const gone = around.gone ?? goneBy(style, attributes);
  const visibility = style.get('visibility');
  const colour = colourOf(around, name, attributes, style);
  const background = backgroundOf(around, attributes, style);
  return {
    ...(gone !== undefined && { gone }),
    isInvisible: visibility === undefined ? around.isInvisible : /^(?:hidden|collapse)$/.test(visibility),
    isTiny: isTiny(around.isTiny, style),
    ...(colour !== undefined && { colour }),
    ...(background !== undefined && { background }),
  };
}

/** Why text there isn’t seen; `undefined` where it is. The canvas has a colour where that is known. */
export function hidingOf(
  { gone, isInvisible, isTiny: tiny, colour, background }: Sight,
  canvas?: string,
): Hiding | undefined {
  if (gone) return gone;
  if (isInvisible) return 'display';
  if (tiny) return 'size';
  if (colour === 'transparent') return 'transparent';
  const behind = background === 'canvas' ? canvas : background;
  return colour !== undefined && colour === behind ? 'colour' : undefined;
}

function goneBy(style: Declarations, attributes: ReadonlyMap<string, string>): Hiding | undefined {
  if (style.get('display') === 'none' || (attributes.has('hidden') && !style.has('display'))) return 'display';
  if (NOUGHT.test(style.get('opacity') ?? '')) return 'transparent';
  const isShut = ['max-height', 'height', 'max-width', 'width'].some((side) => NOUGHT.test(style.get(side) ?? ''));
  if (isShut && (style.get('overflow') ?? '').startsWith('hidden')) return 'clipped';
  if (FAR_AWAY.test(style.get('text-indent') ?? '')) return 'clipped';
  const isMoved = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  return isMoved && ['left', 'top'].some((side) => FAR_AWAY.test(style.get(side) ?? '')) ? 'clipped' : undefined;
}

/** A pixel counts as none; sizes relative to nothing stay nothing. */
function isTiny(around: boolean, style: Declarations): boolean {
  const size = style.get('font-size') ?? (/^0[^.\d]/.test(style.get('font') ?? '') ? '0' : undefined);
  if (size === undefined) return around;
  if (NOUGHT.test(size)) return true;
  const [, digits, unit] = ABSOLUTE_SIZE.exec(size) ?? [];
  if (digits !== undefined && digits !== '') return Number(digits) <= 1 && unit !== undefined;
  return around && /(?:em|%)$/.test(size) && !size.endsWith('rem');
}

function colourOf(
  around: Sight,
  name: string,
  attributes: ReadonlyMap<string, string>,
  style: Declarations,
): string | undefined {
  const written = style.get('color') ?? (name === 'font' ? attributes.get('color') : undefined);
  if (written !== undefined) return readColour(written) ?? around.colour;
  // A client paints links in a colour of its own.
  return name === 'a' ? undefined : around.colour;
}

function backgroundOf(around: Sight, attributes: ReadonlyMap<string, string>, style: Declarations): string | undefined {
  if (attributes.has('background') || style.has('background-image')) return undefined;
  const written = style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor');
  if (written === undefined) return around.background;
  if (/url\(|gradient|var\(/.test(written)) return undefined;
  const colour = written.startsWith('rgb') ? readColour(written) : readColour(written.split(/\s/, 1)[0] ?? '');
  return colour === 'transparent' || colour === undefined ? around.background : colour;
}
