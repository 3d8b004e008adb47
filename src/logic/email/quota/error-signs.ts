import { codeSign } from './error-codes.ts';
import type { ErrorId } from './explain-error.ts';
import type { QuotaFinding } from './findings.ts';
import { whoseIdentity } from './unverified.ts';

/** What a text was recognised by. */
export interface Sign {
  readonly id: ErrorId;
  readonly words: string;
  readonly findings: readonly QuotaFinding[];
}

type Pattern = readonly [id: ErrorId, words: RegExp, ...findings: QuotaFinding[]];

/** SES's names and texts in small letters, most telling first: the first that is there decides (facts quota-err-api, quota-err-class, quota-err-sigv2, err-account-paused). */
const PATTERNS: readonly Pattern[] = [
  ['suspended', /\baccountsuspended(?:exception)?\b/, 'not-a-throttle'],
  ['paused', /\b(?:account|configurationset)?sendingpaused(?:exception)?\b/, 'not-a-throttle'],
  ['paused', /\bsending (?:is |was |has been )?(?:currently )?(?:paused|suspended)\b/, 'not-a-throttle'],
  ['mail-from', /\bmailfromdomainnotverified(?:exception)?\b/, 'not-a-throttle'],
  ['mail-from', /\bmail[ -]?from domain (?:is )?not verified\b/, 'not-a-throttle'],
  ['smtp-auth-rate', /\bmaximum sigv2 smtp sending rate exceeded\b/, 'old-credentials'],
  ['daily-quota', /\bdaily (?:message|sending) quota exceeded\b/],
  ['sending-rate', /\bsend(?:ing)? rate exceeded\b/],
  ['concurrent-connections', /\btoo many concurrent (?:smtp )?connections\b/],
  ['not-verified', /\bemail address(?:es)? (?:is |are )?not verified\b/],
  ['not-verified', /\bidentit(?:y|ies) failed the check\b/],
  ['not-verified', /\b(?:sender|identity|sending domain)\b[^:;]{0,80} not verified\b/],
  ['sandbox-recipient', /\brecipient(?: e-?mail)?(?: address(?:es)?)? (?:is |are )?not verified\b/],
  ['permanent', /\bmessage is too long\b/, 'stale-size'],
  ['sending-rate', /\btoomanyrequests(?:exception)?\b/, 'which-quota'],
  ['sending-rate', /\bthrottling(?:exception| failure)?\b/, 'which-quota'],
  ['permanent', /\bmessage ?rejected(?:exception)?\b/, 'not-a-throttle'],
  ['temporary', /\bservice ?unavailable(?:exception)?\b/],
  ['temporary', /\binternal(?:failure|servererror|serviceerror|serviceerrorexception|serviceexception)\b/],
  ['permanent', /\b(?:badrequest|accessdenied|validation|notfound)(?:exception|error)\b/],
  [
    'permanent',
    /\b(?:invalidparametervalue|signaturedoesnotmatch|invalidclienttokenid|accessdenied|unrecognizedclientexception)\b/,
  ],
  ['permanent', /\b(?:configurationset|template)doesnotexist(?:exception)?\b/],
  ['permanent', /\bnot authorized to perform\b/],
];

/** Texts are read up to here; more is a log that begins with what matters. */
const LONGEST = 100_000;

/** JSON in a string of JSON escapes twice, and so on. */
const ESCAPED_LINE = /\\{1,8}[nrt]/g;
const ESCAPED_QUOTE = /\\{1,8}"/g;

/** What decides a text; undefined where nothing of SES's is in it. */
export function signOf(text: string): Sign | undefined {
  const lines = text.slice(0, LONGEST).toLowerCase().replace(ESCAPED_LINE, '\n').replace(ESCAPED_QUOTE, '"');
  const flat = lines.replace(/\s+/g, ' ');
  for (const [id, pattern, ...findings] of PATTERNS) {
    const words = pattern.exec(flat)?.[0];
    if (words === undefined) continue;
    return id === 'not-verified' ? ofIdentity(flat, words) : { id, words, findings };
  }
  return codeSign(lines, flat);
}

/** The same text is said of a sender and, in the sandbox, of a recipient. */
function ofIdentity(flat: string, words: string): Sign {
  const whose = words.startsWith('send') ? 'sender' : whoseIdentity(flat);
  if (whose === 'recipient') return { id: 'sandbox-recipient', words, findings: [] };
  return { id: 'not-verified', words, findings: whose === 'sender' ? [] : ['which-identity'] };
}
