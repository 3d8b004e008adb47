import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** Somebody outside who would be glad of any sign from a message. */
export interface Listener {
  /** For example `http://127.0.0.1:40001`. */
  readonly origin: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Connections made, with or without a request. */
  readonly connections: () => number;
}

/** Listens until the file’s tests are over, and answers everything with a page of its own. */
export async function listen(answer = ''): Promise<Listener> {
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'text/html').end(answer);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, connections: () => connections };
}
