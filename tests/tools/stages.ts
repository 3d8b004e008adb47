import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

/** A command that passes or fails as a whole. Prints its output only when it fails. */
export function command(root: string, line: string): Count {
  const { status, output } = spawnSync(line, { cwd: root, shell: true, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === 0) return { passed: 1, failed: 0 };
  console.log(output.join(''));
  return { passed: 0, failed: 1 };
}

/** A vitest project, counted test by test. A run that fails without a failed test (a file that won't load) counts as one. */
export function tests(root: string, project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'return-to-sender-'));
  const report = join(folder, 'report.json');
  const reporters = `--reporter=dot --reporter=json --outputFile.json=${report}`;
  const line = `vitest run --config tests/vitest.config.ts --project ${project} ${reporters}`;
  const { status } = spawnSync(line, { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const { passed, failed } = readReport(report);
  rmSync(folder, { recursive: true });
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function readReport(path: string): Count {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
