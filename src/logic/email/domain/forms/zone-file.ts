import type { RecordSet } from '../record-set.ts';
import { absolute, inPresentation } from './presentation.ts';

/** The set as lines of a zone file (RFC 1035 §5.1), one a record. */
export function toZoneFile({ name, type, ttl, values }: RecordSet): string {
  return values.map((value) => `${absolute(name)} ${ttl} IN ${type} ${inPresentation(value, 10)}`).join('\n');
}
