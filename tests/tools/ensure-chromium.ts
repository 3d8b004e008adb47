import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

const INSTALL =
  'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium';

/** Installs Chromium with apt-get where there is none and we may. Says what to do when that is not possible. */
export function ensureChromium(): string | undefined {
  if (findChromium()) return undefined;
  if (process.getuid?.() === 0) {
    console.log('Installing Chromium for the browser tests (once) …');
    const { output } = spawnSync(INSTALL, { shell: true, encoding: 'utf8' });
    if (findChromium()) return undefined;
    console.log(output.join(''));
  }
  return 'The browser tests need Chromium or Chrome: install one, or name its path in the variable CHROMIUM.';
}
