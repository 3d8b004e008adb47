/** What skipping gives where the bytes end before the value does. */
export const MORE = -1;

/** What it gives for a value that stops being JSON at the byte `at`: a number below `MORE`. */
export function faultAt(at: number): number {
  return -2 - at;
}

/** The byte at which a fault says the value broke. */
export function placeOf(fault: number): number {
  return -2 - fault;
}
