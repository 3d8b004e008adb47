import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

/** A command that passes or fails as a whole. */
export function command(root: string, line: string): Count {
  return run(root, line) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A vitest project, counted test by test. */
export function tests(root: string, project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'return-to-sender-'));
  const report = join(folder, 'report.json');
  const reporters = `--reporter=minimal --reporter=json --outputFile.json=${report}`;
  const line = `vitest run --config tests/vitest.config.ts --project ${project} ${reporters}`;
  const isGreen = run(root, line);
  const { passed, failed } = readReport(report);
  rmSync(folder, { recursive: true });
  // A run can also fail outside its tests: a crash, an error nobody caught.
  return { passed, failed: isGreen ? failed : Math.max(failed, 1) };
}

/** Whether a command ends well. Prints what it said only when it doesn't. */
function run(root: string, line: string): boolean {
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
  const { status, output } = spawnSync(line, { cwd: root, env, shell: true, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) console.log((output ?? []).join(''));
  return status === 0;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function readReport(path: string): Count {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that can't be loaded has no tests to count; it is one failure.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
