/** Choices that look like chance and are the same for the same seed. */
export interface Draws {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** One of a list that isn't empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** That many hexadecimal digits. */
  readonly hex: (digits: number) => string;
  /** A UUID by its form, version 4. */
  readonly uuid: () => string;
}

/** The draws of a seed for one purpose; two purposes of one seed don't disturb each other (mulberry32 over FNV-1a). */
export function drawsOf(seed: string | number, purpose: string): Draws {
  let state = hash(`${purpose} ${seed}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    below,
    hex,
    pick: (list) => list[below(list.length)] ?? list[0],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[below(4)]}${hex(3)}-${hex(12)}`,
  };
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}
