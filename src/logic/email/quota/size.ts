import type { Finding } from '../../../schema/finding.ts';
import type { Limits } from './figures.ts';
import { found } from './findings.ts';
import type { Settings } from './problems.ts';

/** What a message comes to in the mail, rounded up to whole octets, and what that size runs into (facts 2.8, Q7). */
export function weigh(
  { messageBytes, attachmentBytes, api = 'v2' }: Pick<Settings, 'messageBytes' | 'attachmentBytes' | 'api'>,
  limits: Limits,
): { encodedBytes: number | null; findings: Finding[] } {
  const whole = messageBytes ?? attachmentBytes;
  if (whole === undefined) return { encodedBytes: null, findings: [] };
  const growing = attachmentBytes ?? whole;
  // Hundredths of an octet, so that the line is met exactly.
  const hundredths = BigInt(whole - growing) * 100n + BigInt(growing) * BigInt(limits.encodedPercent);
  const isOver = (octets: number) => hundredths > BigInt(octets) * 100n;
  const ids = {
    'too-large-v1': api === 'v1' && isOver(limits.v1Size),
    'too-large': api !== 'v1' && isOver(limits.size),
    'bandwidth-throttled': api !== 'v1' && isOver(limits.throttledSize) && !isOver(limits.size),
  };
  const named = (Object.keys(ids) as (keyof typeof ids)[]).filter((id) => ids[id]);
  return { encodedBytes: Number((hundredths + 99n) / 100n), findings: named.map((id) => found(id, 'messageBytes')) };
}
