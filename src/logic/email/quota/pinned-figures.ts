// Written by `npm run pin` from content/facts/email.

/** Fact → its figure, times in seconds. */
export const PINNED_FIGURES = {
  'quota-rolling': 86_400,
  'quota-err-retry-rate': 600,
  'quota-err-retry-smtp-first': 5,
  'quota-err-retry-smtp-second': 10,
  'quota-err-retry-smtp-third': 30,
  'quota-err-retry-smtp-then': 1200,
  'warm-auto-45-maximum': 50_000,
} as const;
