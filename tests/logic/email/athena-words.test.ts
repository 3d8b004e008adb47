import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { athenaQuery } from '../../../src/content/athena.ts';
import { readEvents } from '../../../src/logic/email/events/read.ts';
import { summarise } from '../../../src/logic/email/events/summarise.ts';
import { PINNED } from '../../../src/logic/email/pinned-rules.ts';
import { clean } from '../../../src/logic/email/suppression/clean.ts';
import { openEvents } from './athena-in-duckdb.ts';
import { type BounceCase, bounceCases } from './real-email-rules.ts';

/** SES writes its types in one way only. */
const isSes = ({ type = '', subType = '' }: BounceCase) =>
  /^[A-Z][A-Za-z]+$/.test(type) && /^([A-Z][A-Za-z]+)?$/.test(subType);

const typed = bounceCases.filter(isSes);

function eventOf({ type, subType, text, status }: BounceCase, index: number): object {
  const [inText] = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text ?? '') ?? [];
  const emailAddress = `r${index}@recipient.example`;
  const recipient = { emailAddress, action: 'failed', status: status ?? inText, diagnosticCode: text };
  const bounce = { bounceType: type, bounceSubType: subType, feedbackId: `${index}`, bouncedRecipients: [recipient] };
  return { eventType: 'Bounce', bounce, mail: { timestamp: '2026-11-01T00:00:00.000Z', messageId: `${index}` } };
}

test('over real refusals SQL counts the same hard bounces, and stops none but those the reader stops or names as doubtful', async () => {
  expect(typed.length).toBeGreaterThan(50);
  const text = typed.map((each, i) => JSON.stringify(eventOf(each, i))).join('\n');
  const { hardBounces, softBounces, excluded, stopMailing, keep } = summarise(readEvents(text).events, PINNED);
  const folder = mkdtempSync(join(tmpdir(), 'athena-words-'));
  writeFileSync(join(folder, 'events.json'), text);
  const { ask, close } = await openEvents(join(folder, 'events.json'), 'events');
  const [rates] = await ask(athenaQuery('rates').sql);
  const stops = (await ask(athenaQuery('stop-mailing').sql)).map(({ address }) => address);
  close();
  rmSync(folder, { recursive: true });

  expect(rates).toMatchObject({ hard_bounces: hardBounces, soft_bounces: softBounces + excluded.autoReply });
  const mine = stopMailing.filter(({ already }) => !already).map(({ address }) => address);
  const doubtful = keep.map(({ address }) => address);
  expect(mine.filter((address) => !stops.includes(address))).toEqual([]);
  expect(stops.filter((address) => ![...mine, ...doubtful].includes(`${address}`))).toEqual([]);
});

test('the list cleaner reads the addresses to stop as Athena saves them', () => {
  const { kept } = clean({
    text: '"address","reason"\n"a@recipient.example","BOUNCE"\n"b@recipient.example","COMPLAINT"\n',
  });
  expect(kept.map(({ address, reason }) => [address, reason])).toEqual([
    ['a@recipient.example', 'BOUNCE'],
    ['b@recipient.example', 'COMPLAINT'],
  ]);
});
