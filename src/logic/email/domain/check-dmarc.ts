import { evaluateDmarc } from '../dmarc/evaluate.ts';
import { inspectDmarc } from '../dmarc/inspect.ts';
import { textsOf } from './check-dkim.ts';
import type { Questions } from './diagnose.ts';
import { textRecord } from './expected.ts';
import { foundInDomain } from './findings.ts';
import { type Item, type ItemId, isSilent, stateOf, unanswered } from './item.ts';

/** The DMARC record of the domain, or the one above it that speaks for it. */
export async function checkDmarc({ domain, resolver }: Questions): Promise<Item> {
  const name = `_dmarc.${domain}`;
  const answer = await resolver(name, 'TXT');
  if (isSilent(answer)) return unanswered('dmarc', name, answer);
  const texts = textsOf(answer.records);
  const { verdict, findings, corrected } = inspectDmarc({ name, txt: texts });
  const published = texts.filter((strings) => /dmarc/i.test(strings.join('')));
  const said = { id: 'dmarc', name, published } as const;
  if (verdict === 'none') {
    const above = await evaluateDmarc({ fromDomain: domain, dkim: [], resolver });
    if (above.result === 'temperror') return { ...said, state: 'unknown', findings };
    if (above.result === 'fail') {
      const from = foundInDomain('dmarc-from-parent', above.orgDomain);
      return { ...said, state: stateOf(above.findings), findings: [from, ...above.findings] };
    }
  }
  const isApplied = verdict === 'ok' || verdict === 'ok-with-warnings';
  const state = isApplied ? stateOf(findings) : 'bad';
  const mended = corrected ?? (isApplied ? undefined : `v=DMARC1; p=none; rua=mailto:dmarc@${domain}`);
  const others = texts.filter((strings) => !published.includes(strings));
  return { ...said, state, findings, ...(mended === undefined ? {} : { record: textRecord(name, mended, others) }) };
}

/**
 * Whether what SES sends for the domain passes DMARC, judged from the other lines: the signature is the domain’s own, and the
 * envelope’s domain lies below it. Without a DMARC record the default modes count.
 */
export async function judgeAlignment({ domain, mailFrom, resolver }: Questions, items: readonly Item[]): Promise<Item> {
  const dkim = allGood(items, /^(?:dkim(?:-\d+)?|byodkim)$/);
  const spf = allGood(items, /^mail-from-/);
  const evaluation = await evaluateDmarc({
    fromDomain: domain,
    spf: spf === 'yes' && mailFrom ? { result: 'pass', domain: mailFrom } : undefined,
    dkim: dkim === 'yes' ? [{ result: 'pass', domain }] : [],
    resolver,
  });
  const hasRecord = evaluation.result === 'pass' || evaluation.result === 'fail';
  const isBySpf = spf === 'yes' && (hasRecord ? evaluation.aligned.spf : mailFrom?.endsWith(`.${domain}`) === true);
  const finding = foundInDomain(verdictOf(dkim, spf, isBySpf));
  const state = finding.id === 'alignment-unknown' ? 'unknown' : stateOf([finding]);
  return { id: 'alignment', state, findings: [finding] };
}

type Known = 'yes' | 'no' | 'unknown';

function verdictOf(dkim: Known, spf: Known, isBySpf: boolean) {
  if (dkim === 'yes') return isBySpf ? 'aligned-twice' : 'aligned-by-dkim';
  if (dkim === 'unknown') return 'alignment-unknown';
  if (isBySpf) return 'aligned-by-spf';
  return spf === 'unknown' ? 'alignment-unknown' : 'not-aligned';
}

/** Whether the lines of one kind all hold. A line that was never asked for is not unknown, it’s absent: a MAIL FROM is optional. */
function allGood(items: readonly Item[], kind: RegExp): Known {
  const states = items.filter(({ id }) => kind.test(id satisfies ItemId)).map(({ state }) => state);
  if (states.includes('bad')) return 'no';
  if (states.includes('unknown')) return 'unknown';
  if (states.length > 0) return 'yes';
  return kind.test('byodkim') ? 'unknown' : 'no';
}
