import { describe, expect, test } from 'vitest';
import { classify } from '../../../../src/logic/email/bounces/classify.ts';
import { asText, type JsonObject } from '../../../../src/logic/email/events/json.ts';
import { BOUNCES } from '../../../../src/logic/email/forge/bounces.ts';
import { forge } from '../../../../src/logic/email/forge/forge.ts';
import { SUB_TYPES } from '../../../../src/logic/email/forge/kinds.ts';
import { rules } from '../real-email-rules.ts';

const table = rules.tables.find(({ id }) => id === 'bounce-class');
const { bounceSubType } = rules.inputs;
const subTypes = Object.values(bounceSubType?.options ?? {}).map(({ label }) => label);

/** The row of `bounce-class` for a type and a subtype as SES writes them. */
function rowFor(type: string, subType: string): string | undefined {
  const option =
    Object.entries(bounceSubType?.options ?? {}).find(([, { label }]) => label === subType)?.[0] ?? 'other';
  const facts: Record<string, string> = { bounceType: type.toLowerCase(), bounceSubType: option };
  return table?.rows.find(({ when }) =>
    Object.entries(when as Record<string, readonly string[]>).every(([input, values]) =>
      values.includes(facts[input] ?? ''),
    ),
  )?.id;
}

const forms = SUB_TYPES.Bounce.map((form) => form.split('/') as [type: string, subType: string, trap?: string]);

test('every documented subtype is forged, and every row of the table a bounce can meet is met', () => {
  const forged = new Set(forms.map(([, subType]) => subType));
  expect(subTypes.filter((label) => !forged.has(label) && !label.startsWith('Another'))).toEqual([]);
  const met = new Set(forms.map(([type, subType]) => rowFor(type, subType)));
  expect(table?.rows.map(({ id }) => id).filter((id) => !met.has(id))).toEqual(['B17']);
});

describe.for(forms)('%s/%s/%s', ([type, subType, trap]) => {
  const key = [type, subType, trap].filter(Boolean).join('/');

  test('is classified by the row the table has for it, whichever reply the seed picks', () => {
    const rows = new Set<string>();
    const texts = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const order = { type: 'Bounce', subType: key, envelope: 'event-publishing', seed } as const;
      const bounce = forge({ ...order, at: '2026-11-20T09:00:00Z' })?.event['bounce'] as JsonObject;
      const [dsn = {}] = bounce['bouncedRecipients'] as JsonObject[];
      const diagnostic = asText(dsn['diagnosticCode']);
      const status = asText(dsn['status']);
      const read = classify({ bounceType: type, bounceSubType: subType, diagnostic, enhanced: status }, rules);
      rows.add(read.row);
      texts.add(`${status} ${diagnostic.replaceAll(asText(dsn['emailAddress']), 'ADDRESS')}`);
      const said = read.findings.map(({ id }) => id).filter((id) => id === 'class-conflict' || id === 'second-opinion');
      expect(said).toEqual(
        trap === 'expired' ? ['class-conflict'] : trap === 'sender-blocked' ? ['second-opinion'] : [],
      );
    }
    expect([...rows]).toEqual([rowFor(type, subType)]);
    expect(texts.size).toBe(BOUNCES[key]?.refusals.length);
  });
});
