import type { Names, Sent } from '../names.ts';

interface Known {
  readonly bytes: Uint8Array;
  /** The figures of the name; of one that isn't counted, none. */
  readonly sent: Sent | undefined;
}

/** Enough to tell most names apart; those that end alike are compared. */
const HASHED_BYTES = 24;

/** How many names with one hash are kept, so that a file made to collide costs no more than another. */
const MAX_ALIKE = 16;

/** How many spellings are kept before starting afresh. */
const MAX_SPELLINGS = 100_000;

/**
 * Finds the figures of a name straight from its bytes, so that a name that was met before costs no text.
 * `nameOf` makes the name of the bytes; undefined for what isn't counted.
 */
export class ByteNames {
  private readonly names: Names;
  private readonly nameOf: (text: string) => string | undefined;
  private known = new Map<number, Known[]>();
  private size = 0;
  private generation = 0;

  constructor(names: Names, nameOf: (text: string) => string | undefined) {
    this.names = names;
    this.nameOf = nameOf;
  }

  /** The figures to add to at once, or undefined where the name isn't counted. */
  of(bytes: Uint8Array, from: number, to: number): Sent | undefined {
    if (this.generation !== this.names.generation || this.size >= MAX_SPELLINGS) this.forget();
    const hash = hashOf(bytes, from, to);
    const bucket = this.known.get(hash);
    if (bucket) {
      for (const each of bucket) if (isSame(each.bytes, bytes, from, to)) return each.sent;
    }
    return this.learn(hash, bytes.slice(from, to));
  }

  private learn(hash: number, bytes: Uint8Array): Sent | undefined {
    const name = this.nameOf(new TextDecoder().decode(bytes));
    const sent = name === undefined ? undefined : this.names.of(name);
    // A new name may have put others out, whose figures are no longer counted.
    if (this.generation !== this.names.generation) this.forget();
    const bucket = this.known.get(hash);
    const fresh = { bytes, sent };
    if (!bucket) this.known.set(hash, [fresh]);
    else if (bucket.length < MAX_ALIKE) bucket.push(fresh);
    this.size += 1;
    return sent;
  }

  private forget(): void {
    this.known = new Map();
    this.size = 0;
    this.generation = this.names.generation;
  }
}

/** Of the length and the last bytes, where names differ most. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = Math.max(from, to - HASHED_BYTES); i < to; i += 1)
    hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
  return hash;
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[from + i]) return false;
  return true;
}
