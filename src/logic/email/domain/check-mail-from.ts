import type { DnsAnswer, DnsRecord } from '../dns/resolver.ts';
import { inspectMailFrom } from '../mail-from/inspect.ts';
import { inspectSpf } from '../spf/inspect.ts';
import { isSpf } from '../spf/select-record.ts';
import { textsOf } from './check-dkim.ts';
import type { Questions } from './diagnose.ts';
import { mailFromMx, textRecord } from './expected.ts';
import { foundInDomain } from './findings.ts';
import { type Item, isSilent, stateOf, unanswered } from './item.ts';

/** The MX and the SPF record of a custom MAIL FROM domain; one line that says what goes without where there is none. */
export async function checkMailFrom(questions: Questions): Promise<Item[]> {
  const { mailFrom, resolver } = questions;
  if (!mailFrom) return [{ id: 'mail-from', state: 'unknown', findings: [foundInDomain('mail-from-none')] }];
  const [mx, txt] = await Promise.all([resolver(mailFrom, 'MX'), resolver(mailFrom, 'TXT')]);
  const { findings } = inspectMailFrom({
    ...questions,
    identity: questions.domain,
    mailFrom,
    mx: mx.records.filter(isExchange),
    txt: textsOf(txt.records),
  });
  return [judgeMx(mailFrom, mx, findings, questions.region), await judgeSpf(mailFrom, txt, questions.resolver)];
}

function judgeMx(mailFrom: string, mx: DnsAnswer, all: Item['findings'], region: string): Item {
  if (isSilent(mx)) return unanswered('mail-from-mx', mailFrom, mx);
  // Of SPF the next line says more: it follows includes, and SES may be let in by one of those.
  const findings = all.filter(({ id }) => id !== 'mf-spf');
  const state = stateOf(findings);
  // A record at a name that can’t be a MAIL FROM domain would mend nothing.
  const isMended = state === 'ok' || findings.some(({ id }) => id === 'mf-not-subdomain');
  const record = isMended ? {} : { record: mailFromMx(mailFrom, region) };
  return { id: 'mail-from-mx', name: mailFrom, state, findings, published: mx.records, ...record };
}

async function judgeSpf(mailFrom: string, txt: DnsAnswer, resolver: Questions['resolver']): Promise<Item> {
  const id = 'mail-from-spf';
  if (isSilent(txt)) return unanswered(id, mailFrom, txt);
  const texts = textsOf(txt.records);
  const { findings, corrected } = await inspectSpf({ name: mailFrom, txt: texts, resolver, role: 'mail-from' });
  const state = stateOf(findings);
  const others = texts.filter((strings) => !isSpf(strings.join('')));
  const record = state === 'bad' || corrected ? { record: textRecord(mailFrom, corrected, others) } : {};
  return {
    id,
    name: mailFrom,
    state,
    findings,
    published: texts.filter((strings) => isSpf(strings.join(''))),
    ...record,
  };
}

function isExchange(record: DnsRecord): record is Extract<DnsRecord, { preference: number }> {
  return typeof record === 'object' && 'exchange' in record;
}
