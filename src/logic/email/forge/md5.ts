/** Shifts of the four rounds (RFC 1321, 3.4). */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 0x1_0000_0000) | 0);
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;

/** The MD5 of a text in UTF-8, in hexadecimal: SQS states it of each body, and some clients compare (RFC 1321). */
export function md5(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  const state = new Int32Array(START);
  for (let at = 0; at < words.length; at += 16) mix(state, words.subarray(at, at + 16));
  return Array.from(new Uint8Array(state.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes, a one bit, zeros, and the length in bits, in blocks of sixteen words, little-endian. */
function padded(bytes: Uint8Array): Int32Array {
  const room = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  room.set(bytes);
  room[bytes.length] = 0x80;
  const words = new Int32Array(room.buffer);
  words[words.length - 2] = bytes.length << 3;
  words[words.length - 1] = bytes.length >>> 29;
  return words;
}

function mix(state: Int32Array, block: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const round = i >> 4;
    const [sum, place] = step(round, i, b, c, d);
    const turned = (a + sum + (SINES[i] ?? 0) + (block[place] ?? 0)) | 0;
    const shift = SHIFTS[(round << 2) | (i & 3)] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((turned << shift) | (turned >>> (32 - shift)))) | 0];
  }
  for (const [i, value] of [a, b, c, d].entries()) state[i] = (state[i] ?? 0) + value;
}

/** The mixing function of a round, and which word of the block it takes. */
function step(round: number, i: number, b: number, c: number, d: number): [sum: number, place: number] {
  if (round === 0) return [(b & c) | (~b & d), i];
  if (round === 1) return [(d & b) | (~d & c), (5 * i + 1) & 15];
  if (round === 2) return [b ^ c ^ d, (3 * i + 5) & 15];
  return [c ^ (b | ~d), (7 * i) & 15];
}
