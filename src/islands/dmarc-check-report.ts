import { compareReaders } from '../logic/email/dmarc/compare-readers.ts';
import type { DmarcInspection } from '../logic/email/dmarc/inspect.ts';
import type { SuffixList } from '../logic/email/dmarc/old-reader.ts';
import { readRecord, type Tag } from '../logic/email/dmarc/record.ts';
import type { Verdict } from '../logic/email/dmarc/verdict.ts';
import { zoneResolver } from '../logic/email/dns/zone.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf, showVerdict } from './page-words.ts';

const MOST_TAGS = 40;

/** What is published at one name. */
export interface Published {
  readonly domain: string;
  readonly txt: readonly (readonly string[])[];
  readonly organisation: SuffixList;
}

/** Shows what an inspection found: verdict, what failing mail meets, and the record tag by tag. */
export async function showReport(page: HTMLElement, inspection: DmarcInspection, published: Published): Promise<void> {
  const { verdict, corrected = '' } = inspection;
  const { domain, txt } = published;
  const text = txt.map((strings) => strings.join('')).find((each) => /dmarc/i.test(each)) ?? '';
  const tags = verdict === 'none' ? [] : readRecord(text).tags.slice(0, MOST_TAGS);
  const isApplied = verdict === 'ok' || verdict === 'ok-with-warnings';
  fill(page, { domain, corrected, record: text });
  showVerdict(page.querySelector('[data-result] > .verdict') as HTMLElement, verdict);
  showIf(page, '[data-published]', text !== '');
  showIf(page, '[data-corrected]', corrected !== '');
  showIf(page, '[data-readers-part]', isApplied);
  showIf(page, '[data-words-part]', tags.length > 0);
  page.querySelector('[data-words]')?.replaceChildren(...tags.map((tag) => sayTag(page, tag)));
  page.querySelector('[data-status]')?.replaceChildren(copyOf(page, `[data-heard=${verdict}]`));
  if (isApplied) await showReaders(page, published);
}

function sayTag(page: HTMLElement, { name, value }: Tag): DocumentFragment {
  const copy = copyOf(page, '[data-make=tag]', { text: `${name}=${value}` });
  const isKnown = page.querySelector(`template[data-tag="${CSS.escape(name)}"]`) !== null;
  const meaning = `[data-value="${CSS.escape(`${name}=${value.toLowerCase()}`)}"]`;
  copy
    .querySelector('p')
    ?.append(copyOf(page, `[data-tag="${isKnown ? CSS.escape(name) : 'unknown'}"]`), ' ', copyOf(page, meaning));
  return copy;
}

/** What mail that fails meets, from the domain and from below it, before either reader. */
async function showReaders(page: HTMLElement, { domain, txt, organisation }: Published): Promise<void> {
  for (const line of page.querySelectorAll<HTMLElement>('[data-case]')) {
    const fromDomain = `${line.dataset['prefix']}${domain}`;
    const rcode = line.dataset['case'] === 'missing' ? 'NXDOMAIN' : 'NOERROR';
    const resolver = zoneResolver(new Map([[`_dmarc.${domain}`, { TXT: txt }]]), async () => ({ rcode, records: [] }));
    const { now, old } = await compareReaders({ fromDomain, dkim: [], resolver, organisationalDomain: organisation });
    const name = line.querySelector('[data-name]');
    if (name) name.textContent = fromDomain;
    const policies = { now: met(line, 'now', now), old: met(line, 'old', old) };
    line.classList.toggle('differs', policies.now !== policies.old || old.sample !== undefined);
    const sample = line.querySelector<HTMLElement>('[data-reader=old] [data-sample]');
    if (sample) fill(sample, { percent: old.sample?.percent ?? 0, rest: old.sample?.rest ?? '' });
    if (sample) sample.hidden = old.sample === undefined;
  }
}

function met(line: HTMLElement, reader: string, { result, disposition }: Verdict): string {
  const policy = result === 'fail' ? disposition : 'unapplied';
  for (const word of line.querySelectorAll<HTMLElement>(`[data-reader=${reader}] [data-policy]`))
    word.hidden = word.dataset['policy'] !== policy;
  return policy;
}
