import { type Cleaned, type CleaningOptions, startCleaning } from './cleaning.ts';
import { readEntries } from './read-entries.ts';

/**
 * Cleans a list of addresses (facts 2.4): for adding to SES's suppression list (`PUT`, the default), for taking off it
 * (`DELETE`), or, with `suppressed` and no action, a mailing list against it.
 * Each address is kept once; every line that isn't is in `dropped`, with its number. Never throws; linear in the text.
 */
export function clean({ text, ...options }: CleaningOptions & { text: string }): Cleaned {
  const cleaning = startCleaning(options);
  for (const entry of readEntries(text)) cleaning.take(entry);
  return cleaning.finish();
}
