import { type Classification, classify } from '../bounces/classify.ts';
import { PINNED } from '../pinned-rules.ts';
import { asText, type JsonObject } from './json.ts';

/** Stands for the recipient's own address, which the classifier doesn't read. */
const SOMEONE = 'someone@recipient.example';

/** How many classifications are kept. */
const MAX_KNOWN = 20_000;

const known = new Map<string, Classification>();

/**
 * What the bounce tables say of one recipient of a bounce.
 * Files repeat the same refusal for one address after another, so the address is put aside and the answer kept.
 */
export function bounceRow(bounce: JsonObject, dsn: JsonObject): Classification {
  const given = {
    bounceType: asText(bounce['bounceType']),
    bounceSubType: asText(bounce['bounceSubType']),
    enhanced: asText(dsn['status']),
    diagnostic: withoutAddress(asText(dsn['diagnosticCode']), asText(dsn['emailAddress'])),
  };
  const key = Object.values(given).join('\n');
  const kept = known.get(key);
  if (kept) return kept;
  const fresh = classify(given, PINNED);
  if (known.size === MAX_KNOWN) known.clear();
  known.set(key, fresh);
  return fresh;
}

function withoutAddress(text: string, address: string): string {
  return /^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(address) ? text.replaceAll(address, SOMEONE) : text;
}
