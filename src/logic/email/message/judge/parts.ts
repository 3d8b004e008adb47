import { found, type MessageFinding } from '../findings.ts';
import type { Message } from '../message.ts';
import type { Judge } from '../options.ts';
import { BLOCKED_EXTENSIONS } from './blocked-extensions.ts';

/** AWS’s megabyte, taken as 1,048,576 bytes (facts quota-size-10-v1, quota-size-40, quota-size-throttle). */
const MEGABYTE = 1_048_576;
const [V1, SLOWED, ALL] = [10 * MEGABYTE, 10 * MEGABYTE, 40 * MEGABYTE];
const MOST = 20;

/** Attachments and size: H27 and H28 of table 2.9, and parts that aren’t put together well. */
export const judgeParts: Judge = ({ parts, faults, messageBytes }, { api }) => [
  ...parts
    .filter(({ filename, isMultipart }) => !isMultipart && BLOCKED_EXTENSIONS.has(extensionOf(filename)))
    .slice(0, MOST)
    .map(({ path, line, filename = '' }) => found('blocked-attachment', { where: path, line, text: filename })),
  ...judgeSize(messageBytes, api),
  ...faults.slice(0, MOST).map(({ kind, line }) => found('broken-mime', { line, kind })),
];

/** A raw message is encoded already, so its size is what counts. */
function judgeSize(bytes: Message['messageBytes'], api: 'v1' | 'v2' | 'smtp' | undefined): MessageFinding[] {
  if (api === 'v1') return bytes > V1 ? [found('too-large-v1')] : [];
  if (bytes > ALL) return [found('too-large')];
  return bytes > SLOWED ? [found('bandwidth-throttled')] : [];
}

/** What stands behind the last dot, in small letters; blanks and dots at the end don’t hide it. */
function extensionOf(filename = ''): string {
  const name = filename
    .trim()
    .slice(-300)
    .replace(/[. ]{1,300}$/, '');
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
