import type { SimulatorStep } from '../plan.ts';

/** What the commands send, whatever the language. The texts are the reader’s and are quoted by each language in its own way. */
export interface Sending {
  readonly steps: readonly SimulatorStep[];
  /** A verified address. */
  readonly from: string;
  /** As in `eu-west-1`. */
  readonly region: string;
  /** The configuration set whose event destination is tested. */
  readonly configurationSet: string;
}

/**
 * The EICAR test file in two halves, as its publisher gives it at eicar.org. Apart they are harmless; joined, every scanner
 * reports them, so nothing of this site holds them as one.
 */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'] as const;

/** The names used in all languages: the template of T9 with the value it lacks, and T8’s file, whose ending SES lets through (fact att-blocklist). */
export const NAMES = {
  template: 'simulator-missing-value',
  missing: '{{missing}}',
  file: 'eicar.txt',
} as const;

/** A step’s addresses, one by one. */
export function addressesOf({ to }: SimulatorStep): string[] {
  return to.split(', ');
}
