import type { Provider, Signature } from '../../../schema/signature.ts';
import type { Codes } from './codes.ts';
import { says } from './wording.ts';

/** A refusal as it was read: its codes, who wrote it, and its words. */
export interface Refusal extends Codes {
  readonly from: ReadonlySet<Provider>;
  readonly wording: string;
}

/** The first signature that fits the refusal; undefined where none does. */
export function recognise(refusal: Refusal, signatures: readonly Signature[]): Signature | undefined {
  return signatures.find((signature) => fits(signature, refusal));
}

/** Whether a pattern such as `x.7.26` or `4.4.x` stands for the code. Only failures (classes 4 and 5) have signatures. */
export function standsFor(pattern: string, code: string): boolean {
  const parts = code.split('.');
  return parts[0] !== '2' && pattern.split('.').every((part, at) => part === 'x' || part === parts[at]);
}

function fits({ from, replies, codes, alone, words, all }: Signature, refusal: Refusal): boolean {
  const { reply, enhanced, wording } = refusal;
  if (from && !refusal.from.has(from)) return false;
  if (replies && !replies.some((each) => each === reply || each === classOf(reply))) return false;
  if (codes && !codes.some((pattern) => enhanced !== undefined && standsFor(pattern, enhanced))) return false;
  if (alone && enhanced !== undefined) return false;
  if (words && !words.some((each) => says(wording, each))) return false;
  return all === undefined || all.every((each) => says(wording, each));
}

function classOf(reply: number | undefined): string | undefined {
  return reply === undefined ? undefined : `${Math.trunc(reply / 100)}xx`;
}
