import { shortened } from './domain-name.ts';
import { expandMacros, type MacroPiece } from './macro.ts';

/** Letters that a record alone decides: its own name, and the sender's domain. */
const KNOWN = 'do';

/** The name a term looks up whoever connects; `undefined` where only a message decides it (RFC 7208 §7). */
export function staticTarget(
  domain: string,
  root: string,
  spec: readonly MacroPiece[] | undefined,
): string | undefined {
  if (!spec) return domain;
  const isKnown = spec.every((piece) => !('letter' in piece) || KNOWN.includes(piece.letter));
  return isKnown ? shortened(expandMacros(spec, { d: domain, o: root })) : undefined;
}
