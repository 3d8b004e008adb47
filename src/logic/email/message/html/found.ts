import type { Declarations } from './declarations.ts';
import { Gatherer } from './gatherer.ts';
import type { HiddenText, Hiding, HtmlReading, Link } from './html-reading.ts';
import { addStyleRules, type StyleRules } from './style-rules.ts';
import { TextFlow, withoutFillers } from './text-flow.ts';

/** An element as it opens. */
export interface Met {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
  readonly isHidden: boolean;
}

type OpenLink = Pick<Link, 'href' | 'line' | 'isHidden'> & { from: number; to: number; words: TextFlow };
type OpenHidden = Pick<HiddenText, 'how' | 'line' | 'isFirst'> & { words: TextFlow };

const MOST = 1000;
const MOST_TEXT = 1_000_000;
/** A preheader is read so far, and so much of what is hidden. */
const [FIRST_WORDS, HIDDEN_WORDS, LINK_WORDS, AROUND] = [300, 2000, 1000, 80];

/** What has been found in the HTML so far. */
export class Found {
  /** White, as clients have it; nobody knows once a rule that isn’t read sets a background. */
  canvas: string | undefined = '#ffffff';
  private readonly html: string;
  private readonly ruled = new Map<string, Declarations>();
  private readonly visible = new TextFlow(MOST_TEXT);
  private readonly all = new TextFlow(FIRST_WORDS);
  private readonly links: OpenLink[] = [];
  private readonly hidden: OpenHidden[] = [];
  private readonly gathered = new Gatherer(MOST);
  private link: OpenLink | undefined;
  private run: OpenHidden | undefined;
  private hasShown = false;
  /** A line, and where it ends. */
  private row = { line: 0, end: -1 };
  private isCut = false;

  constructor(html: string) {
    this.html = html;
  }

  get rules(): StyleRules {
    return this.ruled;
  }

  breakAt(gap: ' ' | '\n'): void {
    for (const flow of [this.visible, this.all, this.link?.words, this.run?.words]) flow?.breakAt(gap);
  }

  meet(met: Met): void {
    const { name, attributes, at, isHidden } = met;
    const image = this.gathered.meet(met);
    if (image?.alt) this.link?.words.add(` ${image.alt} `);
    const href = attributes.get('href')?.trim();
    if ((name !== 'a' && name !== 'area') || href === undefined) return;
    this.endLink();
    const words = new TextFlow(LINK_WORDS);
    const from = this.visible.length;
    if (name === 'area') words.add(attributes.get('alt') ?? '');
    else this.link = { href, line: this.lineAt(at), isHidden, from, to: from, words };
    if (this.links.length >= MOST) this.isCut = true;
    else this.links.push(this.link ?? { href, line: this.lineAt(at), isHidden, from, to: from, words });
  }

  endLink(): void {
    if (this.link) this.link.to = this.visible.length;
    this.link = undefined;
  }

  addStyle(css: string): void {
    if (addStyleRules(css, this.ruled)) this.canvas = undefined;
    this.gathered.addStyle(css);
  }

  addText(text: string, at: number, how: Hiding | undefined): void {
    this.all.add(text);
    this.link?.words.add(text);
    const shows = withoutFillers(text) !== '';
    if (how === undefined) {
      this.visible.add(text);
      if (shows) {
        this.hasShown = true;
        this.run = undefined;
      }
    } else this.addHidden(text, at, how, shows);
  }

  reading(): HtmlReading {
    this.endLink();
    const text = this.visible.toString();
    return {
      text,
      preheader: withoutFillers(this.all.toString()),
      links: this.links.map(({ words, from, to, ...link }) => ({
        ...link,
        text: words.toString(),
        before: text.slice(Math.max(0, from - AROUND), from),
        after: text.slice(to, to + AROUND),
      })),
      hidden: this.hidden.map(({ words, ...run }) => {
        const written = withoutFillers(words.toString());
        return { ...run, text: written.slice(0, HIDDEN_WORDS), length: written.length };
      }),
      ...this.gathered.lists,
      isCut: this.isCut || this.visible.isFull || this.gathered.isFull,
    };
  }

  private addHidden(text: string, at: number, how: Hiding, shows: boolean): void {
    if (!shows) {
      if (this.run?.how === how) this.run.words.add(text);
      return;
    }
    if (this.run?.how !== how) {
      const words = new TextFlow(MOST_TEXT);
      this.run = { how, line: this.lineAt(at), isFirst: !this.hasShown, words };
      if (this.hidden.length >= MOST) this.isCut = true;
      else this.hidden.push(this.run);
    }
    this.run.words.add(text);
  }

  /** Lines are asked for from top to bottom, so each is counted once. */
  private lineAt(at: number): number {
    while (this.row.end < at) {
      const next = this.html.indexOf('\n', this.row.end + 1);
      this.row = { line: this.row.line + 1, end: next < 0 ? this.html.length : next };
    }
    return this.row.line;
  }
}
