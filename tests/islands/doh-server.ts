import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode, encode, type Packet } from '@leichtgewicht/dns-packet';
import { onTestFinished } from 'vitest';

type Question = { name: string; type: string };
/** Answers one question: with a packet, with bytes, or by hand. */
export type Answering = (question: Question, response: ServerResponse) => Packet | Uint8Array | undefined;

/** A server of DNS over HTTP (no TLS: for Node alone) that answers as the test says, and counts. */
export async function answerWith(answering: Answering) {
  const seen: Question[] = [];
  const queries: string[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const query = new URL(request.url ?? '/', 'http://x').searchParams.get('dns') ?? '';
    queries.push(query);
    const question = decode(Buffer.from(query, 'base64url')).questions?.[0] as Question;
    seen.push(question);
    const answer = answering(question, response);
    if (!answer) return;
    const bytes = answer instanceof Uint8Array ? answer : encode(answer);
    response.setHeader('Content-Type', 'application/dns-message');
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/dns-query`, seen, queries, most: () => most };
}

/** A response to the question: answers, and flags where it isn't a plain success. */
export function reply(question: Question, answers: unknown[] = [], more: Partial<Packet> = {}): Packet {
  return { type: 'response', id: 0, questions: [question], answers, ...more } as Packet;
}
