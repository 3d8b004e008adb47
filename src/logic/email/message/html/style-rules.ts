import { type Declarations, readDeclarations } from './declarations.ts';

/** Selector → declarations: only what names a tag, a class or an id alone, or a tag with one of these. */
export type StyleRules = ReadonlyMap<string, Declarations>;

const SIMPLE = /^(?:[a-z][a-z0-9]{0,20})?(?:[.#][\w-]{1,100})?$/i;
const BACKGROUND = /background/i;
const MOST_RULES = 2000;
const MOST_CLASSES = 30;

/** Adds the rules of a `style` element. What holds only on some screens (`@media`) is passed over, and so is what asks for more than one element; `true` where that sets a background. */
export function addStyleRules(css: string, rules: Map<string, Declarations>): boolean {
  let isPassedOver = false;
  const text = withoutComments(css);
  for (let at = 0; rules.size < MOST_RULES; ) {
    const open = text.indexOf('{', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) return isPassedOver;
    const before = text.slice(at, open);
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim();
    if (selectors.startsWith('@')) {
      at = afterBlock(text, open);
      isPassedOver ||= BACKGROUND.test(text.slice(open, at));
      continue;
    }
    const declarations = readDeclarations(text.slice(open + 1, close));
    for (const selector of selectors.split(',', 100).map((each) => each.trim().toLowerCase()))
      if (selector !== '' && SIMPLE.test(selector)) rules.set(selector, merged(rules.get(selector), declarations));
      else isPassedOver ||= [...declarations.keys()].some((property) => BACKGROUND.test(property));
    at = close + 1;
  }
  return isPassedOver;
}

/** What the rules say of one element: the tag’s, then its classes’, then its id’s; the style attribute last. */
export function declarationsOf(rules: StyleRules, name: string, attributes: ReadonlyMap<string, string>): Declarations {
  const inline = attributes.get('style');
  const own = inline === undefined ? undefined : readDeclarations(inline);
  if (rules.size === 0) return own ?? NONE;
  const classes = (attributes.get('class') ?? '')
    .toLowerCase()
    .split(/\s+/, MOST_CLASSES)
    .map((each) => `.${each}`);
  const id = attributes.get('id')?.toLowerCase();
  const parts = [...classes, ...(id ? [`#${id}`] : [])];
  const found = [name, ...parts, ...parts.map((part) => name + part)].flatMap((key) => rules.get(key) ?? []);
  return [...found, ...(own ? [own] : [])].reduce<Declarations>(merged, NONE);
}

const NONE: Declarations = new Map();

function merged(before: Declarations | undefined, after: Declarations): Declarations {
  return before && before.size > 0 ? new Map([...before, ...after]) : after;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('/*', at);
    kept.push(css.slice(at, open < 0 ? css.length : open));
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return kept.join('');
}

/** Behind the brace that closes the one at `open`. */
function afterBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
