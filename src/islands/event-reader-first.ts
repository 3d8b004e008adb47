import type { Standing } from '../schema/email-outcome.ts';
import type { Counted, SummaryFigures } from '../schema/summary.ts';

/** A thing to do: its id, how many it concerns, and the source it speaks of where it speaks of one. */
export interface Step {
  readonly id: string;
  readonly weight: number;
  readonly source?: string;
}

type Stands = Standing | 'unknown';

/**
 * What to do first, most pressing first: what may end the sending, then what the summary advises, with the worst source
 * before its less urgent half, then what only mends the counting. Nothing to do is a step of its own.
 */
export function firstSteps(summary: SummaryFigures, bounce: Stands, complaint: Stands): Step[] {
  const { byType, advice, findings, hardBounces, complaints } = summary;
  const isStopping = ({ id }: { id: string }) => id.startsWith('stop-');
  const worst = worstSource(summary);
  const steps: Step[] = [
    { id: 'pause-bulk', weight: bounce === 'pause-risk' ? hardBounces : 0 },
    { id: 'ask-why', weight: complaint === 'pause-risk' ? complaints : 0 },
    { id: 'check-virus', weight: byType['Reject'] ?? 0 },
    { id: 'expect-review', weight: [bounce, complaint].includes('review') ? 1 : 0 },
    ...advice.filter(isStopping),
    { id: 'worst-source', weight: worst?.hardBounces ?? 0, source: worst?.name ?? '' },
    ...advice.filter((each) => !isStopping(each)),
    { id: 'mend-template', weight: byType['Rendering Failure'] ?? 0 },
    { id: 'log-sends', weight: findings.filter(({ id }) => id === 'no-denominator' || id === 'no-send-events').length },
  ];
  const due = steps.filter(({ weight }) => weight > 0);
  return due.length > 0 ? due : [{ id: 'nothing', weight: 0 }];
}

interface Source extends Counted {
  readonly name: string;
}

/** The campaign, else the configuration set, else the domain that has most of the hard bounces but not most of the mail. Our own rule of thumb. */
function worstSource(summary: SummaryFigures): Source | undefined {
  const { hardBounces, rateBase, byCampaign, byConfigurationSet, byDomain } = summary;
  const sources: Source[] = [
    ...byCampaign.map((each) => ({ ...each, name: `${each.tag}: ${each.value}` })),
    ...byConfigurationSet.map((each) => ({ ...each, name: each.configurationSet })),
    ...byDomain.map((each) => ({ ...each, name: each.domain })),
  ].filter((each) => each.name !== '' && !('isRest' in each && each.isRest));
  return sources.find((each) => each.hardBounces * 2 > hardBounces && each.sends * 2 < rateBase);
}
