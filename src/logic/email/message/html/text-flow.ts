/** White space, and characters that take no room or show nothing: senders fill preheaders up with them. */
const FILLERS = /[\u034f\s\p{Cf}\u115f-\u1160\u17b4-\u17b5\u2800\u3164]+/gu;

/** Text with each run of fillers and white space made one space. */
export function withoutFillers(text: string): string {
  return text.replace(FILLERS, ' ').trim();
}

/** Text put together from pieces as a client sets it: white space taken together, blocks on lines of their own. */
export class TextFlow {
  length = 0;
  private readonly pieces: string[] = [];
  private readonly most: number;
  private gap: '' | ' ' | '\n' = '';

  constructor(most: number) {
    this.most = most;
  }

  get isFull(): boolean {
    return this.length >= this.most;
  }

  add(text: string): void {
    const single = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (single.startsWith(' ')) this.breakAt(' ');
    const words = single.slice(
      single.startsWith(' ') ? 1 : 0,
      single.length > 1 && single.endsWith(' ') ? -1 : undefined,
    );
    if (words === '' || this.isFull) return;
    const piece = ((this.length === 0 ? '' : this.gap) + words).slice(0, this.most - this.length);
    this.pieces.push(piece);
    this.length += piece.length;
    this.gap = single.endsWith(' ') ? ' ' : '';
  }

  /** A space, or the end of a line, before what comes next. */
  breakAt(gap: ' ' | '\n'): void {
    if (this.gap !== '\n') this.gap = gap;
  }

  toString(): string {
    return this.pieces.join('');
  }
}
