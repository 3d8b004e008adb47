import { BLOCK, UNREAD, VOID } from './elements.ts';
import { Found } from './found.ts';
import type { HtmlReading } from './html-reading.ts';
import { CANVAS, hidingOf, type Sight, sightIn } from './sight.ts';
import { declarationsOf } from './style-rules.ts';
import { type TagVisitor, walkTags } from './tags.ts';

/** Deeper elements are read as if they stood at this depth. */
const DEEPEST = 256;
/** What the opening of an element closes where its own end is left out. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  li: ['li'],
  p: ['p'],
  div: ['p'],
  table: ['p'],
  body: ['head'],
};

interface Frame {
  readonly name: string;
  readonly sight: Sight;
  readonly isUnread: boolean;
}

/** Walks through the HTML of strangers once, and lists what it holds; nothing is run or loaded. Never throws. */
export function readHtml(html: string): HtmlReading {
  const found = new Found(html);
  walkTags(html, new Walk(found));
  return found.reading();
}

class Walk implements TagVisitor {
  private readonly found: Found;
  private readonly frames: Frame[] = [];
  /** Open elements too deep to be kept. */
  private deeper = 0;

  constructor(found: Found) {
    this.found = found;
  }

  private get top(): Pick<Frame, 'sight' | 'isUnread'> {
    return this.frames.at(-1) ?? { sight: CANVAS, isUnread: false };
  }

  open(name: string, attributes: ReadonlyMap<string, string>, at: number, isSelfClosed: boolean): void {
    for (const closed = CLOSES[name]; closed?.includes(this.frames.at(-1)?.name ?? ''); ) this.frames.pop();
    const style = declarationsOf(this.found.rules, name, attributes);
    const sight = sightIn(this.top.sight, { name, attributes, style });
    if (BLOCK.has(name)) this.found.breakAt('\n');
    else if (name === 'td' || name === 'th') this.found.breakAt(' ');
    this.found.meet({ name, attributes, at, isHidden: hidingOf(sight, this.found.canvas) !== undefined });
    // HTML knows no element that closes itself, but what drawings and Word’s own tags hold.
    if (VOID.has(name) || (isSelfClosed && name.includes(':'))) return;
    if (this.frames.length >= DEEPEST) this.deeper += 1;
    else this.frames.push({ name, sight, isUnread: this.top.isUnread || UNREAD.has(name) });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCK.has(name)) this.found.breakAt('\n');
    if (name === 'a') this.found.endLink();
    if (this.deeper > 0) {
      this.deeper -= 1;
      return;
    }
    const at = this.frames.findLastIndex((frame) => frame.name === name);
    if (at >= 0) this.frames.length = at;
  }

  text(text: string, at: number): void {
    const { isUnread, sight } = this.top;
    if (this.frames.at(-1)?.name === 'style') this.found.addStyle(text);
    else if (!isUnread) this.found.addText(text, at, hidingOf(sight, this.found.canvas));
  }
}
