/** RFC 1035 §2.3.4: 255 octets on the wire are at most 253 in writing. */
const MOST_OCTETS = 253;
const MOST_IN_LABEL = 63;
const ENCODER = new TextEncoder();

/** Whether a name can be asked for at all: labels of 1 to 63 octets, 253 in all (RFC 1035 §2.3.4); `.` is the root. */
export function canBeAsked(name: string): boolean {
  if (name === '.') return true;
  const bare = name.replace(/\.$/, '');
  if (ENCODER.encode(bare).length > MOST_OCTETS) return false;
  return bare.split('.').every((label) => label !== '' && ENCODER.encode(label).length <= MOST_IN_LABEL);
}

/**
 * A name as written in a box, made whole with the box's own domain. With `isStrict`, as a zone file with `$ORIGIN` is read, every
 * name without a last dot is relative; else only one without a dot, or whose last label begins with an underscore: people paste
 * whole names without their last dot. `undefined` where it can't be a name.
 */
export function wholeName(written: string, origin: string, isStrict: boolean): string | undefined {
  if (written === '@') return origin === '' ? undefined : origin;
  if (written === '.') return '.';
  const name = written.toLowerCase();
  const joined = isRelative(name, origin, isStrict) ? `${name}.${origin}` : name.replace(/\.$/, '');
  return canBeAsked(joined) && !/\s/.test(joined) ? joined : undefined;
}

function isRelative(name: string, origin: string, isStrict: boolean): boolean {
  if (name.endsWith('.') || origin === '') return false;
  if (isStrict) return true;
  if (name === origin || name.endsWith(`.${origin}`)) return false;
  return !name.includes('.') || name.slice(name.lastIndexOf('.') + 1).startsWith('_');
}
