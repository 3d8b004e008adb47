import type { Excluded, Summary } from '../../../schema/summary.ts';
import { domainOf } from './address.ts';
import { addressLists } from './addresses.ts';
import { adviceOf } from './advice.ts';
import type { Feedback, Party, Verdict } from './feedback.ts';
import { fill, type NamedRow, Rows } from './rows.ts';
import { ratesOf } from './standing.ts';
import type { Tally } from './tally.ts';

/** A tally as a summary. */
export function summaryOf(tally: Tally): Summary {
  return { ...contentOf(tally), carried: tally.toText() };
}

/** All of a summary but what a merge would need: enough to show, and to keep no second copy of it all. */
export function contentOf(tally: Tally): Omit<Summary, 'carried'> {
  tally.prune();
  const entries = [...tally.ledger.kept.values()];
  const feedback = entries.map((entry) => entry.feedback);
  const read = entries.reduce((sum, { times }) => sum + times, 0);
  const count = verdictsOf(feedback);
  const figures = { ...figuresOf(count), duplicates: read - entries.length };
  const byType = typesOf(tally, feedback);
  const parties = feedback.reduce((sum, each) => sum + each.parties.length, 0);
  const rates = ratesOf(tally, figures, tally.ledger.read - read);
  const summary = {
    events: Object.values(byType).reduce((sum, events) => sum + events, 0),
    byType,
    recipients: tally.recipients + parties - count('simulator'),
    ...tally.total,
    ...figures,
    ...rates,
    ...listsOf(tally, feedback),
    ...addressLists(feedback),
  };
  return { ...summary, advice: adviceOf(summary) };
}

function verdictsOf(feedback: readonly Feedback[]) {
  const counts = new Map<Verdict, number>();
  for (const { parties } of feedback) {
    for (const [, , verdict] of parties) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return (verdict: Verdict) => counts.get(verdict) ?? 0;
}

function figuresOf(count: (verdict: Verdict) => number) {
  const excluded: Excluded = {
    account: count('account'),
    tenant: count('tenant'),
    simulator: count('simulator'),
    autoReply: count('autoReply'),
    validation: count('validation'),
    undetermined: count('undetermined'),
    optedOut: count('optedOut'),
    notSpam: count('notSpam'),
    authFailure: count('authFailure'),
    suppressedComplaint: count('suppressedComplaint'),
  };
  return { hardBounces: count('hard'), softBounces: count('soft'), complaints: count('complaint'), excluded };
}

/** Types in alphabetical order; '' sums up unknown ones beyond what is told apart. */
function typesOf({ types }: Tally, feedback: readonly Feedback[]): Record<string, number> {
  const counts = new Map([...types.kept].map(([type, { sends }]) => [type, sends]));
  if (types.hasRest) counts.set('', (counts.get('') ?? 0) + types.rest.sends);
  for (const { type } of feedback) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listsOf({ lists }: Tally, feedback: readonly Feedback[]) {
  const rows = {
    days: new Rows(lists.days),
    domains: new Rows(lists.domains),
    sets: new Rows(lists.sets),
    tags: new Rows(lists.tags),
    causes: new Rows(),
    subtypes: new Rows(),
  };
  const isBounce = ({ type }: Feedback) => type === 'Bounce';
  const isReal = ([, , verdict]: Party) => verdict === 'hard' || verdict === 'soft';
  fill(
    {
      days: [rows.days, ({ day }) => [day]],
      domains: [rows.domains, (_, [address]) => [domainOf(address)]],
      sets: [rows.sets, ({ set }) => [set]],
      tags: [rows.tags, ({ tags }) => tags],
      causes: [rows.causes, (each, party) => (isBounce(each) && isReal(party) ? [party[3]] : [])],
      subtypes: [rows.subtypes, (each, party) => (isBounce(each) && isReal(party) ? [each.subtype] : [])],
    },
    feedback,
  );
  return {
    byDay: rows.days.list('by-name').map(({ name: day, ...row }) => ({ day, ...row })),
    byDomain: rows.domains.list().map(({ name: domain, ...row }) => ({ domain, ...row })),
    byCause: rows.causes.list().map(({ name: cause, ...row }) => ({ cause, ...row })),
    bySubtype: rows.subtypes.list().map(({ name: subtype, ...row }) => ({ subtype, ...row })),
    byConfigurationSet: rows.sets.list().map(({ name: configurationSet, ...row }) => ({ configurationSet, ...row })),
    byCampaign: rows.tags.list().map(campaignOf),
  };
}

function campaignOf({ name, ...row }: NamedRow) {
  const cut = name.indexOf('=');
  return { tag: name.slice(0, Math.max(cut, 0)), value: name.slice(cut + 1), ...row };
}
