import type { RecordSet } from '../record-set.ts';
import { absolute, inPresentation } from './presentation.ts';

/** A change batch for `aws route53 change-resource-record-sets`. UPSERT replaces the whole set of each name and type. */
export function toRoute53(sets: readonly RecordSet[]): string {
  const Changes = sets.map(({ name, type, ttl, values }) => ({
    Action: 'UPSERT',
    ResourceRecordSet: {
      Name: absolute(name),
      Type: type,
      TTL: ttl,
      ResourceRecords: values.map((value) => ({ Value: inPresentation(value, 8) })),
    },
  }));
  return JSON.stringify({ Changes }, null, 2);
}
