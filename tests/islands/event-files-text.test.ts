import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/islands/event-files-parts.ts';
import { asUtf8 } from '../../src/islands/event-files-text.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The text in UTF-16, with its mark, as PowerShell writes it (little-endian), or the other way round. */
function wide(text: string, isLittle: boolean): Uint8Array {
  const letters = BYTE_ORDER_MARK + text;
  const view = new DataView(new ArrayBuffer(letters.length * 2));
  for (let at = 0; at < letters.length; at += 1) view.setUint16(at * 2, letters.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

async function read(bytes: Uint8Array, size: number): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of asUtf8(chunks())) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

test('a text in UTF-16 is read in either byte order, and one in UTF-8 as it is, however it is cut', async () => {
  const text = fc
    .string({ unit: 'binary' })
    .map((letters) => `{"a":"${letters.replaceAll(BYTE_ORDER_MARK, '')}é😀"}\n`);
  const property = fc.asyncProperty(text, fc.integer({ min: 2, max: 40 }), async (written, size) => {
    const meant = new TextDecoder().decode(new TextEncoder().encode(written));
    expect(await read(wide(written, true), size)).toBe(meant);
    expect(await read(wide(written, false), size)).toBe(meant);
    expect(await read(new TextEncoder().encode(written), size)).toBe(meant);
  });
  await fc.assert(property);
});

test.for([
  // U+0A7B and U+7B0A hold the bytes of a line end and a brace.
  ['in UTF-16 is never cut', wide('\u0a7b\u7b0a'.repeat(50), true), 1],
  ['in UTF-16, the other byte order, neither', wide('\u0a7b\u7b0a'.repeat(50), false), 1],
  ['in UTF-8 is cut before a line that begins like an event', new TextEncoder().encode('{"a":1}\n'.repeat(50)), 5],
] as const)('a long file %s', async ([, bytes, count]) => {
  expect((await partsOf(new File([bytes as Uint8Array<ArrayBuffer>], 'events.json'), 80)).length).toBe(count);
});
