import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readMessage } from '../../../../src/logic/email/message/read-message.ts';
import { letters } from './letters.ts';

/** Line ends and blanks at the very end are told apart by nobody who reads a letter. */
const asShown = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();
const oneSpace = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();

/** The line end before a boundary is the boundary’s (RFC 2046 §5.1.1); the other reader counts it to what isn’t base64. */
function sizeOf({ byteLength }: ArrayBuffer, encoding = ''): number {
  return encoding === 'base64' ? byteLength : byteLength - 1;
}

test('another reader finds the same subject, author, text, HTML and attachments', async () => {
  let [attachments, pages] = [0, 0];
  await fc.assert(
    fc.asyncProperty(letters, async ({ source, subject, from }) => {
      const ours = readMessage(source);
      const theirs = await PostalMime.parse(source);
      expect(oneSpace(ours.subject)).toBe(oneSpace(subject));
      expect(oneSpace(theirs.subject)).toBe(oneSpace(subject));
      expect(ours.from.map(({ name, address }) => [oneSpace(name), address])).toEqual([
        [oneSpace(from), 'news@example.com'],
      ]);
      expect(oneSpace(theirs.from?.name)).toBe(oneSpace(from));
      expect(asShown(ours.text?.text)).toBe(asShown(theirs.text));
      expect(asShown(ours.html?.text)).toBe(asShown(theirs.html));
      const own = ours.parts.filter(({ isAttachment }) => isAttachment);
      expect(own.map(({ filename = null, type }) => [filename, type])).toEqual(
        theirs.attachments.map(({ filename, mimeType }) => [filename, mimeType]),
      );
      expect(own.map(({ decodedBytes }) => decodedBytes)).toEqual(
        theirs.attachments.map(({ content }, at) => sizeOf(content as ArrayBuffer, own[at]?.encoding)),
      );
      expect(ours.faults).toEqual([]);
      attachments += own.length;
      pages += ours.html ? 1 : 0;
    }),
    { numRuns: 600 },
  );
  expect(attachments).toBeGreaterThan(300);
  expect(pages).toBeGreaterThan(200);
});
