import type { Identifier, Judged } from '../logic/email/dmarc/alignment.ts';
import { compareReaders, type Difference, type TwoReadings } from '../logic/email/dmarc/compare-readers.ts';
import type { DmarcEvaluation } from '../logic/email/dmarc/evaluate.ts';
import { likelyOrganisation } from '../logic/email/dmarc/likely-organisation.ts';
import type { SuffixList } from '../logic/email/dmarc/old-reader.ts';
import type { Resolver } from '../logic/email/dns/resolver.ts';
import { tidy } from '../logic/email/dns/zone.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf, showVerdict } from './page-words.ts';

/** One message as its receiver saw it. */
export interface Typed {
  readonly fromDomain: string;
  readonly spf?: Identifier;
  readonly dkim: readonly Identifier[];
  readonly organisation: string;
}

/** Reads the second form; without a domain in From the inspected one stands for it. */
export function readMessage(form: HTMLFormElement, domain: string): Typed {
  const typed = new FormData(form);
  const all = (name: string) => typed.getAll(name).map((value) => domainIn(String(value)));
  const [mailFrom = '', spf = ''] = [...all('mailFrom'), ...all('spf')];
  const results = all('dkim');
  const dkim = all('d').map((name, at) => ({ domain: name, result: results[at] ?? '' }));
  return {
    fromDomain: all('from')[0] || domain,
    ...(mailFrom && { spf: { domain: mailFrom, result: spf } }),
    dkim: dkim.filter(({ domain: name }) => name !== ''),
    organisation: all('organisation')[0] ?? '',
  };
}

/** Evaluates one message as both readers do. */
export async function readings({ organisation, ...message }: Typed, resolver: Resolver): Promise<TwoReadings> {
  return compareReaders({ ...message, resolver, organisationalDomain: suffixList(organisation) });
}

/** Takes the organisation’s domain the reader typed for it and all below it, else what the name’s labels make likely. */
export function suffixList(organisation: string): SuffixList {
  const known = tidy(organisation);
  return (domain) =>
    known !== '' && (domain === known || domain.endsWith(`.${known}`)) ? known : likelyOrganisation(domain);
}

/** Shows both readings: the answer, the walk, what is aligned, and where the readers differ. */
export function showReadings(page: HTMLElement, message: Typed, { now, old, differences }: TwoReadings): void {
  const part = page.querySelector('[data-passed]') as HTMLElement;
  part.hidden = false;
  fill(part, { from: message.fromDomain });
  showVerdict(part, now.result);
  part.querySelector('[data-walk]')?.replaceChildren(...walkOf(page, message, now));
  part
    .querySelector('[data-judged]')
    ?.replaceChildren(...(now.identifiers ?? []).map((one) => judgedOf(page, one, now)));
  showIf(part, '[data-judged-part]', (now.identifiers ?? []).length > 0);
  const pairs: Readonly<Record<Difference['in'], readonly [string, string]>> = {
    result: [now.result, old.result],
    disposition: [now.disposition, old.disposition],
    'organisational-domain': [now.orgDomain, old.orgDomain],
    'spf-aligned': [String(now.aligned.spf), String(old.aligned.spf)],
    'dkim-aligned': [String(now.aligned.dkim), String(old.aligned.dkim)],
    sample: ['100%', `${old.sample?.percent ?? 100}%`],
  };
  for (const line of part.querySelectorAll<HTMLElement>('[data-line]')) {
    const id = line.dataset['line'] as Difference['in'];
    for (const [at, reader] of ['now', 'old'].entries())
      line.querySelector(`[data-reader=${reader}]`)?.replaceChildren(wordOf(page, pairs[id][at] ?? ''));
    line.classList.toggle(
      'differs',
      differences.some((difference) => difference.in === id),
    );
  }
  showIf(part, '[data-same]', differences.length === 0);
  showIf(part, '[data-differs]', differences.length > 0);
}

function wordOf(page: HTMLElement, word: string): Node | string {
  return word === 'true' || word === 'false' ? copyOf(page, `[data-word=${word}]`) : word;
}

function walkOf(page: HTMLElement, { fromDomain }: Typed, { trace, orgDomain }: DmarcEvaluation): DocumentFragment[] {
  const own = trace.find(({ domain, record }) => domain === tidy(fromDomain) && record);
  const above =
    trace.find(({ domain, record }) => domain === orgDomain && record) ?? trace.findLast(({ record }) => record);
  return trace.map((stop) => {
    const copy = copyOf(page, '[data-make=stop]', { name: stop.domain });
    const had = stop.isFailed ? 'failed' : stop.record ? 'one' : stop.records > 1 ? 'several' : 'none';
    showIf(copy, `[data-had=${had}]`, true);
    showIf(copy, '[data-flag=applies]', stop === (own ?? above));
    showIf(copy, '[data-flag=organisation]', stop.domain === orgDomain);
    copy.firstElementChild?.classList.add(had);
    const seen = copy.querySelector<HTMLElement>('.seen');
    if (seen) seen.textContent = stop.record?.text ?? '';
    if (seen) seen.hidden = stop.record === undefined;
    return copy;
  });
}

function judgedOf(page: HTMLElement, one: Judged, { modes }: DmarcEvaluation): DocumentFragment {
  const { method, domain, result, isAligned } = one;
  const copy = copyOf(page, '[data-make=judged]', { name: domain, result });
  copy.firstElementChild?.classList.add(isAligned === true ? 'fits' : 'unfit');
  showIf(copy, `[data-method=${method}]`, true);
  showIf(copy, `[data-mode=${(method === 'spf' ? modes?.aspf : modes?.adkim) ?? 'r'}]`, true);
  showIf(copy, `[data-aligned=${isAligned}]`, true);
  return copy;
}

function domainIn(typed: string): string {
  return typed
    .trim()
    .slice(typed.trim().lastIndexOf('@') + 1)
    .replace(/>$/, '');
}
