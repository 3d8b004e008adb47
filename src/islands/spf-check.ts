import { type InspectSpfInput, inspectSpf } from '../logic/email/spf/inspect.ts';
import { copyOf, showIf } from './page-words.ts';
import { RecordCheck } from './record-check.ts';
import { showRecordFindings } from './record-findings.ts';
import type { RecordSource } from './record-source.ts';
import { passes, readMessage, showPassed } from './spf-check-message.ts';
import { showReport } from './spf-check-report.ts';

const MOST_MISSING = 20;

/** The SPF checker: the record of one name inspected whole, and a message checked with it. */
export class SpfCheck extends RecordCheck {
  protected async inspect(source: RecordSource, isOld: () => boolean): Promise<void> {
    const { domain, resolver, type99 } = source;
    const { records, rcode } = await resolver(domain, 'TXT');
    if (isOld()) return;
    if (rcode === 'SERVFAIL' || rcode === 'TIMEOUT') return this.sayNoAnswer(source);
    const txt = records.filter((record): record is readonly string[] => Array.isArray(record));
    const role = new FormData(this.form).get('role') as InspectSpfInput['role'] | '';
    const old = type99.get(domain);
    const inspection = await inspectSpf({
      name: domain,
      txt,
      resolver,
      ...(role && { role }),
      ...(old && { type99: old }),
    });
    if (isOld()) return;
    const strings = txt.find((each) => each.join('') === inspection.tree.record)?.length ?? 1;
    showReport(this, inspection, domain, strings);
    showRecordFindings(this, [...inspection.findings, ...this.said(source)]);
    this.#showMissing(source);
    const status = this.querySelector('[data-status]');
    status?.replaceChildren(copyOf(this, `[data-heard=${inspection.verdict}]`));
  }

  protected async judge(form: HTMLFormElement, { domain, resolver, missing }: RecordSource, isOld: () => boolean) {
    const message = readMessage(form, domain);
    showIf(form, '[data-problem]', message === undefined);
    form.querySelector('[name=ip]')?.setAttribute('aria-invalid', String(message === undefined));
    if (!message) return form.querySelector<HTMLElement>('[name=ip]')?.focus();
    missing.clear();
    const checked = await passes(message, resolver);
    if (isOld()) return;
    showPassed(this, message, checked, [...missing].at(-1) ?? '');
    this.querySelector<HTMLElement>('[data-passed]')?.focus();
  }

  #showMissing({ missing, domain }: RecordSource) {
    // Its own missing record is what the verdict says; who pastes a host’s IPv4 address has said enough of it.
    const isSaid = (question: string) =>
      question === `TXT ${domain}` || (question.startsWith('AAAA ') && !missing.has(question.replace('AAAA', 'A')));
    const needed = [...missing].filter((question) => !isSaid(question));
    const items = needed.slice(0, MOST_MISSING).map((question) => {
      const item = document.createElement('li');
      item.textContent = question;
      return item;
    });
    this.querySelector('[data-missing-list]')?.replaceChildren(...items);
    showIf(this, '[data-missing]', needed.length > 0);
  }
}
