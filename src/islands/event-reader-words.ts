import { inDigits } from './event-reader-fill.ts';

/** The sentences the page hands to its script. */
export interface EventWords {
  /** State → what is said then, with `[slots]`. */
  readonly status: Readonly<Record<string, string>>;
  /** Thing → how one of it is said, and how many are. */
  readonly plural: Readonly<Record<string, readonly [string, string]>>;
  /** Finding → its title. */
  readonly findings: Readonly<Record<string, string>>;
  /** Row of a rule → its title, and the page of its table. */
  readonly rows: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
}

/** A sentence with its `[slots]` filled; a slot without words stays as it is. */
export function sentence(words: string, slots: Readonly<Record<string, string | number>>): string {
  return words.replace(/\[(\w+)\]/g, (slot, name: string) => {
    const said = slots[name];
    return said === undefined ? slot : typeof said === 'number' ? inDigits(said) : said;
  });
}

/** So many of a thing, in words: "1 file", "3 files". */
export function howMany({ plural }: EventWords, thing: string, n: number): string {
  return sentence(plural[thing]?.[n === 1 ? 0 : 1] ?? '[n]', { n });
}

/** What there is to say after something was done: a state of the page's sentences, and what fills its slots. */
export interface Said {
  readonly state: string;
  readonly slots?: Readonly<Record<string, string | number>>;
}
