import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALL =
  'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends unbound';
const PLACES = ['/usr/sbin/unbound', '/usr/local/sbin/unbound', '/opt/homebrew/sbin/unbound', '/usr/bin/unbound'];

/** The path of unbound: `$UNBOUND`, or where packages put it; installed with apt-get where there is none and we may. Throws with what to do. */
export function ensureUnbound(): string {
  const named = process.env['UNBOUND'];
  if (named) return named;
  const before = PLACES.find((path) => existsSync(path));
  if (before) return before;
  const { output } = process.getuid?.() === 0 ? spawnSync(INSTALL, { shell: true, encoding: 'utf8' }) : { output: [] };
  const after = PLACES.find((path) => existsSync(path));
  if (after) return after;
  throw new Error(
    `The tests of DNS look-ups need unbound: install it, or name its path in the variable UNBOUND. ${output?.join('') ?? ''}`,
  );
}
