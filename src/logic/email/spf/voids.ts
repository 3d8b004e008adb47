/** Void look-ups, which differ by the family of the connecting address: a host may have A and no AAAA. */
export interface Voids {
  readonly ipv4: number;
  readonly ipv6: number;
}

export const NO_VOIDS: Voids = { ipv4: 0, ipv6: 0 };

/** The sum of void look-ups. */
export function sumVoids(all: readonly Voids[]): Voids {
  return all.reduce((sum, { ipv4, ipv6 }) => ({ ipv4: sum.ipv4 + ipv4, ipv6: sum.ipv6 + ipv6 }), NO_VOIDS);
}
