import type { Met } from './found.ts';
import type { HtmlReading, Image, Remote } from './html-reading.ts';

type Lists = Pick<HtmlReading, 'images' | 'remote' | 'scripts' | 'handlers' | 'forms' | 'frames'>;

const URL_IN_STYLE = /url\(\s*["']?([^"')\s]{1,2000})/gi;
const IMPORTED = /@import\s+["']([^"']{1,2000})["']/gi;
const ELSEWHERE = /^\s*(?:https?:)?\/\//i;
/** Where an element names what a client would fetch. */
const FETCHED: Readonly<Record<string, readonly [string, Remote['kind']]>> = {
  img: ['src', 'image'],
  input: ['src', 'image'],
  image: ['href', 'image'],
  link: ['href', 'style'],
  script: ['src', 'script'],
  iframe: ['src', 'frame'],
  frame: ['src', 'frame'],
  object: ['data', 'frame'],
  embed: ['src', 'frame'],
  video: ['src', 'media'],
  audio: ['src', 'media'],
  source: ['src', 'media'],
};

/** Counts and lists what elements bring along beside text and links. */
export class Gatherer {
  isFull = false;
  private readonly images: Image[] = [];
  private readonly remote: Remote[] = [];
  private readonly most: number;
  private scripts = 0;
  private handlers = 0;
  private forms = 0;
  private frames = 0;

  constructor(most: number) {
    this.most = most;
  }

  get lists(): Lists {
    const { images, remote, scripts, handlers, forms, frames } = this;
    return { images, remote, scripts, handlers, forms, frames };
  }

  /** The image, where the element is one. */
  meet({ name, attributes }: Met): Image | undefined {
    // Data for mailbox providers (JSON-LD) runs nothing.
    if (name === 'script' && !/json/i.test(attributes.get('type') ?? '')) this.scripts += 1;
    if (name === 'form') this.forms += 1;
    if (name === 'iframe' || name === 'frame' || name === 'object' || name === 'embed') this.frames += 1;
    for (const attribute of attributes.keys()) if (/^on[a-z]/.test(attribute)) this.handlers += 1;
    this.fetch(attributes.get('background'), 'image');
    this.fetch(attributes.get('poster'), 'image');
    const [attribute, kind] = FETCHED[name] ?? [];
    if (attribute && kind) this.fetch(attributes.get(attribute), kind);
    this.fetch(attributes.get('srcset')?.trim().split(/[\s,]/, 1)[0], 'image');
    this.addStyle(attributes.get('style') ?? '');
    return name === 'img' ? this.addImage(attributes) : undefined;
  }

  /** What a style would fetch. */
  addStyle(css: string): void {
    for (const [, url] of css.matchAll(URL_IN_STYLE)) this.fetch(url, 'style');
    for (const [, url] of css.matchAll(IMPORTED)) this.fetch(url, 'style');
  }

  private addImage(attributes: ReadonlyMap<string, string>): Image {
    const alt = attributes.get('alt');
    const isPixel = ['width', 'height'].every((side) => /^\s*[01](?:px)?\s*$/.test(attributes.get(side) ?? ''));
    const image = { src: attributes.get('src') ?? '', ...(alt !== undefined && { alt }), isPixel };
    if (this.images.length >= this.most) this.isFull = true;
    else this.images.push(image);
    return image;
  }

  private fetch(url: string | undefined, kind: Remote['kind']): void {
    if (url === undefined || !ELSEWHERE.test(url)) return;
    if (this.remote.length >= this.most) this.isFull = true;
    else this.remote.push({ kind, url: url.trim() });
  }
}
