import type { Entry } from './read-entries.ts';

type Item = Omit<Entry, 'line'>;

const ADDRESS_KEYS = ['emailaddress', 'email', 'address', 'recipient'];
/** How much of an item that holds no address is shown. */
const SHOWN = 200;

/** The entries of a JSON text: an array, one object, or pages of ListSuppressedDestinations. Undefined when it isn't JSON. */
export function readJson(text: string): Item[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const items = Array.isArray(parsed) ? parsed : [parsed];
  return items.flatMap((item) => pageOf(item) ?? [item]).map(readItem);
}

/** The entries of one answer of the API, of GetSuppressedDestination too. */
function pageOf(item: unknown): unknown[] | undefined {
  if (!isRecord(item)) return undefined;
  const { SuppressedDestinationSummaries: page, SuppressedDestination: single } = item;
  if (Array.isArray(page)) return page;
  return single === undefined ? undefined : [single];
}

function readItem(item: unknown): Item {
  if (typeof item === 'string') return { text: item, address: item, reason: '' };
  const fields = isRecord(item) ? Object.entries(item) : [];
  const named = new Map(fields.map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]));
  const address = ADDRESS_KEYS.map((key) => named.get(key)).find((value) => typeof value === 'string');
  const reason = named.get('reason') ?? '';
  if (typeof address !== 'string') return { text: shown(item), address: '', reason: '' };
  return { text: address, address, reason: typeof reason === 'string' ? reason : shown(reason) };
}

function shown(item: unknown): string {
  try {
    return JSON.stringify(item).slice(0, SHOWN);
  } catch {
    return ''; // nested deeper than the engine can write
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
