import { MESSAGE_FINDINGS, type MessageFindingId } from '../logic/email/message/findings.ts';
import type { Fact } from '../schema/fact.ts';
import type { FindingWords, Severity } from '../schema/finding.ts';
import { factById } from './facts.ts';
import { BY_LOOKS } from './message-kinds.ts';
import { readAllFindings } from './read-findings.ts';

/** What the check of a message looks for, in words: in the order of the message, with the facts it rests on. */
export interface MessageCheckWords extends FindingWords {
  readonly severity: Severity;
  readonly facts: readonly Fact[];
  /** No rule of anybody’s stands behind how it is found. */
  readonly isByLooks: boolean;
}

/** Every finding of the check of a message. One click’s are those of the header reader. */
export function messageFindings(): MessageCheckWords[] {
  const words = new Map(
    readAllFindings()
      .filter(({ checker }) => checker === 'headers' || checker === 'message')
      .map((finding) => [finding.id, finding]),
  );
  const known = Object.entries(MESSAGE_FINDINGS) as [MessageFindingId, readonly [Severity, ...string[]]][];
  return known.flatMap(([id, [severity, ...facts]]) => {
    const said = words.get(id);
    if (!said) return [];
    return [{ ...said, severity, isByLooks: BY_LOOKS.includes(id), facts: facts.map((fact) => factById(fact, id)) }];
  });
}
