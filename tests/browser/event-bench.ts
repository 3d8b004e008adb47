import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../tools/find-chromium.ts';
import { sesLines } from '../tools/ses-events.ts';
import type { EventBench } from './event-bench-entry.ts';
import { serveEventBench } from './event-bench-page.ts';

declare const eventBench: EventBench;

const SIZES = (process.argv[2] ?? '50000,200000,1000000').split(',').map(Number);
const RUNS = Number(process.argv[3] ?? 3);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const site = await serveEventBench();
for (const size of SIZES) {
  const file = join(site.folder, `${size}.ndjson`);
  await writeEvents(file, size);
  const megabytes = statSync(file).size / 1e6;
  const runs = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push({
      reference: await inPage(file, 'reference'),
      ours: await inPage(file, 'read'),
      duckdb: await inDuckDb(file),
    });
  const reference = median(runs.map((run) => run.reference.time));
  const ours = median(runs.map((run) => run.ours.time));
  console.log(
    JSON.stringify({
      events: size,
      megabytes: Math.round(megabytes),
      reference: {
        ms: Math.round(reference),
        mbPerSecond: Math.round((megabytes / reference) * 1000),
        peakMb: Math.max(...runs.map((run) => run.reference.peak)),
      },
      ours: {
        ms: Math.round(ours),
        mbPerSecond: Math.round((megabytes / ours) * 1000),
        peakMb: Math.max(...runs.map((run) => run.ours.peak)),
        longestTaskMs: Math.max(...runs.map((run) => run.ours.longest)),
      },
      ratios: runs.map((run) => Number((run.ours.time / run.reference.time).toFixed(2))),
      duckdbMs: Math.round(median(runs.map((run) => run.duckdb))),
    }),
  );
}
await site.close();

async function writeEvents(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file);
  for (let first = 0; first < count; first += 5000) {
    if (!stream.write(sesLines(1, first, Math.min(5000, count - first))))
      await new Promise<void>((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await finished(stream);
}

/** One run in a browser of its own, so that no run warms another. `peak` is the renderer's resident memory in MB, all of it. */
async function inPage(file: string, what: 'read' | 'reference') {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
  const page = await browser.newPage();
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  await page.setInputFiles('input', file);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, rendererMegabytes())), 50);
  const { time, longest } = await measured(page, what);
  clearInterval(watch);
  await browser.close();
  return { time, longest, peak };
}

async function measured(page: Page, what: 'read' | 'reference') {
  if (what === 'reference') return { ...(await page.evaluate(() => eventBench.reference())), longest: 0 };
  return page.evaluate(async () => {
    const { time, longest } = await eventBench.read();
    return { time, longest };
  });
}

/** Of the renderers among the processes this one started, the largest. */
function rendererMegabytes(): number {
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') || !isOurs(pid)) return 0;
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      } catch {
        return 0;
      }
    });
  return Math.round(Math.max(0, ...sizes) / 1024);
}

function isOurs(pid: string): boolean {
  for (let each = pid; each !== '0' && each !== ''; ) {
    if (each === String(process.pid)) return true;
    each = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? '';
  }
  return false;
}

/** The same grouped figures in DuckDB: recipients by type, day, domain and configuration set. */
async function inDuckDb(file: string): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const start = performance.now();
  await connection.runAndReadAll(`
    select eventType, mail.timestamp[1:10] as day, split_part(recipient, '@', 2) as domain, mail.tags."ses:configuration-set"[1] as configuration_set, count(*)
    from (select eventType, mail, unnest(mail.destination) as recipient from read_ndjson('${file}', columns = {
      eventType: 'VARCHAR', mail: 'STRUCT(timestamp VARCHAR, destination VARCHAR[], tags STRUCT("ses:configuration-set" VARCHAR[]))'}))
    group by all`);
  const time = performance.now() - start;
  connection.closeSync();
  return time;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
