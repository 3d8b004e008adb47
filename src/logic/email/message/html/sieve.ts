import { ATTRIBUTES, ELEMENTS } from './allowed.ts';
import { type TagVisitor, walkTags } from './tags.ts';

/** Elements that go with all they hold: none of it is a letter’s text. */
const WHOLE = new Set(
  (
    'script noscript template title textarea svg math object applet iframe frameset noframes noembed xmp plaintext video audio ' +
    'canvas map portal fencedframe select datalist'
  ).split(' '),
);
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** A picture that travels in the message (RFC 2392). */
const CONTENT_ID = /^\s*cid:[!-~]{1,300}\s*$/i;
const STYLE_LENGTH = 4_000;

/**
 * The HTML of a letter written anew with nothing but listed elements and attributes: text, tables, boxes, their styles as they were,
 * and pictures that travel with it. No other attribute could hold an address. What comes out is taken apart only by parsers that
 * would otherwise begin to load what they read. Never throws.
 */
export function sieve(html: string): string {
  const through = new Sieve();
  walkTags(html, through);
  return through.out.join('');
}

class Sieve implements TagVisitor {
  readonly out: string[] = [];
  /** The element that goes with all it holds, while one is open, and how many of its name. */
  private lost = { name: '', depth: 0 };
  private isStyle = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.lost.depth > 0) {
      if (name === this.lost.name) this.lost.depth += 1;
      return;
    }
    if (WHOLE.has(name)) this.lost = { name, depth: 1 };
    this.isStyle = name === 'style';
    if (ELEMENTS.has(name)) this.out.push(`<${name}${attributesOf(name, attributes)}>`);
  }

  close(name: string): void {
    this.isStyle = false;
    if (this.lost.depth > 0) {
      if (name === this.lost.name) this.lost.depth -= 1;
    } else if (ELEMENTS.has(name) && !VOID.has(name)) this.out.push(`</${name}>`);
  }

  text(text: string): void {
    if (this.lost.depth === 0) this.out.push(this.isStyle ? plainStyle(text) : escaped(text));
  }
}

function attributesOf(name: string, attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .filter(([attribute, value]) => isKept(name, attribute, value))
    .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
    .join('');
}

function isKept(name: string, attribute: string, value: string): boolean {
  if (attribute === 'style') return value.length <= STYLE_LENGTH;
  if (name === 'img' && attribute === 'alt') return true;
  if (name === 'img' && attribute === 'src') return CONTENT_ID.test(value);
  return Object.hasOwn(ATTRIBUTES, attribute) && (ATTRIBUTES[attribute]?.test(value.trim()) ?? false);
}

/** Styles may stand in a comment; any other “<” in them means harm. */
function plainStyle(css: string): string {
  return css.replaceAll('<!--', '').replaceAll('-->', '').replaceAll('<', '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
