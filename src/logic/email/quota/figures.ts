import type { Figures } from '../rates/lines.ts';

/** 1 MB as AWS's sizes are read here; AWS's pages don't say which megabyte they mean. */
const MEGABYTE = 1_048_576;
const HOUR_SECONDS = 3600;

/** The limits a send is planned by. Sizes in octets. */
export interface Limits {
  readonly windowSeconds: number;
  readonly sandboxDay: number;
  readonly sandboxRate: number;
  readonly recipientsPerMessage: number;
  readonly v1Size: number;
  readonly size: number;
  readonly throttledSize: number;
  /** What a file comes to in a message, in percent of itself. */
  readonly encodedPercent: number;
}

/** The limits the published facts state. Throws by the fact's name where one is missing: such rules aren't the published ones. */
export function limitsOf(rules: Figures): Limits {
  const value = (id: string) => numberOf(id, rules);
  return {
    windowSeconds: value('quota-rolling') * HOUR_SECONDS,
    sandboxDay: value('quota-sandbox-day'),
    sandboxRate: value('quota-sandbox-rate'),
    recipientsPerMessage: value('quota-50-recipients'),
    v1Size: value('quota-size-10-v1') * MEGABYTE,
    size: value('quota-size-40') * MEGABYTE,
    throttledSize: value('quota-size-throttle') * MEGABYTE,
    encodedPercent: value('quota-base64-137'),
  };
}

function numberOf(id: string, { facts }: Figures): number {
  const value = facts.find((fact) => fact.id === id)?.value;
  if (typeof value !== 'number') throw new Error(`rules: the fact “${id}” has no number`);
  return value;
}
