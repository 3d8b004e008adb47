import { fieldsNamed, textOf } from '../../headers/message-head.ts';
import { found } from '../findings.ts';
import type { Judge } from '../options.ts';

/** Gmail’s limit for a subject, in characters (fact cnt-gmail-header-limits). */
const LONGEST = 998;
/** What mail programs put before replies and forwarded mail, in several languages, with a count some write (`Re[2]:`). */
const REPLY = /^(?:re|fwd?|aw|wg|antw|sv|rv)\s{0,3}(?:\[\d{1,4}\]|\(\d{1,4}\))?\s{0,3}[:：]/i;
/** Marks that look like a seal of approval. */
const SEAL = /[✅✔☑🔒🔐🛡]/u;

/** The subject: H7, H8 and H9 of table 2.9, and marks that play at verification. */
export const judgeSubject: Judge = ({ head, subject }) => {
  const [field] = fieldsNamed(head, 'Subject');
  const text = (subject ?? '').trim();
  const place = { where: 'Subject', ...(field && { line: field.line }) };
  const isAnswer = ['In-Reply-To', 'References'].some((name) =>
    fieldsNamed(head, name).some((each) => textOf(each) !== ''),
  );
  return [
    ...(text === '' ? [found('subject-missing', place)] : []),
    ...([...text].length > LONGEST ? [found('subject-too-long', place)] : []),
    ...(REPLY.test(text) && !isAnswer ? [found('fake-reply', { ...place, text })] : []),
    ...(SEAL.test(text) ? [found('subject-emoji', { ...place, text })] : []),
  ];
};
