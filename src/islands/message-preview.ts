import DOMPurify from 'dompurify';
import { ATTRIBUTES, ELEMENTS } from '../logic/email/message/html/allowed.ts';
import { copyAttributes, copyChildren, type Harvest, type Shown } from './message-preview-parts.ts';

/** A message made safe to look at. */
export interface Preview {
  /** A whole document, for a frame without any permission. */
  readonly srcdoc: string;
  readonly remote: number;
  readonly pixels: number;
}

/** The frame’s own policy: it may load nothing, not even from here. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";
const HEAD =
  `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
  '<meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off">';
const STYLES =
  'body{overflow-wrap:break-word;font-family:system-ui,sans-serif}a{color:light-dark(#1a0dab,#8ab4f8);text-decoration:underline}' +
  'img{max-width:100%;height:auto}.picture-not-loaded{display:inline-flex;flex-direction:column;justify-content:center;' +
  'box-sizing:border-box;min-width:3.5em;padding:.5em .6em;font:13px/1.35 system-ui,sans-serif;text-align:start;vertical-align:middle;' +
  'color:light-dark(#444,#ccc);background:repeating-linear-gradient(-45deg,light-dark(#eee,#333) 0 6px,light-dark(#f7f7f7,#2a2a2a) 6px 12px);' +
  'border:1px dashed light-dark(#888,#888)}.picture-not-loaded small{font-size:11px;opacity:.8}';

/**
 * Sieved HTML as a document that can’t load, run or follow anything. Two sieves more, both by list of what may stay: DOMPurify, then a
 * copy made element by element, with styles read by the browser’s own parser. In it no attribute can hold an address but that of a
 * picture the message carries. Nothing of it ever enters the page’s own document.
 */
export function previewOf(html: string, shown: Shown): Preview {
  const clean = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    ALLOWED_TAGS: [...ELEMENTS, '#text'],
    ALLOWED_ATTR: [...Object.keys(ATTRIBUTES), 'style', 'src', 'alt'],
    ALLOWED_URI_REGEXP: /^(?:cid:|[^:]*$)/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  }) as HTMLElement;
  const copy = document.implementation.createHTMLDocument('');
  const harvest: Harvest = { styles: [], remote: 0, pixels: 0, count: 0 };
  for (const part of clean.children) {
    if (part.localName === 'body') copyAttributes(part as HTMLElement, copy.body);
    copyChildren(part, part.localName === 'body' ? copy.body : copy.head, shown, harvest);
  }
  const scheme = `<meta name="color-scheme" content="only ${shown.scheme}">`;
  const styles = `<style>${STYLES}</style><style>${harvest.styles.join('\n')}</style>`;
  return {
    srcdoc: `<!doctype html><html><head>${HEAD}${scheme}${styles}</head>${copy.body.outerHTML}</html>`,
    remote: harvest.remote,
    pixels: harvest.pixels,
  };
}
