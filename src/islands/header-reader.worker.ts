import type { Bytes } from '../logic/email/dkim/base64.ts';
import type { Answer, Request } from './header-reader-messages.ts';
import { reportOf } from './header-reader-report.ts';
import { checkMessage } from './header-reader-verify.ts';

/** The message read last; it stays here, and only what it says goes to the page. */
let message: Bytes = new Uint8Array();

/** Reads and verifies away from the page, so that a long message never holds it up. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).catch(() => tell({ id: data.id, failed: true }));
});

async function answer(request: Request): Promise<void> {
  const { id } = request;
  if ('keys' in request) return tell({ id, checked: await checkMessage(message, new Map(request.keys)) });
  message = await bytesOf(request.source);
  tell({ id, report: reportOf(message) });
}

async function bytesOf(source: string | File): Promise<Bytes> {
  if (typeof source === 'string') return new Uint8Array(new TextEncoder().encode(source));
  return new Uint8Array(await source.arrayBuffer());
}

function tell(answer: Answer) {
  postMessage(answer);
}
