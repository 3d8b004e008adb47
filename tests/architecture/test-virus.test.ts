import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EICAR } from '../../src/logic/email/simulator/commands/sending.ts';

test('no source holds the EICAR test file as one piece, or a scanner would report this repository', () => {
  const whole = EICAR.join('');
  const files = globSync(['src/**/*.*', 'content/**/*.*', 'tests/**/*.*', '*.md']);
  expect(files.length).toBeGreaterThan(500);
  const holding = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return [whole, whole.replace('\\', '\\\\'), btoa(whole)].some((sign) => text.includes(sign));
  });
  expect(holding).toEqual([]);
});
