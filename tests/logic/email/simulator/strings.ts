/** How a language writes its strings, and how one of them is read back. */
export interface Strings {
  readonly quotes: string;
  readonly decode: (inside: string) => string;
}

const json = (inside: string) => JSON.parse(`"${inside}"`) as string;
const plain = (inside: string) => inside.replace(/\\(['\\])/g, '$1');
const java = (inside: string) =>
  json(
    inside.replace(/\\([0-3][0-7]{2})|\\./g, (whole, octal?: string) =>
      octal ? `\\u${Number.parseInt(octal, 8).toString(16).padStart(4, '0')}` : whole,
    ),
  );

/** The strings of each language the plan is written in. */
export const STRINGS: Readonly<Record<string, Strings>> = {
  python: { quotes: '"', decode: json },
  javascript: { quotes: '"', decode: json },
  go: { quotes: '"', decode: json },
  csharp: { quotes: '"', decode: json },
  java: { quotes: '"', decode: java },
  php: { quotes: "'", decode: plain },
  ruby: { quotes: `'"`, decode: plain },
};

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Reads code as its compiler would as far as strings and brackets go. Throws where a string doesn't end on its line
 * or a bracket has no partner, so that text that breaks out of its string is seen.
 */
export function stringsIn(code: string, { quotes, decode }: Strings): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    if (quotes.includes(sign)) {
      const end = endOf(code, at, sign);
      found.push(decode(code.slice(at + 1, end)));
      at = end;
    } else if ('([{'.includes(sign)) open.push(sign);
    else if (sign in PAIRS && open.pop() !== PAIRS[sign]) throw new Error(`“${sign}” at ${at} closes nothing`);
  }
  if (open.length > 0) throw new Error(`${open.join('')} never closes`);
  return found;
}

function endOf(code: string, start: number, quote: string): number {
  for (let at = start + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at;
    else if (code[at] === '\n' && quote === '"') break;
  }
  throw new Error(`the string at ${start} never ends`);
}
