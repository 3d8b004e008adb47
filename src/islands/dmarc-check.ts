import { inspectAlignment, inspectDmarc } from '../logic/email/dmarc/inspect.ts';
import { showReadings } from './dmarc-check-message.ts';
import { showProviders } from './dmarc-check-providers.ts';
import { type Published, showReport } from './dmarc-check-report.ts';
import { readings, readMessage, suffixList } from './dmarc-check-typed.ts';
import { RecordCheck } from './record-check.ts';
import { showRecordFindings } from './record-findings.ts';
import type { RecordSource } from './record-source.ts';

/** The DMARC checker: the record of one domain inspected whole, and a message evaluated as two kinds of receivers do. */
export class DmarcCheck extends RecordCheck {
  protected override readonly recordPrefix = '_dmarc';
  protected override readonly unasked = 'NOERROR';

  protected async inspect(source: RecordSource, isOld: () => boolean): Promise<void> {
    const { domain } = source;
    const name = misplacedIn(source) ?? `_dmarc.${domain}`;
    const { records, rcode } = await source.resolver(name, 'TXT');
    if (isOld()) return;
    if (rcode === 'SERVFAIL' || rcode === 'TIMEOUT') return this.sayNoAnswer(source);
    const txt = records.filter((record): record is readonly string[] => Array.isArray(record));
    const organisation = suffixList('');
    const inspection = inspectDmarc({ name, txt, organisationalDomain: organisation });
    const published: Published = { domain, txt, organisation };
    await showReport(this, inspection, published);
    showRecordFindings(this, [...inspection.findings, ...this.said(source)]);
  }

  protected async judge(form: HTMLFormElement, { domain, resolver }: RecordSource, isOld: () => boolean) {
    const message = readMessage(form, domain);
    const read = await readings(message, resolver);
    if (isOld()) return;
    const text = read.now.trace.find(({ record }) => record)?.record?.text;
    showReadings(this, message, read);
    showProviders(this, message, read.now);
    const { findings } = inspectAlignment({ ...message, ...(text && { dmarc: text }) });
    showRecordFindings(this, [...read.now.findings, ...findings], 'message');
    this.querySelector<HTMLElement>('[data-passed]')?.focus();
  }
}

/** The name of a pasted record that stands where no receiver looks, when there is none where they do. */
function misplacedIn({ zone, isPasted, domain }: RecordSource): string | undefined {
  if (isPasted) return undefined;
  const texts = (name: string) => (zone.get(name)?.TXT ?? []).map((text) => (Array.isArray(text) ? text.join('') : ''));
  const named = [...zone.keys()].filter((name) => !name.startsWith('_dmarc.') || name === `_dmarc.${domain}`);
  return named.find((name) => texts(name).some((text) => /^v\s?=\s?dmarc1/i.test(text)));
}
