import { shellQuoted } from '../shell-quoted.ts';
import type { ImportAction } from './output.ts';
import { readAddress } from './read-address.ts';

export { shellQuoted } from '../shell-quoted.ts';

/** The arguments that name one address to the AWS CLI, or undefined where none is written. */
export function addressArgument(written: string): string | undefined {
  const { forms, address } = readAddress(written);
  const isSendable = ['plain', 'quoted-local', 'idn-domain', 'display-name'].includes(forms[0]);
  // With the equals sign an address that begins with a hyphen isn't taken for an option.
  return isSendable ? `--email-address=${shellQuoted(address)}` : undefined;
}

/** For each file, the command that uploads it and the one that starts its import. */
export function importCommands(names: readonly string[], action: ImportAction, bucket: string): string[] {
  return names.flatMap((name) => {
    const url = `s3://${bucket}/${name}`;
    const format = name.endsWith('.csv') ? 'CSV' : 'JSON';
    const destination = `SuppressionListDestination={SuppressionListImportAction=${action}}`;
    return [
      `aws s3 cp ${shellQuoted(name)} ${shellQuoted(url)}`,
      `aws sesv2 create-import-job \\\n  --import-destination ${shellQuoted(destination)} \\\n  --import-data-source ${shellQuoted(`S3Url=${url},DataFormat=${format}`)}`,
    ];
  });
}
