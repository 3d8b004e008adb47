import { explainError } from '../logic/email/quota/explain-error.ts';
import { fill } from './event-reader-fill.ts';
import { showIf } from './page-words.ts';
import { showFound } from './quota-answer.ts';
import { sayDuration } from './quota-say.ts';

/** Shows what an error is, whether to try again and after how long. The words that decided are the reader's, so they are text only. */
export function showError(root: ParentNode, text: string): void {
  const { id, retry, wait, decidedBy, findings } = explainError(text);
  for (const answer of root.querySelectorAll<HTMLElement>('[data-error]'))
    answer.hidden = answer.dataset['error'] !== id;
  for (const line of root.querySelectorAll<HTMLElement>('[data-retry]')) line.hidden = line.dataset['retry'] !== retry;
  fill(root, {
    ...(wait && { to: sayDuration(wait.to) }),
    ...(wait?.from !== undefined && { from: sayDuration(wait.from) }),
    ...(decidedBy !== undefined && { decidedBy }),
  });
  showIf(root, '[data-decided]', decidedBy !== undefined);
  showFound(root, findings);
}
