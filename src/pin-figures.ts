import { readFacts } from './content/read-facts.ts';

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, count: 1 };

/** The facts whose figures the planner's doors need without rules: waits, and what one warm IP may send. */
const NAMED = [
  'quota-rolling',
  'quota-err-retry-rate',
  'quota-err-retry-smtp-first',
  'quota-err-retry-smtp-second',
  'quota-err-retry-smtp-third',
  'quota-err-retry-smtp-then',
  'warm-auto-45-maximum',
];

/** The text of `src/logic/email/quota/pinned-figures.ts` as content stands now. */
export function pinnedFiguresText(): string {
  const facts = readFacts('email');
  const lines = NAMED.map((id) => {
    const { value, unit = '' } = facts.find((fact) => fact.id === id) ?? {};
    const factor = SECONDS[unit];
    if (typeof value !== 'number' || factor === undefined) throw new Error(`npm run pin: the fact “${id}” has no time`);
    return `  '${id}': ${grouped(value * factor)},`;
  });
  return `// Written by \`npm run pin\` from content/facts/email.

/** Fact → its figure, times in seconds. */
export const PINNED_FIGURES = {
${lines.join('\n')}
} as const;
`;
}

function grouped(value: number): string {
  return value < 10_000 ? String(value) : value.toLocaleString('en-US').replaceAll(',', '_');
}
