import type { Field } from '../headers/message-head.ts';
import { canonicalField } from './canonical.ts';
import { type Signature, withoutSignature } from './signature.ts';

/** One name of `h=` and the field it stands for; none where it covers that there is no further one. */
export interface SignedField {
  readonly name: string;
  readonly field?: Field;
}

/** The fields a signature covers: of each name the lowest not yet taken, never the signature itself (RFC 6376 §5.4.2). */
export function signedFields(
  { signed }: Pick<Signature, 'signed'>,
  own: Field,
  fields: readonly Field[],
): SignedField[] {
  const left = new Map<string, Field[]>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    const same = left.get(name);
    if (field === own) continue;
    if (same) same.push(field);
    else left.set(name, [field]);
  }
  return signed.map((name) => {
    const field = left.get(name)?.pop();
    return field ? { name, field } : { name };
  });
}

/** The bytes that were signed, as text (RFC 6376 §3.7): the fields in the order of `h=`, then the signature without its own value. */
export function signedText({ canonicalization }: Signature, own: Field, fields: readonly SignedField[]): string {
  const how = canonicalization.header;
  const lines = fields.flatMap(({ field }) => (field ? [`${canonicalField(field.raw, how)}\r\n`] : []));
  return lines.join('') + canonicalField(withoutSignature(own.raw), how);
}
