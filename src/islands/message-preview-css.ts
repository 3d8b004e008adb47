import { PROPERTIES } from '../logic/email/message/html/allowed-styles.ts';

export type Scheme = 'light' | 'dark';

/** So much of a message’s styles is looked at, so many rules are kept, and a selector may be so long. */
const [MOST_CSS, MOST_RULES, LONGEST_SELECTOR] = [200_000, 2_000, 200];
const FUNCTIONS = new Set(
  'rgb rgba hsl hsla calc min max clamp linear-gradient radial-gradient not nth-child'.split(' '),
);
const CALLED = /([\w-]*)\(/g;
const SELECTOR = /^[\p{L}\p{N}\s.#*,>+~:()[\]="'|^$_-]+$/u;
const [MEDIA, STYLE] = [4, 1];

/**
 * What a style attribute may keep, written anew by the browser’s own parser: no addresses, no functions but colours, sums and
 * gradients, nothing fixed to the window, no length beyond five figures.
 */
export function safeDeclarations(style: CSSStyleDeclaration): string {
  // From the last, since what goes makes the list shorter.
  for (const name of [...style].reverse()) {
    if (!PROPERTIES.test(name) || !isSafe(name, style.getPropertyValue(name))) style.removeProperty(name);
  }
  return isHarmless(style.cssText) ? style.cssText : '';
}

/** What a style sheet may keep: plain rules and media queries. `prefers-color-scheme` is answered here, by the scheme that is shown. */
export function safeSheet(css: string, scheme: Scheme): string {
  const sheet = new CSSStyleSheet(); // a sheet made by script never loads what it imports
  sheet.replaceSync(css.slice(0, MOST_CSS));
  return rulesOf(sheet.cssRules, scheme, { left: MOST_RULES }).join('\n');
}

function rulesOf(rules: CSSRuleList, scheme: Scheme, room: { left: number }): string[] {
  return [...rules].flatMap((rule) => {
    room.left -= 1;
    if (room.left < 0) return [];
    if (rule.type === STYLE) return ruleOf(rule as CSSStyleRule);
    if (rule.type !== MEDIA) return [];
    const { conditionText, cssRules } = rule as CSSMediaRule;
    const inner = rulesOf(cssRules, scheme, room);
    const query = answered(conditionText, scheme);
    return inner.length > 0 && isQuery(query) ? [`@media ${query} {\n${inner.join('\n')}\n}`] : [];
  });
}

function ruleOf({ selectorText, style }: CSSStyleRule): string[] {
  const isKnown = selectorText.length <= LONGEST_SELECTOR && SELECTOR.test(selectorText) && calls(selectorText);
  const declarations = isKnown ? safeDeclarations(style) : '';
  return declarations === '' ? [] : [`${selectorText} { ${declarations} }`];
}

function answered(query: string, scheme: Scheme): string {
  return query.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_, asked: string) =>
    asked.toLowerCase() === scheme ? '(min-width: 0px)' : '(max-width: 0px)',
  );
}

function isQuery(query: string): boolean {
  return query.length <= LONGEST_SELECTOR && /^[\w\s():,.<>=-]+$/.test(query);
}

function isSafe(name: string, value: string): boolean {
  if (name === 'position') return /^(?:static|relative|absolute)$/.test(value);
  return value.length <= 400 && !/\d{6}/.test(value.replace(/\.\d+/g, '')) && isHarmless(value) && calls(value);
}

/** Nothing escaped, nothing that begins an element or another rule. */
function isHarmless(css: string): boolean {
  return !/[\\<@]|url|image-set|expression|javascript/i.test(css);
}

function calls(text: string): boolean {
  return [...text.matchAll(CALLED)].every(([, name = '']) => FUNCTIONS.has(name.toLowerCase()));
}
