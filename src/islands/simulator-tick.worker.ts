import { simulatorPlan } from '../logic/email/simulator/plan.ts';
import { tick } from '../logic/email/simulator/tick.ts';
import { asUtf8 } from './event-files-text.ts';
import type { TickAnswer, TickRequest } from './simulator-messages.ts';

/** The most text that is read at once, in bytes: a test’s events are a few kilobytes, so this is a log that wasn’t filtered. */
const MOST = 48 * 1024 * 1024;

const tell = (answer: TickAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<TickRequest>) => {
  void answer(data).then(tell, () => tell({ failed: 'failed' }));
});

async function answer({ asked, source }: TickRequest): Promise<TickAnswer> {
  const text = typeof source === 'string' ? source.slice(0, MOST + 1) : await textOf(source);
  if (text === undefined || text.length > MOST) return { failed: 'large' };
  return { ticked: tick(simulatorPlan(asked), text) };
}

/** A file’s text, unpacked where it is packed; undefined as soon as it is too much. */
async function textOf(file: File): Promise<string | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of asUtf8(chunksOf(stream.getReader()))) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > MOST) return undefined;
  }
  return text + decoder.decode();
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
