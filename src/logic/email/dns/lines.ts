/** One part of a line: its text with escapes read, and whether it stood in quotes. */
export interface Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** One entry of a zone file: brackets join lines, comments are gone. */
export interface Entry {
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly parts: readonly Part[];
  /** It begins with white space, as an entry does that means the name above it. */
  readonly isIndented: boolean;
  /** From its first to its last part, as pasted and without the comment, unless a semicolon may have been meant. */
  readonly raw: string;
  readonly fault?: 'quote-open' | 'bracket-open';
}

const BLANK = /[ \t\r\f\v\u00a0]/;

/**
 * Splits what was pasted into the entries of a zone file (RFC 1035 §5.1): parts at white space, `"…"` as one part, `;` begins a
 * comment, round brackets join lines, `\X` and `\DDD` are escapes. Reads each character once.
 */
export function readEntries(text: string): Entry[] {
  const reader = new EntryReader(text);
  const entries: Entry[] = [];
  for (let entry = reader.next(); entry; entry = reader.next()) entries.push(entry);
  return entries;
}

class EntryReader {
  private at = 0;
  private line = 1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The next entry that holds anything, or `undefined` at the end. */
  next(): Entry | undefined {
    while (this.at < this.text.length) {
      const entry = this.readEntry();
      if (entry.parts.length > 0 || entry.fault) return entry;
    }
    return undefined;
  }

  private readEntry(): Entry {
    const line = this.line;
    const begin = this.at;
    const isIndented = BLANK.test(this.text[begin] ?? '');
    const parts: Part[] = [];
    let depth = 0;
    let fault: Entry['fault'];
    let end = begin;
    for (; this.at < this.text.length; ) {
      const char = this.text[this.at] as string;
      if (char === '\n') {
        if (depth === 0 || fault) break;
        this.line += 1;
        this.at += 1;
      } else if (char === ';') {
        // Raw text keeps the comment: who writes no quotes may have meant the semicolon.
        this.skipComment();
        if (depth === 0 && parts.length > 0) end = this.at;
      } else if (char === '(' || char === ')') {
        depth = Math.max(0, depth + (char === '(' ? 1 : -1));
        this.at += 1;
      } else if (BLANK.test(char)) this.at += 1;
      else {
        const part = char === '"' ? this.readQuoted() : this.readBare();
        if (part.isOpen) fault = 'quote-open';
        parts.push({ text: part.text, isQuoted: part.isQuoted });
        end = this.at;
      }
    }
    if (depth > 0 && !fault) fault = 'bracket-open';
    this.at += 1;
    this.line += 1;
    const raw = this.text.slice(begin, end).trim();
    return { line, parts, isIndented, raw, ...(fault ? { fault } : {}) };
  }

  private skipComment(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  private readQuoted(): Part & { isOpen: boolean } {
    this.at += 1;
    const octets = new Characters();
    while (this.at < this.text.length && this.text[this.at] !== '\n') {
      if (this.text[this.at] === '"') {
        this.at += 1;
        return { text: octets.text(), isQuoted: true, isOpen: false };
      }
      this.at = octets.take(this.text, this.at);
    }
    return { text: octets.text(), isQuoted: true, isOpen: true };
  }

  private readBare(): Part & { isOpen: boolean } {
    const octets = new Characters();
    while (this.at < this.text.length && !/[\s\u00a0;"()]/.test(this.text[this.at] as string))
      this.at = octets.take(this.text, this.at);
    return { text: octets.text(), isQuoted: false, isOpen: false };
  }
}

/** Characters as they come; `\DDD` are octets, and octets that follow each other are UTF-8. */
class Characters {
  private done = '';
  private octets: number[] = [];

  /** Takes one character or escape, and says where the next begins. */
  take(text: string, at: number): number {
    if (text[at] !== '\\') return this.add(text[at] ?? '', at + 1);
    const code = text.slice(at + 1, at + 4);
    if (/^\d{3}$/.test(code) && Number(code) < 256) {
      this.octets.push(Number(code));
      return at + 4;
    }
    const escaped = text[at + 1];
    return escaped === undefined || escaped === '\n' ? this.add('\\', at + 1) : this.add(escaped, at + 2);
  }

  text(): string {
    this.add('', 0);
    return this.done;
  }

  private add(text: string, next: number): number {
    if (this.octets.length > 0) this.done += new TextDecoder().decode(new Uint8Array(this.octets));
    this.octets = [];
    this.done += text;
    return next;
  }
}
