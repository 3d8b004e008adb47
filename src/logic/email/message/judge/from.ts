import { likelyOrganisation } from '../../dmarc/likely-organisation.ts';
import { fieldsNamed, textOf } from '../../headers/message-head.ts';
import { found, type MessageFinding } from '../findings.ts';
import type { Mailbox } from '../message.ts';
import { decodeWords } from '../mime/encoded-word.ts';
import type { Judge } from '../options.ts';
import { FREEMAIL } from './names.ts';

const EMOJI = /[\p{Emoji_Presentation}✓✔☑]|\p{Extended_Pictographic}\ufe0f/u;
const ADDRESS = /[^\s<>()"',;:@]{1,64}@([a-z0-9.-]{1,253})/giu;
/** A conversation’s count, as mail programs show it. */
const COUNTER = /\(\d{1,3}\)/;

/** Who the message says it is from: H1, H2, H10 and H35 of table 2.9. */
export const judgeFrom: Judge = ({ head, from, to }) => {
  const fields = fieldsNamed(head, 'From');
  const [first, second] = fields;
  if (!first || fields.every((field) => textOf(field) === '')) return [found('from-missing', { where: 'From' })];
  const place = { where: 'From', line: first.line };
  const readable = from.filter(({ address }) => address !== '');
  const free = readable.find(({ domain }) => FREEMAIL.has(domain));
  return [
    ...(second ? [found('from-duplicate', { where: 'From', line: second.line, count: fields.length })] : []),
    ...(readable.length === 0 ? [found('from-unreadable', place)] : []),
    ...(readable.length > 1 ? [found('from-multiple', { ...place, count: readable.length })] : []),
    ...(free ? [found('freemail-from', { ...place, text: free.domain })] : []),
    ...readable.flatMap((mailbox) => judgeName(mailbox, to, first.line)),
    // Outside quotes it is a comment by the standard, and clients differ in showing it.
    ...(COUNTER.test(decodeWords(textOf(first))) ? [found('display-name', { ...place, kind: 'counter' })] : []),
  ];
};

function judgeName({ name, address, domain }: Mailbox, to: readonly Mailbox[], line: number): MessageFinding[] {
  const place = { where: 'From', line, text: name };
  const named = Array.from(name.matchAll(ADDRESS), ([, host = '']) => host.toLowerCase().replace(/\.+$/, ''));
  const isOther = named.some((host) => host === 'gmail.com' || likelyOrganisation(host) !== likelyOrganisation(domain));
  const isAnyones = to.some((mailbox) => mailbox.address !== address && holdsName(name, mailbox.name));
  return [
    ...(isOther ? [found('display-name', { ...place, kind: 'address' })] : []),
    ...(EMOJI.test(name) ? [found('display-name', { ...place, kind: 'emoji' })] : []),
    ...(isAnyones ? [found('display-name', { ...place, kind: 'recipient-name' })] : []),
  ];
}

/** Whole words, whatever their case; an address that stands as a name is no name. */
function holdsName(name: string, recipient: string): boolean {
  const wanted = wordsOf(recipient);
  return wanted.length > 3 && !recipient.includes('@') && ` ${wordsOf(name)} `.includes(` ${wanted} `);
}

function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
