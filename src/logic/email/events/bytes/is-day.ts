/** Whether `2026-11-20`, or other digits in their place, stand at `from`; not whether there is such a day. */
export function isDay(bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < 10; i += 1) {
    const byte = bytes[from + i] as number;
    if (i === 4 || i === 7 ? byte !== 0x2d : byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}
