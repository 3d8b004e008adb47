import type { Provider } from '../../../schema/signature.ts';
import { blankAddresses } from './hidden.ts';

/**
 * Marks each provider leaves in its answers. Gmail ends each line with `gsmtp` and links to its help;
 * Yahoo names its hosts and bracketed codes, Outlook.com its hosts; SES says its own name.
 */
const MARKS: Readonly<Record<Provider, RegExp>> = {
  ses: /\bamazon ses\b|\bamazon simple email service\b/,
  gmail: /\bg[sc]mtp\b|\bgcdp\b|\bsupport\.google\.com\b|\bgmail-smtp-in\b|\baspmx\.l\.google\.com\b/,
  yahoo: /\byahoo(?:dns|inc)?\.(?:com|net)\b|\byahoo\.com account\b|\[(?:ts|ph|bl)[a-z]{0,3}\d{1,4}\]/,
  outlook: /\b(?:outlook|hotmail|live|office365|office)\.com\b/,
};
const ADDRESS = /[^\s<>"'(),:;@[\]]{1,256}@[^\s<>"'(),;@]{1,256}/g;
/** The start of a continued line, repeated by servers that answer in several: `550-5.1.1 `. */
const CONTINUED = /(?<=\s)[245]\d\d[- ](?:[245]\.\d{1,3}\.\d{1,3}\s)?(?=\S)/g;
const SPACES = /\s+/g;

/** Who wrote the text, by its own marks; addresses in it don't count. */
export function writtenBy(text: string): ReadonlySet<Provider> {
  const plain = text.toLowerCase().replace(ADDRESS, '~');
  return new Set((Object.keys(MARKS) as Provider[]).filter((name) => MARKS[name].test(plain)));
}

/** The text as words are looked for in it: small letters, one line, without addresses, hosts and the codes of continued lines. */
export function wordingOf(text: string): string {
  return blankAddresses(text).toLowerCase().replaceAll('’', "'").replace(CONTINUED, '').replace(SPACES, ' ');
}

/** Whether `words` stand in the wording by themselves; a `*` at the end leaves their last word open. */
export function says(wording: string, words: string): boolean {
  const isOpen = words.endsWith('*');
  const sought = isOpen ? words.slice(0, -1) : words;
  for (let at = wording.indexOf(sought); at >= 0; at = wording.indexOf(sought, at + 1)) {
    if (isEdge(wording, at) && (isOpen || isEdge(wording, at + sought.length))) return true;
  }
  return false;
}

/** Whether no word runs over this place. */
function isEdge(wording: string, at: number): boolean {
  return !(isLetter(wording.charAt(at - 1)) && isLetter(wording.charAt(at)));
}

function isLetter(character: string): boolean {
  return /[a-z0-9]/.test(character);
}
