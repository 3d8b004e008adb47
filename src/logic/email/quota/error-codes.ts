import type { Sign } from './error-signs.ts';

/** A code of HTTP, by the words around it; the text is in small letters. */
const HTTP = [
  /\bhttp(?:s?tatus(?:code)?|\/\d(?:\.\d)?)?[^0-9a-z]{0,4}(?:error|status|code|response)?[^0-9a-z]{0,4}([1-5]\d\d)\b/,
  /status[_ ]?code[^0-9a-z]{0,4}([1-5]\d\d)\b/,
  /\b([45]\d\d) (?:bad request|too many requests|forbidden|not found|internal server error|service unavailable|gateway)/,
] as const;

/** A reply of SMTP where one is written: first in a line, in quotes or brackets, or after a word that announces it. */
const REPLY =
  /(?:^|["'(<>=[]|: |(?:smtp|error|code|reply|response|status|said|server|got)[^0-9a-z]{0,3}) {0,3}([45][0-5]\d)(?=[ ,:)"'\]}<-]|$)/m;

/** What a code alone says: SMTP’s first digit, or HTTP’s, which means the opposite (facts quota-err-5xx, quota-err-class). `flat` is the text of `lines` on one. */
export function codeSign(lines: string, flat: string): Sign | undefined {
  const http = flat.includes('smtp') && !flat.includes('http') ? undefined : firstOf(HTTP, flat);
  if (http) return httpSign(http);
  const reply = REPLY.exec(lines)?.[1];
  if (reply === undefined) return undefined;
  if (reply.startsWith('4')) return { id: 'temporary', words: reply, findings: [] };
  return { id: 'permanent', words: reply, findings: reply === '552' ? ['stale-size'] : [] };
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const code = pattern.exec(text)?.[1];
    if (code !== undefined) return code;
  }
  return undefined;
}

/** A broken server of HTTP may be well again soon; a request that is wrong stays wrong. */
function httpSign(code: string): Sign | undefined {
  if (code === '429') return { id: 'sending-rate', words: code, findings: ['which-quota'] };
  if (code.startsWith('5') || code === '408') return { id: 'temporary', words: code, findings: [] };
  return code.startsWith('4') ? { id: 'permanent', words: code, findings: [] } : undefined;
}
