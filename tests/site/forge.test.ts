import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { EVENT_TYPES } from '../../src/logic/email/events/event-types.ts';
import { readEvents } from '../../src/logic/email/events/read.ts';
import { forgeKinds } from '../../src/logic/email/forge/forge.ts';
import { SUB_TYPES } from '../../src/logic/email/forge/kinds.ts';
import { brotliBytesOf, builtPages, dist } from './dist.ts';

const html = builtPages().find(({ url }) => url === '/email/forge/')?.html ?? '';
// Otherwise the parser takes what stands in a `pre` for text, colours and all.
const page = parse(html, { blockTextElements: { script: true, style: true } });
const types = Object.keys(EVENT_TYPES);
const published = (name: string) => readFileSync(join(dist, 'data', name), 'utf8');

test('before anything is ordered the script, with all it imports, is at most 4 kB of brotli', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const own = scripts.filter((src) => src.includes('EventForge'));
  expect(own).toHaveLength(1);
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(4_000);
});

test('the page comes with the event that an empty form orders, and with the commands that send it', () => {
  const { events } = readEvents(page.querySelector('[data-shown]')?.textContent ?? '');
  expect(events).toMatchObject([{ type: 'Bounce', kind: 'event-publishing' }]);
  const shown = (selector: string) => page.querySelectorAll(selector).filter((each) => !each.hasAttribute('hidden'));
  expect(shown('[data-row-words]').map((each) => each.getAttribute('data-row-words'))).toEqual([events[0]?.actionRow]);
  expect(shown('[data-command]').map((each) => each.querySelector('pre')?.textContent?.split(' \\')[0])).toEqual([
    'aws sns publish',
    'aws sqs send-message',
  ]);
});

test('every type, every form and every envelope can be chosen', () => {
  const values = (selector: string) => page.querySelectorAll(selector).map((each) => each.getAttribute('value'));
  expect(values('[name=type]')).toEqual(types);
  expect(new Set(values('[name=envelope]'))).toEqual(new Set(forgeKinds().map(({ envelope }) => envelope)));
  for (const [type, forms] of Object.entries(SUB_TYPES))
    expect(values(`[data-form-of="${type}"] option`).sort()).toEqual([...forms].sort());
});

test('each form says what a handler should make of it, by a row that has its words and its page', () => {
  const rules = builtPages().find(({ url }) => url === '/rules/event-action/')?.html ?? '';
  const rows = page.querySelectorAll('form [data-row]').map((each) => each.getAttribute('data-row') ?? '');
  expect(rows.length).toBeGreaterThan(50);
  for (const row of new Set(rows)) {
    expect(page.querySelector(`[data-row-words="${row}"]`)?.text.trim()).not.toBe('');
    expect(rules).toContain(`id="${row}"`);
  }
});

test('each note belongs to a form, and each trap has one', () => {
  const forms = new Set(Object.values(SUB_TYPES).flat());
  const notes = page.querySelectorAll('[data-note]').map((each) => each.getAttribute('data-note') ?? '');
  expect(notes.filter((note) => !forms.has(note))).toEqual([]);
  const traps = SUB_TYPES.Bounce.filter((form) => form.split('/').length > 2);
  expect(traps.filter((trap) => !notes.includes(trap))).toEqual([]);
});

test('without a script there is one event of each type to read and to copy', () => {
  const examples = page
    .querySelectorAll('.one-of-each > details')
    .map((each) => each.querySelector('pre')?.textContent);
  expect(examples.map((text) => readEvents(text ?? '').events.map(({ type }) => type))).toEqual(
    types.map((type) => [type]),
  );
  expect(page.querySelector('[data-plain]')?.hasAttribute('hidden')).toBe(false);
});

describe('what can be taken along', () => {
  test('all of it is linked', () => {
    const links = page.querySelectorAll('.downloads a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/data/ses-events.d.ts', '/data/ses-events.schema.json', '/data/ses-events.ndjson']);
  });

  test('the file of events holds every kind once, and our reader finds nothing broken in it', () => {
    const { events, findings } = readEvents(published('ses-events.ndjson'));
    expect(findings).toEqual([]);
    expect(events.map(({ kind, type }) => `${type} ${kind}`)).toEqual(
      forgeKinds().map(({ type, envelope }) => `${type} ${envelope}`),
    );
    expect(events.flatMap((event) => event.findings).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the schema and the types name the same shapes', () => {
    const { $defs } = JSON.parse(published('ses-events.schema.json'));
    const names = Object.keys($defs);
    const declared = [...published('ses-events.d.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(declared).toEqual([...names, 'SesArrival']);
    expect(names.length).toBeGreaterThan(30);
  });
});
