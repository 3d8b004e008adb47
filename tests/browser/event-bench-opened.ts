import type { ShownSummary } from '../../src/islands/event-files-job.ts';

/** A summary as the page gets it, with the texts of its files in their places: plain, and so comparable. */
export type OpenedSummary = Opened<ShownSummary>;

type Opened<Value> = Value extends Blob
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Opened<Value[Key]> }
    : Value;

/** Reads every file in a value, however deep it stands. */
export async function opened<Value>(value: Value): Promise<Opened<Value>> {
  if (value instanceof Blob) return (await value.text()) as Opened<Value>;
  if (typeof value !== 'object' || value === null) return value as Opened<Value>;
  if (Array.isArray(value)) return (await Promise.all(value.map(opened))) as Opened<Value>;
  const members = Object.entries(value).map(async ([name, each]) => [name, await opened(each)] as const);
  return Object.fromEntries(await Promise.all(members)) as Opened<Value>;
}
