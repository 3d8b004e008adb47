import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../src/build/ensure-built.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { type Count, command, tests } from './stages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const total: Count = { passed: 0, failed: 0 };

function stage(name: string, run: () => Count): boolean {
  const start = performance.now();
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = passed + failed > 1 ? `, ${passed} of ${passed + failed}` : '';
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}${count} (${seconds} s)`);
  return failed === 0;
}

/** Counts a step that says what went wrong, or nothing when all is well. */
function step(run: () => string | undefined): Count {
  const fault = run();
  if (fault === undefined) return { passed: 1, failed: 0 };
  console.log(fault);
  return { passed: 0, failed: 1 };
}

stage('types of pages and components', () => command(root, 'astro check --minimumFailingSeverity error'));
stage('types of everything else', () => command(root, 'tsc'));
stage('lint and format', () => command(root, 'biome check --error-on-warnings'));
stage('unit and property tests', () => tests(root, 'unit'));
const isBuilt = stage('build', () => step(() => ensureBuilt(root)));
// What stands in dist after a failed build is no site to judge.
if (isBuilt) {
  stage('built site', () => tests(root, 'site'));
  if (stage('a browser to test with', () => step(ensureChromium))) stage('browser tests', () => tests(root, 'browser'));
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
