/** RFC 1035 §3.3: one string of a TXT record holds so many octets. */
const LONGEST_STRING = 255;

/** Whether a string is longer than the DNS takes, counted in octets of UTF-8. */
export function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > LONGEST_STRING;
}

/** A record’s text in strings short enough; a key record is ASCII, an octet a character. */
export function cutStrings(text: string): string[] {
  const count = Math.ceil(text.length / LONGEST_STRING);
  return Array.from({ length: count }, (_, at) => text.slice(at * LONGEST_STRING, (at + 1) * LONGEST_STRING));
}
