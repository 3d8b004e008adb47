import type { Answers } from '../../tables/decide.ts';
import { bandOf, type Figures } from './lines.ts';
import { COUNTS, type Problems, type Sending } from './problems.ts';
import { decimal, type Ratio } from './ratio.ts';

/** The answers a sender's numbers give to the questions of the rate tables; what nothing was said about is left out. */
export function answersOf(sending: Sending, problems: Problems, figures: Figures): Answers {
  const { gmailSpamRate, yahooSpamRate } = sending;
  const providers = {
    ...(gmailSpamRate === undefined || problems.gmailSpamRate
      ? {}
      : { gmailBand: bandOf('gmailBand', decimal(gmailSpamRate), figures) }),
    ...(yahooSpamRate === undefined || problems.yahooSpamRate
      ? {}
      : { yahooBand: bandOf('yahooBand', decimal(yahooSpamRate), figures) }),
  };
  const isCountable = COUNTS.every((field) => problems[field] === undefined);
  if (!isCountable) return { bounceBand: 'not-countable', complaintBand: 'not-countable', ...providers };
  return { ...ofCounts(sending, problems, figures), ...providers };
}

function ofCounts(sending: Sending, problems: Problems, figures: Figures): Answers {
  const { sent, hardBounces, complaints, fblSent = sent, tenant } = sending;
  const bounced: Ratio = { part: BigInt(hardBounces), whole: BigInt(sent) };
  const complained: Ratio = { part: BigInt(complaints), whole: BigInt(fblSent) };
  const own = {
    bounceBand: bandOf('bounceBand', bounced, figures),
    complaintBand: bandOf('complaintBand', complained, figures),
  };
  if (tenant === undefined || problems.tenant) return own;
  return {
    ...own,
    tenantPolicy: tenant,
    tenantBounceBand: bandOf('tenantBounceBand', bounced, figures),
    tenantComplaintBand: bandOf('tenantComplaintBand', complained, figures),
  };
}
