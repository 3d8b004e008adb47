import type { Judged } from '../logic/email/dmarc/alignment.ts';
import type { Difference, TwoReadings } from '../logic/email/dmarc/compare-readers.ts';
import type { DmarcEvaluation } from '../logic/email/dmarc/evaluate.ts';
import { tidy } from '../logic/email/dns/zone.ts';
import type { Typed } from './dmarc-check-typed.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf, showVerdict } from './page-words.ts';

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
