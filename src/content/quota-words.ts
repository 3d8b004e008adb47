import type { Problem } from '../logic/email/quota/problems.ts';
import { factById } from './facts.ts';
import { readFacts } from './read-facts.ts';

/** The facts a plan is made by. */
const LIMITS = [
  'quota-rolling',
  'quota-sandbox-day',
  'quota-sandbox-rate',
  'quota-50-recipients',
  'quota-size-10-v1',
  'quota-size-40',
  'quota-size-throttle',
  'quota-base64-137',
];

/** What is said at a field of the planner that can't be used. */
const PROBLEMS: Readonly<Record<Exclude<Problem, 'missing' | 'above-whole'> | 'not-a-time' | 'after-start', string>> = {
  'not-a-number': 'This can’t be read as a number. Type digits only, such as 12500.',
  'not-whole': 'This is counted whole. Leave out what stands after the point.',
  negative: 'This can’t be less than nothing.',
  nothing: 'With nothing here nothing can be sent.',
  'too-large': 'This is more than can be planned exactly. Type less.',
  'not-a-choice': 'This isn’t one of the choices.',
  'not-a-time': 'This can’t be read as a day and a time.',
  'after-start': 'This is later than the start. Earlier mail went out before it.',
};

/** All that the planner needs on its page: the limits it plans by, and what is said of a field. */
export function quotaSheet() {
  const number = (id: string) => Number(factById(id, 'the sending planner').value);
  return {
    rules: { facts: readFacts('email').flatMap(({ id, value }) => (LIMITS.includes(id) ? [{ id, value }] : [])) },
    sandbox: { max24HourSend: number('quota-sandbox-day'), maxSendRate: number('quota-sandbox-rate') },
    problems: PROBLEMS,
    above: { attachmentSize: 'This is more than the whole message. Count both as files on your disk.' },
  };
}
