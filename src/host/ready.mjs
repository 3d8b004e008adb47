/**
 * Runs a script of this project under its own Node, installing the dependencies first when they differ from the lock file:
 * `node src/host/ready.mjs <script> [arguments]`. Plain JavaScript without imports from outside, because it is the
 * only file that runs before anything is installed, under whatever Node the machine has (20 or later).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const windows = process.platform === 'win32';
const projectNode = resolve(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

/** The locked packages that npm's own record of node_modules lacks or has at another version. */
function notInstalled() {
  const record = resolve(root, 'node_modules/.package-lock.json');
  const wanted = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).packages;
  const present = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {};
  return Object.keys(wanted).filter(
    (path) => path !== '' && !wanted[path].optional && present[path]?.version !== wanted[path].version,
  );
}

if (notInstalled().length > 0 || !existsSync(projectNode)) {
  console.log('Installing the dependencies (once, about a minute) …');
  const command = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', command, { cwd: root, stdio: 'inherit', shell: windows });
  if (status !== 0 || !existsSync(projectNode)) {
    console.error('The install failed: run `npm ci` to see why.');
    process.exit(status || 1);
  }
}

const bin = resolve(root, 'node_modules/.bin');
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1' };
const child = spawn(projectNode, process.argv.slice(2), { cwd: root, stdio: 'inherit', env });
// Ctrl+C reaches the child by itself; what is sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// npm, stopped by a signal, leaves this process behind: it then has another parent, and ends.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
child.on('exit', (status) => process.exit(status ?? 1));
