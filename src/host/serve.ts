import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';
import { readPath } from './read-path.ts';
import { typeOf } from './types.ts';

export interface Site {
  /** For example `http://127.0.0.1:4321`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a good static host would: compressed copies, types, conditional requests, the 404 page.
 * Takes the first free port from `port` on; 0 takes any. A site built anew needs a new call.
 */
export async function serve(dist: string, port: number): Promise<Site> {
  const answer = answersFrom(dist);
  const server = createServer((request, response) => {
    answer(request, response).catch((fault) => response.destroy(fault));
  });
  await listen(server, port);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answersFrom(dist: string) {
  const files = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      const type = typeOf(pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });
  return async (request: IncomingMessage, response: ServerResponse) => {
    const path = readPath(request.url);
    if (!path) return end(response, 400);
    for (const [name, value] of Object.entries(headersFor(path.name))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
    if (path.name.endsWith('/')) request.url = `${path.raw}index.html`;
    else if (existsSync(join(dist, path.name, 'index.html')))
      return end(response, 301, { Location: `${path.raw}/${path.query}` });
    files(request, response, () => notFound(dist, request, response));
  };
}

async function notFound(dist: string, request: IncomingMessage, response: ServerResponse) {
  const brotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
  const page = await readFile(join(dist, brotli ? '404.html.br' : '404.html')).catch(() => undefined);
  const encoding = brotli && page ? { 'Content-Encoding': 'br' } : {};
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', Vary: 'Accept-Encoding', ...encoding });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}) {
  response.writeHead(status, headers).end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const isTaken = fault.code === 'EADDRINUSE' && port > 0 && port < 65535;
      if (isTaken) listen(server, port + 1).then(resolve, reject);
      else reject(fault);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
