import { ATTRIBUTES, ELEMENTS } from '../logic/email/message/html/allowed.ts';
import { type Scheme, safeDeclarations, safeSheet } from './message-preview-css.ts';

/** How a message is to be shown. */
export interface Shown {
  readonly scheme: Scheme;
  /** Content id of a part → its picture, as a `data:` address of ours. */
  readonly pictures: ReadonlyMap<string, string>;
  /** What stands where a picture isn’t loaded. */
  readonly notLoaded: string;
}

/** What was taken out of a message on the way, and its styles. */
export interface Harvest {
  styles: string[];
  /** Pictures that would be loaded from elsewhere, and those of them too small to be seen. */
  remote: number;
  pixels: number;
  /** Elements copied so far. */
  count: number;
}

const [DEEPEST, MOST] = [100, 20_000];
const PIXEL = 3;

/** Copies what may be shown of a node’s children into `target`, element by element, by list; what isn’t on the lists is left behind. */
export function copyChildren(source: Node, target: Element, shown: Shown, harvest: Harvest, depth = 0): void {
  for (const child of source.childNodes) {
    if (harvest.count >= MOST) return;
    if (child.nodeType === Node.TEXT_NODE) target.append(child.textContent ?? '');
    if (child.nodeType === Node.ELEMENT_NODE && depth < DEEPEST)
      copyElement(child as HTMLElement, target, shown, harvest, depth);
  }
}

/** Copies the attributes an element may keep. */
export function copyAttributes(source: HTMLElement, target: Element): void {
  for (const { name, value } of source.attributes) {
    if (Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name]?.test(value.trim()))
      target.setAttribute(name, value.trim());
  }
  const style = source.hasAttribute('style') ? safeDeclarations(source.style) : '';
  if (style !== '') target.setAttribute('style', style);
}

function copyElement(source: HTMLElement, target: Element, shown: Shown, harvest: Harvest, depth: number) {
  const name = source.localName;
  harvest.count += 1;
  if (!ELEMENTS.has(name)) return;
  if (name === 'style') return void harvest.styles.push(safeSheet(source.textContent ?? '', shown.scheme));
  if (name === 'img') return copyPicture(source as HTMLImageElement, target, shown, harvest);
  const copy = target.ownerDocument.createElement(name);
  copyAttributes(source, copy);
  target.append(copy);
  copyChildren(source, copy, shown, harvest, depth + 1);
}

/** A picture that travels in the message is shown; of any other there is a box with its words. */
function copyPicture(source: HTMLImageElement, target: Element, shown: Shown, harvest: Harvest) {
  const address = (source.getAttribute('src') ?? '').trim();
  const own = shown.pictures.get(contentId(address));
  const copy = target.ownerDocument.createElement(own === undefined ? 'span' : 'img');
  if (own !== undefined) {
    copyAttributes(source, copy);
    copy.setAttribute('alt', source.getAttribute('alt') ?? '');
    copy.setAttribute('src', own);
    return target.append(copy);
  }
  harvest.remote += 1;
  if (isPixel(source)) {
    harvest.pixels += 1;
    return;
  }
  copyAttributes(source, copy);
  const [width, height] = [sizeOf(source, 'width'), sizeOf(source, 'height')];
  // So written it can be narrower than it asks, in a table’s cell as well.
  copy.setAttribute('style', `${width && `width:min(${width},100%);`}${height && `min-height:${height};`}`);
  copy.setAttribute('class', 'picture-not-loaded');
  const words = target.ownerDocument.createElement('small');
  words.append(shown.notLoaded);
  copy.append(words, source.getAttribute('alt') ?? '');
  target.append(copy);
}

function contentId(address: string): string {
  return /^cid:/i.test(address) ? address.slice(4).trim() : '';
}

function isPixel(source: HTMLElement): boolean {
  const small = ['width', 'height'].filter((side) => {
    const size = sizeOf(source, side as 'width');
    return size.endsWith('px') && Number.parseFloat(size) < PIXEL;
  });
  return small.length > 0;
}

/** In pixels or percent, from the attribute or else the style; empty where neither says. */
function sizeOf(source: HTMLElement, side: 'width' | 'height'): string {
  const asked = source.getAttribute(side) || source.style.getPropertyValue(side);
  const [, number, unit = 'px'] = /^\s*(\d{1,4}(?:\.\d{1,3})?)(px|%)?\s*$/.exec(asked) ?? [];
  return number === undefined ? '' : `${number}${unit}`;
}
