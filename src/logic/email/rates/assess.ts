import type { Standing } from '../../../schema/email-outcome.ts';
import type { EmailRules } from '../../../schema/email-rules.ts';
import type { Finding } from '../../../schema/finding.ts';
import { type Answers, decide } from '../../tables/decide.ts';
import { flatten, type Rulebook } from '../../tables/flatten.ts';
import { answersOf } from './answers.ts';
import { found, type RateFinding } from './findings.ts';
import { headroom } from './headroom.ts';
import { type Figures, lineOf } from './lines.ts';
import { COUNTS, problemsOf, type Sending } from './problems.ts';
import { compare } from './ratio.ts';

export { accountStatus } from './account-status.ts';

/** The part of the published rules the rates are judged by. */
export type RateRules = Pick<EmailRules, 'inputs' | 'tables' | 'facts'> | (Rulebook & Figures);

/** How an account stands. */
export interface Assessment {
  /** Hard bounces over mail sent, as a share of one; rounded as every number is, so no line is compared with it. */
  readonly bounceRate: number | null;
  /** Complaints over mail to domains that report them, or over all mail where that isn't given. */
  readonly complaintRate: number | null;
  /** The worse of the two; what mailbox providers and tenants say is not in it. */
  readonly overall: Standing | 'invalid-input';
  /** How many more at the same volume reach the line of a review. */
  readonly headroom: { readonly bounces: number | null; readonly complaints: number | null };
  readonly findings: readonly Finding[];
  /** Table → the row that decided, for the tables the input says something about. */
  readonly rows: Readonly<Record<string, string>>;
}

/**
 * Judges a sender's counts by the lines in the rules' facts (facts 2.1).
 * Counts are compared as whole numbers and rates as the decimals they are written by, never rounded. Bad input is a finding at its field.
 */
export function assess(sending: Sending, rules: RateRules): Assessment {
  const problems = problemsOf(sending);
  const isCountable = COUNTS.every((field) => problems[field] === undefined);
  const { rows, overall, findings } = judge(answersOf(sending, problems, rules), rules);
  const { sent, hardBounces, complaints, fblSent } = sending;
  const asked = fblSent ?? sent;
  const left = (count: number, volume: number, line: string) =>
    isCountable ? headroom(count, volume, lineOf(line, rules)) : null;
  return {
    bounceRate: isCountable ? hardBounces / sent : null,
    complaintRate: isCountable ? complaints / asked : null,
    overall: overall ?? 'invalid-input',
    headroom: {
      bounces: left(hardBounces, sent, 'rate-bounce-review-5'),
      complaints: left(complaints, asked, 'rate-complaint-review-01'),
    },
    findings: [
      ...Object.keys(problems).map((field) => found('invalid-input', field)),
      ...findings.filter((id) => id !== 'invalid-input').map((id) => found(id)),
      ...(isCountable ? remarks(sending, rules) : []),
      found('estimate-only'),
    ],
    rows,
  };
}

const TABLES = [
  'bounce-rate',
  'complaint-rate',
  'account-outlook',
  'gmail-spam-rate',
  'yahoo-spam-rate',
  'tenant-policy',
];

function judge(answers: Answers, rules: Rulebook) {
  const rows: Record<string, string> = {};
  const findings: RateFinding[] = [];
  let overall: Assessment['overall'] | undefined;
  for (const id of TABLES) {
    const table = rules.tables.find((each) => each.id === id);
    const decision = table && decide(flatten(table, rules), answers);
    if (decision?.kind !== 'decided') continue;
    const outcome = table?.outcomes[decision.row.then];
    rows[id] = decision.row.id;
    findings.push(...((outcome?.findings ?? []) as RateFinding[]));
    if (id === 'account-outlook') overall = outcome?.standing;
  }
  return { rows, overall, findings };
}

/** What to know about the figures beside how they stand. */
function remarks({ sent, fblSent }: Sending, figures: Figures): Finding[] {
  // Our own rule of thumb, not AWS's: too little mail to judge where a single complaint is already more than the review line.
  const single = compare({ part: 1n, whole: BigInt(sent) }, lineOf('rate-complaint-review-01', figures));
  return [
    ...(fblSent === undefined ? [found('complaint-rate-underestimated')] : []),
    ...(single > 0n ? [found('small-sample')] : []),
  ];
}
