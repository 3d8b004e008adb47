import type { Finding } from '../../../schema/finding.ts';
import type { Summary } from '../../../schema/summary.ts';
import { found } from './findings.ts';
import { GMAIL, type Sent } from './names.ts';
import type { Tally } from './tally.ts';

type Rates = Pick<Summary, 'fblSent' | 'rateBase' | 'bounceRate' | 'complaintRate' | 'findings'>;
type Figures = Pick<Summary, 'hardBounces' | 'softBounces' | 'complaints' | 'excluded' | 'duplicates'>;

/**
 * The rates and what is to be said of them. SES's own rate can't be reproduced (fact rate-representative-volume);
 * this is the share of what these events show. Without Send events, deliveries and bounces together stand for what was sent.
 */
export function ratesOf(tally: Tally, figures: Figures, beyond: number): Rates {
  const gmail = gmailOf(tally);
  const isFallback = tally.total.sends === 0;
  const { hardBounces, softBounces, complaints, excluded } = figures;
  const bounced = hardBounces + softBounces + excluded.undetermined;
  const isKnown = !isFallback || tally.total.deliveries > 0;
  const rateBase = !isKnown ? 0 : isFallback ? tally.total.deliveries + bounced : tally.total.sends;
  const fblSent = rateBase - (isFallback ? gmail.deliveries : gmail.sends);
  const findings: (Finding | false)[] = [
    !isKnown && hardBounces + complaints > 0 && found('no-denominator'),
    isKnown && isFallback && found('no-send-events'),
    isKnown && complaints > 0 && found('fbl-estimated'),
    hardBounces > rateBase && isKnown && found('more-bounces-than-sends'),
    figures.duplicates > 0 && found('duplicate-event'),
    excluded.simulator > 0 && found('simulator'),
    beyond > 0 && found('too-many-bounces'),
  ];
  return {
    ...(isKnown ? { fblSent } : {}),
    rateBase,
    bounceRate: share(hardBounces, rateBase),
    complaintRate: share(complaints, fblSent),
    findings: findings.filter((finding) => finding !== false),
  };
}

/** Gmail reports no complaints to SES (fact rate-complaint-gmail-invisible); its bounces are few, and left in. */
function gmailOf({ lists: { domains } }: Tally): Sent {
  const sum = { sends: 0, deliveries: 0 };
  for (const domain of GMAIL) {
    sum.sends += domains.kept.get(domain)?.sends ?? 0;
    sum.deliveries += domains.kept.get(domain)?.deliveries ?? 0;
  }
  return sum;
}

/** A part of a whole; null where the whole isn't one. */
function share(part: number, whole: number): number | null {
  return whole > 0 && part <= whole ? part / whole : null;
}
