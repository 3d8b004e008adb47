import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftsFor, readDrafts } from '../../src/content/read-drafts.ts';
import { readFacts } from '../../src/content/read-facts.ts';
import { readTables } from '../../src/content/read-tables.ts';
import { pieces } from '../../src/logic/tables/words.ts';
import type { Draft } from '../../src/schema/draft.ts';
import type { Table } from '../../src/schema/table.ts';

const letters = readDrafts('email');
const drafts = [...readDrafts('orders'), ...letters];
const tables = [...readTables('orders'), ...readTables('email')];
const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

/** Options that are nothing but writing to someone. */
const WRITING = ['contact-seller', 'contact-amazon', 'a-to-z', 'withdraw', 'card-dispute', 'reject-faulty'];

/** Words of a step that sends the reader to write or speak to someone. */
const SPEAKS =
  /\b(write|message|in writing|chat|a call|complain|contact customer service|tell (amazon|customer service)|withdraw)\b/i;

/** Words that say what the law gives. */
const LEGAL = /\b(laws?|legal|rules|withdraw|reject|billing error|widerruf\w*|may not)\b/i;

const isOpen = ({ verdict }: Table['outcomes'][string]) => verdict === 'available' || verdict === 'not-guaranteed';

/** Every open outcome that has the reader contact someone, as `option/outcome`. */
const needing = tables.flatMap(({ id, outcomes }) =>
  Object.entries(outcomes)
    .filter(([, outcome]) => isOpen(outcome))
    .filter(([, { steps = [] }]) => WRITING.includes(id) || steps.some((step) => SPEAKS.test(step)))
    .map(([outcome]) => `${id}/${outcome}`),
);

const named = (words: string) => pieces(words).flatMap((piece) => ('fact' in piece ? [piece.fact] : []));
const wordsOf = ({ title, subject, text, send, mind = '', slots }: Draft) =>
  [title, subject, text, send, mind, ...slots.flatMap(({ label, hint = '' }) => [label, hint])].join('\n');
const repeated = (all: readonly unknown[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe('messages', () => {
  test('every file is one, and each has its own title and its own place among those to the same receiver', () => {
    expect(drafts.length).toBe(readdirSync('content/drafts').length);
    expect(drafts.length).toBeGreaterThanOrEqual(20);
    expect(repeated(drafts.map(({ title }) => title))).toEqual([]);
    expect(repeated(drafts.map(({ to, order }) => `${to} ${order}`))).toEqual([]);
  });

  test('every open outcome that has the reader contact someone has one', () => {
    expect(needing.length).toBeGreaterThanOrEqual(40);
    const without = needing.filter((id) => !drafts.some(({ options }) => options.includes(id)));
    expect(without).toEqual([]);
  });

  test('every status of an SES account that isn’t well has one, and all of them go to AWS', () => {
    const status = tables.find(({ id }) => id === 'account-status');
    const well = ['healthy', 'almost-healed', 'unknown-status'];
    const ill = Object.keys(status?.outcomes ?? {}).filter((outcome) => !well.includes(outcome));
    expect(ill.length).toBe(4);
    expect(ill.filter((id) => !letters.some(({ options }) => options.includes(`account-status/${id}`)))).toEqual([]);
    expect(letters.filter(({ to }) => to !== 'aws').map(({ id }) => id)).toEqual([]);
  });

  test('an answer to AWS promises nothing in the writer’s name', () => {
    const promising = letters.filter(({ text }) => /\b(promise|guarantee|never|always|will|assure)\b/i.test(text));
    expect(promising.map(({ id }) => id)).toEqual([]);
  });

  test('an answer to AWS says what happened, what was changed, and how it is kept so', () => {
    for (const id of ['reply-under-review', 'reply-paused']) {
      const slots = letters.find((letter) => letter.id === id)?.slots.map(({ name }) => name);
      expect(slots, id).toEqual(expect.arrayContaining(['mail-cause', 'mail-changes', 'mail-keeping']));
    }
  });

  test('they are found by option and outcome', () => {
    expect(draftsFor('contact-seller', 'ask-where-it-is').map(({ id }) => id)).toContain('ask-seller-where-it-is');
    expect(draftsFor('resell', 'nowhere')).toEqual([]);
  });

  test('a place of one name asks for the same thing in every message', () => {
    const kinds = Map.groupBy(
      drafts.flatMap(({ slots }) => slots),
      ({ name }) => name,
    );
    const unlike = [...kinds].filter(([, all]) => new Set(all.map((slot) => JSON.stringify(slot))).size > 1);
    expect(unlike.map(([name]) => name)).toEqual([]);
  });
});

describe.each(drafts)('$id', (draft) => {
  const { subject, text, send, mind = '', slots, options } = draft;
  const names = slots.map(({ name }) => name);

  test('serves outcomes that exist', () => {
    const known = tables.flatMap(({ id, outcomes }) => Object.keys(outcomes).map((outcome) => `${id}/${outcome}`));
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  });

  test('types no digit, and no brackets, which are for places still open', () => {
    expect(wordsOf(draft).replace(/\{[a-z0-9-]+\}/g, '')).not.toMatch(/[\d{}[\]]/);
  });

  test('fills every place it asks for, and names no other', () => {
    const used = new Set([...named(subject), ...named(text)]);
    expect(names.filter((name) => facts.has(name))).toEqual([]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !names.includes(name) && !facts.has(name))).toEqual([]);
  });

  test('rests on facts that exist, each figure of it among them', () => {
    const figures = named(`${subject}\n${text}\n${send}\n${mind}`).filter((name) => !names.includes(name));
    expect(draft.facts.filter((id) => !facts.has(id))).toEqual([]);
    expect(figures.filter((id) => !draft.facts.includes(id) || facts.get(id)?.value === undefined)).toEqual([]);
  });

  test('claims no law without a fact about the law', () => {
    const claims = LEGAL.test(text);
    expect(claims && !draft.facts.some((id) => facts.get(id)?.kind === 'law')).toBe(false);
  });

  test('is short', () => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(140);
  });
});
