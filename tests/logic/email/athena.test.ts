import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASKED, athenaQuery, MADE_ONCE } from '../../../src/content/athena.ts';
import { ruleParts } from '../../../src/content/athena-rules.ts';
import { readEvents } from '../../../src/logic/email/events/read.ts';
import { summarise } from '../../../src/logic/email/events/summarise.ts';
import { PINNED } from '../../../src/logic/email/pinned-rules.ts';
import type { Counted, Summary } from '../../../src/schema/summary.ts';
import { athenaEvents } from './athena-events.ts';
import { DIFFERENCES, openEvents, type Row } from './athena-in-duckdb.ts';

interface Shape {
  readonly reason: string;
  readonly made: 'events' | 'messages';
  readonly events: () => readonly object[];
}

const isSend = (event: object) => 'eventType' in event && event.eventType === 'Send';

const shapes: readonly Shape[] = [
  { reason: 'the events speed is measured with', made: 'events', events: () => athenaEvents(1, 8_000, 'as-generated') },
  { reason: 'every type, subtype and status', made: 'events', events: () => athenaEvents(2, 6_000, 'codes-only') },
  {
    reason: 'no Send events, so that deliveries and bounces are the base',
    made: 'events',
    events: () => athenaEvents(3, 3_000, 'as-generated').filter((event) => !isSend(event)),
  },
  { reason: 'events in SNS’s envelope', made: 'messages', events: () => athenaEvents(4, 3_000, 'codes-only') },
];

const folder = mkdtempSync(join(tmpdir(), 'athena-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.for(shapes)('over $reason Athena’s queries and the reader agree', ({ made, events }) => {
  let summary: Summary;
  let base: Awaited<ReturnType<typeof openEvents>>;
  const ask = (id: (typeof ASKED)[number]) => base.ask(athenaQuery(id).sql);

  beforeAll(async () => {
    const lines = events().map((event) => JSON.stringify(event));
    summary = summarise(readEvents(lines.join('\n')).events, PINNED);
    const enveloped = [...lines, 'Successfully validated SNS topic'].map((message) =>
      JSON.stringify({ Type: 'Notification', MessageId: 'm-1', Message: message }),
    );
    const file = join(folder, `${made}-${lines.length}.json`);
    writeFileSync(file, (made === 'messages' ? enveloped : lines).join('\n'));
    base = await openEvents(file, made);
  }, 60_000);
  afterAll(() => base.close());

  test('on the rates and what they are shares of', async () => {
    const { sends, deliveries, hardBounces, complaints, rateBase, fblSent, bounceRate, complaintRate } = summary;
    expect(Math.min(deliveries, hardBounces, complaints, summary.duplicates)).toBeGreaterThan(0);
    expect(await ask('rates')).toEqual([
      {
        ...{ sends, deliveries, hard_bounces: hardBounces, soft_bounces: softWithReplies(summary), complaints },
        ...{ rate_base: rateBase, reporting_base: fblSent, bounce_rate: bounceRate, complaint_rate: complaintRate },
      },
    ]);
  });

  test('on what is left out of the rates, and why', async () => {
    const { account, tenant, validation, undetermined, optedOut } = summary.excluded;
    const rows = await ask('by-subtype');
    const counted = (verdict: string) => sum(rows.filter((row) => row['counts_as'] === verdict));
    expect({
      account: counted('account'),
      tenant: counted('tenant'),
      validation: counted('validation'),
      undetermined: counted('undetermined'),
      optedOut: counted('optedOut'),
    }).toEqual({ account, tenant, validation, undetermined, optedOut });
  });

  test('day by day', async () => {
    expect(figures(await ask('by-day'), ['day'])).toEqual(mine(summary.byDay, ({ day }) => [day]));
  });

  test('by domain', async () => {
    expect(figures(await ask('by-domain'), ['domain'])).toEqual(mine(summary.byDomain, ({ domain }) => [domain]));
  });

  test('by configuration set', async () => {
    const wanted = mine(summary.byConfigurationSet, ({ configurationSet }) => [configurationSet]);
    expect(figures(await ask('by-configuration-set'), ['configuration_set'])).toEqual(wanted);
  });

  test('by campaign', async () => {
    const wanted = mine(summary.byCampaign, ({ tag, value }) => [tag, value]);
    expect(figures(await ask('by-tag'), ['tag', 'value'])).toEqual(wanted);
  });

  test('by subtype, of those that count as hard or soft', async () => {
    const rows = (await ask('by-subtype')).filter(({ counts_as: as }) => as === 'hard' || as === 'soft');
    const wanted = summary.bySubtype.map(({ subtype, hardBounces, softBounces }) => [
      subtype,
      hardBounces + softBounces,
    ]);
    const found = Map.groupBy(rows, ({ subtype }) => subtype);
    expect([...found].map(([subtype, list]) => [subtype, sum(list)]).sort()).toEqual(wanted.sort());
  });

  test('on the addresses to stop mailing, with their reasons', async () => {
    const wanted = summary.stopMailing.filter(({ already }) => !already);
    expect(wanted.length).toBeGreaterThan(0);
    const found = await ask('stop-mailing');
    const asList = (list: readonly { address?: unknown; reason?: unknown }[]) =>
      list.map(({ address, reason }) => `${address},${reason}`.toLowerCase()).sort();
    expect(asList(found)).toEqual(asList(wanted));
  });

  test('on how many complained', async () => {
    expect((await ask('complaints')).length).toBe(summary.complaints);
  });
});

test('every statement has its words and no place left open but those for the reader', () => {
  for (const id of [...MADE_ONCE, ...ASKED]) {
    const { title, says, sql } = athenaQuery(id);
    expect(Math.min(title.length, says.length)).toBeGreaterThan(5);
    expect(sql).not.toMatch(/(?<!\$)\{/);
  }
});

test('which rows count is nowhere written by hand', () => {
  const written = readFileSync('content/athena/recipients.sql', 'utf8');
  expect(written).not.toMatch(/'(?:B\d+|noemail|general|\w+suppress\w+)'/);
  expect(written.match(/\{[a-z-]+\}/g)?.length).toBe(7);
});

test('what the tables say of a row is what the SQL does with it', () => {
  const changed = JSON.parse(
    JSON.stringify(PINNED).replaceAll('"countsInRate":"yes"', '"countsInRate":"no"'),
  ) as typeof PINNED;
  const rows = (parts: ReturnType<typeof ruleParts>) => /IN \((.+)\) THEN 'hard'/.exec(parts['counts-as'] ?? '')?.[1];
  expect(rows(ruleParts())).toBe("'B1', 'B2', 'B3', 'B8'");
  expect(rows(ruleParts(changed))).toBeUndefined();
});

test('the page names every difference between Athena’s SQL and what was checked', () => {
  const page = readFileSync('src/components/AthenaQueries.astro', 'utf8');
  expect(DIFFERENCES.map(({ trino }) => trino).filter((word) => !page.includes(word))).toEqual([]);
});

/** SQL sees no automatic replies, as they show in the words alone: they are among the soft ones. */
function softWithReplies({ softBounces, excluded }: Summary): number {
  return softBounces + excluded.autoReply;
}

const FIGURES = ['sends', 'deliveries', 'hard_bounces', 'soft_bounces', 'complaints'] as const;

/** Rows with any figure at all, as text in one order. */
function figures(rows: readonly Row[], names: readonly string[]): string[] {
  const lists = rows.map((row) => [names.map((name) => row[name]), FIGURES.map((name) => row[name])] as const);
  return lists
    .filter(([, counts]) => counts.some((count) => count !== 0))
    .map(String)
    .sort();
}

function mine<R extends Counted>(rows: readonly R[], namesOf: (row: R) => readonly string[]): string[] {
  expect(rows.length).toBeGreaterThan(0);
  const lists = rows.map((row) => {
    const { sends, deliveries, hardBounces, softBounces, complaints } = row;
    return [namesOf(row), [sends, deliveries, hardBounces, softBounces, complaints]];
  });
  return lists.map(String).sort();
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, { recipients }) => total + Number(recipients), 0);
}
