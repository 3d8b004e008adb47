/** A share held exactly, as one whole number over another. `whole` is above zero. */
export interface Ratio {
  readonly part: bigint;
  readonly whole: bigint;
}

/**
 * A number as the decimal it is written by: 0.003 is 3/1000, not the binary fraction nearest to it.
 * `value` is finite; what is read is the shortest decimal that gives the same number back.
 */
export function decimal(value: number): Ratio {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [before = '0', after = ''] = digits.split('.');
  const places = after.length - Number(exponent);
  const part = BigInt(before + after);
  return places >= 0 ? { part, whole: 10n ** BigInt(places) } : { part: part * 10n ** BigInt(-places), whole: 1n };
}

/** Below zero where `a` is the smaller share, above it where `a` is the larger, zero where they are the same. Nothing is rounded. */
export function compare(a: Ratio, b: Ratio): bigint {
  return a.part * b.whole - b.part * a.whole;
}
