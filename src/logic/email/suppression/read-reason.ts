import type { ReasonWord } from './pinned-lines.ts';

/** The two reasons SES knows (fact sup-reasons). */
export type Reason = 'BOUNCE' | 'COMPLAINT';

/** Words as lists have them, letters alone. What is on no list is not guessed. */
const WORDS: Readonly<Record<Exclude<ReasonWord, 'another' | 'none'>, readonly string[]>> = {
  bounce: ['bounce'],
  complaint: ['complaint'],
  'bounce-like': ['hard', 'hardbounce', 'hardbounced', 'permanent', 'permanentbounce', 'bounced', 'bounces'],
  'complaint-like': ['spam', 'spamcomplaint', 'spamreport', 'abuse', 'fbl', 'complaints', 'complained'],
  soft: ['soft', 'softbounce', 'softbounced', 'transient', 'transientbounce', 'ooto', 'outofoffice', 'autoreply'],
  'opted-out': ['unsubscribe', 'unsubscribed', 'unsubscription', 'optout', 'optedout'],
};

const KNOWN = new Map(
  Object.entries(WORDS).flatMap(([word, spellings]) => spellings.map((each) => [each, word as ReasonWord] as const)),
);

/** Which kind of word stands beside an address. Capitals, spaces and hyphens make no difference. */
export function wordOf(written: string): ReasonWord {
  const letters = written.toLowerCase().replace(/[\s_-]/g, '');
  return letters === '' ? 'none' : (KNOWN.get(letters) ?? 'another');
}

/** The reason a kind of word stands for. */
export function reasonOf(word: ReasonWord): Reason | null {
  if (word === 'bounce' || word === 'bounce-like') return 'BOUNCE';
  return word === 'complaint' || word === 'complaint-like' ? 'COMPLAINT' : null;
}
