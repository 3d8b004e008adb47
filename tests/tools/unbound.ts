import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientHttp2Session, connect, createSecureServer } from 'node:http2';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureUnbound } from './ensure-unbound.ts';

export interface Unbound {
  /** Where DNS over HTTPS is answered, with a certificate signed by itself. */
  readonly endpoint: string;
  /** How many questions came in. */
  readonly asked: () => number;
  readonly stop: () => Promise<void>;
}

const READY_BY_MS = 20_000;

/**
 * A real resolver on loopback that serves these lines of a zone over DNS over HTTPS and asks nobody else: all other names don't
 * exist, those below `silent` are never answered and those below `refused` are refused. unbound says nothing of CORS, so a door in front of it adds the one header.
 */
export async function startUnbound(lines: readonly string[]): Promise<Unbound> {
  const program = ensureUnbound();
  const folder = mkdtempSync(join(tmpdir(), 'return-to-sender-unbound-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  makeCertificate(key, cert);
  const port = await freePort();
  writeFileSync(join(folder, 'unbound.conf'), configure(port, folder, lines));
  const child = spawn(program, ['-d', '-c', join(folder, 'unbound.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const inside = () => connect(`https://127.0.0.1:${port}`, { ca: readFileSync(cert) });
  await waitUntilReady(child, inside);
  const door = await openDoor(inside, { key: readFileSync(key), cert: readFileSync(cert) });
  return {
    endpoint: `https://127.0.0.1:${door.port}/dns-query`,
    asked: door.asked,
    stop: async () => {
      await door.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill()) await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function makeCertificate(key: string, cert: string): void {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
}

function configure(port: number, folder: string, lines: readonly string[]): string {
  const said = lines.map((line) => `  local-data: '${line}'`).join('\n');
  return `server:
  interface: 127.0.0.1@${port}
  https-port: ${port}
  tls-service-key: "${folder}/key.pem"
  tls-service-pem: "${folder}/cert.pem"
  access-control: 127.0.0.0/8 allow
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  module-config: "iterator"
  local-zone: "." static
  local-zone: "silent." always_deny
  local-zone: "refused." always_refuse
${said}
remote-control:
  control-enable: no
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilReady(child: ChildProcess, inside: () => ClientHttp2Session): Promise<void> {
  let said = '';
  child.stderr?.on('data', (words) => {
    said += words;
  });
  for (const until = Date.now() + READY_BY_MS; Date.now() < until && child.exitCode === null; ) {
    const session = inside();
    const isReady = await new Promise((resolve) => {
      session.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    session.destroy();
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`unbound didn't come up: ${said}`);
}

/** Passes requests on, each by a connection of its own (unbound drops one whole to drop a question), and lets any page read the answers. */
async function openDoor(inside: () => ClientHttp2Session, tls: { key: Buffer; cert: Buffer }) {
  let asked = 0;
  const server = createSecureServer({ ...tls, allowHTTP1: true }, ({ method, url }, response) => {
    asked += 1;
    const session = inside();
    session.on('error', () => undefined);
    const passed = session.request({ ':method': method, ':path': url, accept: 'application/dns-message' });
    passed.on('response', (headers) => {
      const type = { 'content-type': headers['content-type'] ?? '' };
      response.writeHead(headers[':status'] ?? 502, { ...type, 'access-control-allow-origin': '*' });
      passed.pipe(response as unknown as NodeJS.WritableStream);
    });
    passed.on('error', () => undefined).on('end', () => session.close());
    response.on('close', () => session.destroy());
  });
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (one) => sessions.add(one)).on('secureConnection', (one) => sessions.add(one));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const one of sessions) one.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, asked: () => asked, close };
}
