import type { Sending } from './commands/sending.ts';
import { plainOwn } from './labels.ts';
import { YOURS } from './plan.ts';

/** What a reader types about the sending; '' where nothing is. */
export interface SendingTyped {
  readonly from: string;
  readonly region: string;
  readonly configurationSet: string;
}

/** What stands in the commands until something is typed. */
export const EXAMPLE: Readonly<SendingTyped> = { from: YOURS, region: 'eu-west-1', configurationSet: 'my-events' };

/** A Region as AWS names them, such as `ap-southeast-2` or `us-gov-west-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;
/** A configuration set: letters, digits, underscores and hyphens, 64 at most. */
const CONFIGURATION_SET = /^[\w-]{1,64}$/;

/** What can be used of it, with the example in place of the rest, and the names of the fields that can’t. */
export function readSending(typed: SendingTyped): Omit<Sending, 'steps'> & { readonly wrong: readonly string[] } {
  const from = plainOwn(typed.from);
  const read = {
    from,
    region: REGION.test(typed.region.trim()) ? typed.region.trim() : undefined,
    configurationSet: CONFIGURATION_SET.test(typed.configurationSet.trim()) ? typed.configurationSet.trim() : undefined,
  };
  const fields = ['from', 'region', 'configurationSet'] as const;
  return {
    from: read.from ?? EXAMPLE.from,
    region: read.region ?? EXAMPLE.region,
    configurationSet: read.configurationSet ?? EXAMPLE.configurationSet,
    wrong: fields.filter((field) => typed[field].trim() !== '' && read[field] === undefined),
  };
}
