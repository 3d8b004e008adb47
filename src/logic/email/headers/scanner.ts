/** Why a text ends where it may not. */
export type Unclosed = 'open-comment' | 'open-quote';

const BLANK = /[ \t\r\n]/;

/** Reads structured header text from left to right (RFC 5322 §3.2): comments, quoted strings, and runs of other characters. Each character is looked at once. */
export class Scanner {
  at = 0;
  /** The comments passed over so far, their outer brackets off. */
  comments: string[] = [];
  unclosed: Unclosed | undefined;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get isDone(): boolean {
    return this.at >= this.text.length;
  }

  get next(): string {
    return this.text.charAt(this.at);
  }

  /** Passes over blanks and comments, which nest (CFWS). */
  skip(): void {
    for (;;) {
      while (!this.isDone && BLANK.test(this.next)) this.at += 1;
      if (this.next !== '(') return;
      this.comments.push(this.comment());
    }
  }

  /** Passes over one expected character and what surrounds it. */
  take(expected: string): boolean {
    this.skip();
    if (this.next !== expected) return false;
    this.at += 1;
    this.skip();
    return true;
  }

  /** The characters up to a blank, a comment, a quote, or one of `ends`; perhaps none. */
  run(ends: string): string {
    const start = this.at;
    while (!this.isDone && !BLANK.test(this.next) && !'("'.includes(this.next) && !ends.includes(this.next))
      this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** A value: a quoted string without its quotes, or a run; an address may be made of both and is left as written. */
  value(ends: string): string {
    const start = this.at;
    const quoted = this.next === '"' ? this.quoted() : undefined;
    const isWhole = this.isDone || BLANK.test(this.next) || '('.includes(this.next) || ends.includes(this.next);
    if (quoted !== undefined && isWhole) return quoted;
    while (!this.isDone && (this.next === '"' || this.run(ends) !== '')) if (this.next === '"') this.quoted();
    return this.text.slice(start, this.at);
  }

  /** The content of the quoted string that begins here, its backslashes taken out. */
  private quoted(): string {
    return this.enclosed('open-quote', (character) => (character === '"' ? -1 : 0));
  }

  private comment(): string {
    return this.enclosed('open-comment', (character) => ({ '(': 1, ')': -1 })[character] ?? 0).trim();
  }

  /** From an opening character to where the depth is nought again. */
  private enclosed(unclosed: Unclosed, step: (character: string) => number): string {
    const pieces: string[] = [];
    let depth = 1;
    let from = this.at + 1;
    for (this.at += 1; !this.isDone; this.at += 1) {
      if (this.next === '\\') {
        pieces.push(this.text.slice(from, this.at));
        this.at += 1;
        from = this.at;
      } else {
        depth += step(this.next);
        if (depth === 0) {
          pieces.push(this.text.slice(from, this.at));
          this.at += 1;
          return pieces.join('');
        }
      }
    }
    this.at = this.text.length;
    this.unclosed = unclosed;
    return [...pieces, this.text.slice(from)].join('');
  }
}
