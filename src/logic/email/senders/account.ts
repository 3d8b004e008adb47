/** The account's numbers, as far as a text names them. */
export interface Account {
  readonly max24HourSend?: number;
  readonly maxSendRate?: number;
  readonly sentLast24h?: number;
  readonly mode?: 'sandbox' | 'production';
}

/** What a pasted answer of SES tells, or why it tells nothing. */
export type AccountRead =
  | { readonly account: Account; readonly missing: readonly (keyof Account)[] }
  | { readonly problem: 'nothing-pasted' | 'an-error' | 'no-quota' };

/** An answer is short; more is a log. */
const LONGEST = 20_000;
const NUMBER = '(-?\\d{1,15}(?:\\.\\d{1,9})?)';
/** Between a name and its value: quotes and colons of JSON and YAML, bars of a table. */
const BETWEEN = '["\']?[ \\t:=|]{1,60}';
const NAMES = [
  ['max24HourSend', new RegExp(`\\bMax24HourSend${BETWEEN}${NUMBER}`, 'i')],
  ['maxSendRate', new RegExp(`\\bMaxSendRate${BETWEEN}${NUMBER}`, 'i')],
  ['sentLast24h', new RegExp(`\\bSentLast24Hours${BETWEEN}${NUMBER}`, 'i')],
] as const;
const PRODUCTION = /\bProductionAccessEnabled["']?[ \t:=|]{1,60}(true|false)\b/i;
/** `--output text` has no names: the three numbers come in the order of their names. */
const BARE = new RegExp(`^(?:SENDQUOTA[ \\t]+)?${NUMBER}[ \\t]+${NUMBER}[ \\t]+${NUMBER}[ \\t]*$`, 'm');
const ERROR = /\b(?:an error occurred|exception|accessdenied|unable to locate credentials|expiredtoken)\b/i;

/** Reads what `aws sesv2 get-account` or `aws ses get-send-quota` prints, as JSON, YAML, table or text, whole or in part. Never throws. */
export function readAccount(text: string): AccountRead {
  const answer = text.slice(0, LONGEST).trim();
  if (answer === '') return { problem: 'nothing-pasted' };
  const account = { ...numbersOf(answer), ...modeOf(answer) };
  if (!NAMES.some(([name]) => name in account)) return { problem: ERROR.test(answer) ? 'an-error' : 'no-quota' };
  return { account, missing: NAMES.map(([name]) => name).filter((name) => !(name in account)) };
}

function numbersOf(answer: string): Account {
  const named = NAMES.flatMap(([name, pattern]) => {
    const figure = pattern.exec(answer)?.[1];
    return figure === undefined ? [] : [[name, Number(figure)] as const];
  });
  if (named.length > 0) return Object.fromEntries(named);
  const [, ...bare] = BARE.exec(answer) ?? [];
  return Object.fromEntries(bare.map((figure, at) => [NAMES[at]?.[0] ?? '', Number(figure)]));
}

function modeOf(answer: string): Account {
  const isOpen = PRODUCTION.exec(answer)?.[1]?.toLowerCase();
  return isOpen === undefined ? {} : { mode: isOpen === 'true' ? 'production' : 'sandbox' };
}
