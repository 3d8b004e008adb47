const MOST_OCTETS = 253;
const MOST_IN_LABEL = 63;
/** Any printable ASCII: the DNS takes more than host names, and `%_` writes a space into one. */
const LABEL = /^[\x20-\x7e]+$/;

/** A name as it is looked up: without its last dot, or `undefined` where it can't be one (RFC 7208 §4.3, §4.8). */
export function lookupName(name: string): string | undefined {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  const labels = bare.split('.');
  const fits = labels.every((label) => label.length <= MOST_IN_LABEL && LABEL.test(label));
  return fits && bare.length <= MOST_OCTETS ? bare : undefined;
}

/** A domain a check can be run for: a name of two labels or more that is no address literal. */
export function checkableDomain(name: string): string | undefined {
  const known = name.startsWith('[') ? undefined : lookupName(name);
  return known?.includes('.') && !known.includes(' ') ? known : undefined;
}

/** A target that grew too long loses labels from the left until it fits (RFC 7208 §7.3). */
export function shortened(name: string): string {
  const excess = name.length - (name.endsWith('.') ? 1 : 0) - MOST_OCTETS;
  return excess > 0 ? name.slice(name.indexOf('.', excess - 1) + 1) : name;
}
