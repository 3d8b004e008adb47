/** RFC 1035 §3.3: a length of one octet. */
const MOST_OCTETS = 255;
const ENCODER = new TextEncoder();

/** A text as the strings of a TXT record: at most 255 octets each, no character torn. */
export function splitText(text: string): string[] {
  const strings: string[] = [];
  let string = '';
  let octets = 0;
  for (const character of text) {
    const more = ENCODER.encode(character).length;
    if (octets + more > MOST_OCTETS) {
      strings.push(string);
      string = '';
      octets = 0;
    }
    string += character;
    octets += more;
  }
  return [...strings, string];
}
