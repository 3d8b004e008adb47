import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressArgument, importCommands, shellQuoted } from '../../../../src/logic/email/suppression/commands.ts';

const shell = (command: string) => execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' });

test('a shell hands on what was quoted, character for character', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~\n]{0,20}$/), (text) => {
      expect(shell(`printf %s ${shellQuoted(text)}`)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test.for([
  ['an apostrophe', "o'neil@example.com", `--email-address='o'\\''neil@example.com'`],
  ['what a shell would run', '`id`$x@example.com', "--email-address='`id`$x@example.com'"],
  ['a hyphen in front', '-x@example.com', "--email-address='-x@example.com'"],
  ['a name around it', 'Jo <a@example.com>', "--email-address='a@example.com'"],
  ['an international domain', 'a@bücher.example', "--email-address='a@xn--bcher-kva.example'"],
] as const)('%s is written so that a shell leaves it alone', ([, written, argument]) => {
  expect(addressArgument(written)).toBe(argument);
});

test.for(['', 'nobody', 'file://x@example.com', 'a@example.com; rm -r x', 'a@localhost'])(
  '“%s” is no address to name to the CLI',
  (written) => {
    expect(addressArgument(written)).toBeUndefined();
  },
);

test('each file is uploaded, then imported in its own format', () => {
  expect(importCommands(['list.ndjson', 'list.csv'], 'DELETE', 'amzn-s3-demo-bucket')).toEqual([
    "aws s3 cp 'list.ndjson' 's3://amzn-s3-demo-bucket/list.ndjson'",
    "aws sesv2 create-import-job \\\n  --import-destination 'SuppressionListDestination={SuppressionListImportAction=DELETE}' \\\n  --import-data-source 'S3Url=s3://amzn-s3-demo-bucket/list.ndjson,DataFormat=JSON'",
    "aws s3 cp 'list.csv' 's3://amzn-s3-demo-bucket/list.csv'",
    "aws sesv2 create-import-job \\\n  --import-destination 'SuppressionListDestination={SuppressionListImportAction=DELETE}' \\\n  --import-data-source 'S3Url=s3://amzn-s3-demo-bucket/list.csv,DataFormat=CSV'",
  ]);
});
