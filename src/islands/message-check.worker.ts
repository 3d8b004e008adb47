import type { Bytes } from '../logic/email/dkim/base64.ts';
import { compose } from '../logic/email/message/compose.ts';
import { inspectMessage } from '../logic/email/message/inspect-message.ts';
import type { Message } from '../logic/email/message/message.ts';
import { readMessage } from '../logic/email/message/read-message.ts';
import type { Answer, Request } from './message-check-messages.ts';
import { reportOf } from './message-check-report.ts';

/** The message read last; it stays here, and only what is shown of it goes to the page. */
let kept: { readonly bytes: Bytes; readonly message: Message } | undefined;

/** Reads and judges away from the page, so that a long message never holds it up. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).catch(() => tell({ id: data.id, failed: true }));
});

async function answer({ id, source, circumstances }: Request): Promise<void> {
  if (source !== undefined) {
    kept = undefined;
    tell({ id, stage: 'reading' });
    const bytes = await bytesOf(source);
    tell({ id, stage: 'parting' });
    kept = { bytes, message: readMessage(bytes) };
  }
  if (!kept) return tell({ id, failed: true });
  tell({ id, stage: 'judging' });
  const findings = inspectMessage(kept.message, circumstances);
  tell({ id, report: reportOf(kept.bytes, kept.message, findings), isNew: source !== undefined });
}

async function bytesOf(source: NonNullable<Request['source']>): Promise<Bytes> {
  if (source instanceof File) return new Uint8Array(await source.arrayBuffer());
  return new Uint8Array(new TextEncoder().encode(typeof source === 'string' ? source : compose(source)));
}

function tell(answer: Answer) {
  postMessage(answer);
}
