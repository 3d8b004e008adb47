import { inspectEasyDkim } from '../dkim/easy-dkim.ts';
import { inspectKey } from '../dkim/inspect.ts';
import type { DnsAnswer, DnsRecord, Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import type { Questions } from './diagnose.ts';
import { dkimCname, textRecord } from './expected.ts';
import { foundInDomain } from './findings.ts';
import { type Item, isSilent, stateOf, unanswered } from './item.ts';

/** Easy DKIM has three (fact dkim-easy-cname). */
const RECORDS = 3;
/** As the DKIM findings quote a name. */
const QUOTED = 120;

/** A line for each token, and one more where there aren’t three. Without tokens nothing can be asked: they are not guessable. */
export async function checkEasyDkim(questions: Questions): Promise<Item[]> {
  const { tokens, selector } = questions;
  if (tokens.length === 0)
    return selector ? [] : [{ id: 'dkim', state: 'unknown', findings: [foundInDomain('dkim-tokens-unknown')] }];
  const found = await Promise.all(tokens.map((token) => lookUp(questions, token)));
  const { findings } = inspectEasyDkim(forInspection(questions, found));
  const items = found.map((one, at): Item => judge(questions, one, at, findings));
  if (tokens.length === RECORDS) return items;
  const count = foundInDomain('dkim-tokens-incomplete', `${tokens.length}`);
  return [...items, { id: 'dkim', state: 'unknown', findings: [count] }];
}

interface Found {
  readonly token: string;
  readonly name: string;
  readonly answer: DnsAnswer;
  /** The name where the CNAME stands instead: consoles that add the domain double it. */
  readonly doubled?: { readonly name: string; readonly target: DnsRecord };
  readonly txt: readonly DnsRecord[];
}

async function lookUp({ domain, resolver }: Questions, token: string): Promise<Found> {
  const name = `${token}._domainkey.${domain}`;
  const answer = await resolver(name, 'CNAME');
  if (isSilent(answer) || answer.records.length > 0) return { token, name, answer, txt: [] };
  const [doubled, txt] = await Promise.all([resolver(`${name}.${domain}`, 'CNAME'), resolver(name, 'TXT')]);
  const [target] = doubled.records;
  const astray = target === undefined ? {} : { doubled: { name: `${name}.${domain}`, target } };
  return { token, name, answer, txt: txt.records, ...astray };
}

function forInspection({ domain, region, signingHostedZone, proxied }: Questions, found: readonly Found[]) {
  const cnames = found.flatMap(({ name, answer, doubled }) => [
    ...answer.records.map((target) => ({ name, target: String(target), proxied: proxied.includes(name) })),
    ...(doubled ? [{ name: doubled.name, target: String(doubled.target) }] : []),
  ]);
  const txt = found.flatMap(({ name, txt }) => txt.map((strings) => ({ name, text: [strings].flat().join('') })));
  return { domain, region, cnames, txt, ...(signingHostedZone ? { signingHostedZone } : {}) };
}

/** The findings of one record are those at its name; the count is said once, by the lines that are missing. */
function judge(
  { domain, region, signingHostedZone }: Questions,
  found: Found,
  at: number,
  all: Item['findings'],
): Item {
  const id = `dkim-${at + 1}` as const;
  const { token, name, answer, doubled, txt } = found;
  if (isSilent(answer)) return unanswered(id, name, answer);
  const names = [name, ...(doubled ? [doubled.name] : [])].flatMap((one) => [one, `${one.slice(0, QUOTED)}…`]);
  const own = all.filter(({ where }) => where !== undefined && names.includes(where));
  const isMissing = answer.records.length === 0 && !doubled && own.length === 0;
  const findings = isMissing ? [foundInDomain('dkim-cname-missing', name)] : own;
  const state = stateOf(findings);
  const published = answer.records.length > 0 ? answer.records : txt;
  const record = state === 'ok' ? {} : { record: dkimCname(domain, token, region, signingHostedZone) };
  return { id, name, state, findings, published, ...record };
}

/** The key of a pair of one’s own (BYODKIM), at its selector. */
export async function checkOwnKey({ domain, selector, resolver }: Questions): Promise<Item[]> {
  if (!selector) return [];
  const name = tidy(`${selector}._domainkey.${domain}`);
  const answer = await resolver(name, 'TXT');
  if (isSilent(answer)) return [unanswered('byodkim', name, answer)];
  const txt = textsOf(answer.records);
  const { findings, corrected } = await inspectKey({ txt, role: 'ses-byodkim', selector });
  const record = corrected === undefined ? {} : { record: textRecord(name, corrected) };
  return [{ id: 'byodkim', name, state: stateOf(findings), findings, published: txt, ...record }];
}

/** The TXT records among answers, each as its strings. */
export function textsOf(records: Awaited<ReturnType<Resolver>>['records']): (readonly string[])[] {
  return records.filter((record): record is readonly string[] => Array.isArray(record));
}
