import type { MessageFinding } from './findings.ts';
import { inspectMessage } from './inspect-message.ts';
import type { MessageOptions } from './options.ts';
import { readMessage } from './read-message.ts';

/**
 * Checks a raw message (RFC 5322, with or without a body) before it is sent, as table 2.9 of the facts says. Where `type` isn’t
 * given, what is asked of marketing mail alone isn’t asked; nothing is asked of a body that isn’t there. Never throws.
 */
export function lint(raw: string, options: MessageOptions = {}): { findings: MessageFinding[] } {
  return { findings: inspectMessage(readMessage(new TextEncoder().encode(raw)), options) };
}
