/** Which of a few words stands at a place in bytes, without making text of it. */
export class ByteWords {
  /** Word length → the words of that length, each with its number. */
  private readonly byLength: [word: Uint8Array, number: number][][] = [];

  constructor(words: readonly string[]) {
    for (const [number, word] of words.entries()) {
      const bytes = new TextEncoder().encode(word);
      const same = this.byLength[bytes.length] ?? [];
      this.byLength[bytes.length] = same;
      same.push([bytes, number]);
    }
  }

  /** The word's index in the list given, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const same = this.byLength[to - from];
    if (same === undefined) return -1;
    for (const [word, number] of same) if (startsWith(bytes, from, word)) return number;
    return -1;
  }
}

/** Whether `word` stands at `from`. */
export function startsWith(bytes: Uint8Array, from: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[from + i] !== word[i]) return false;
  return true;
}
