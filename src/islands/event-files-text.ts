/** The encoding a file's first two bytes say it has, where it isn't UTF-8: PowerShell's `>` and some editors write UTF-16. */
export function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The bytes of a text in UTF-8, whatever its byte order mark says it was written in. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | undefined;
  let isStart = true;
  for await (const chunk of chunks) {
    const encoding = isStart ? wideEncoding(chunk) : undefined;
    if (encoding) decoder = new TextDecoder(encoding);
    isStart = false;
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}
