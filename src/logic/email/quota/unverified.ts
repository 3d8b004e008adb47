/** How many addresses, and how many places of each, are looked at. */
const MOST = 50;
const ADDRESS = /[^\s,;:"'<>()[\]{}\\]{1,64}@[^\s,;:"'<>()[\]{}\\]{1,255}/g;

/**
 * Whose address SES found unverified, as far as the text around its message tells; `text` is in small letters.
 * Only in the sandbox is a recipient's checked, so the word alone settles it.
 */
export function whoseIdentity(text: string): 'sender' | 'recipient' | 'unknown' {
  if (/\bsandbox\b/.test(text)) return 'recipient';
  const at = text.indexOf('failed the check in region');
  if (at < 0) return 'unknown';
  const failed =
    text
      .slice(at, at + 2000)
      .match(ADDRESS)
      ?.slice(0, MOST) ?? [];
  const before = failed.flatMap((address) => placesBefore(address.replace(/\.$/, ''), text));
  if (before.some((words) => /\b(?:from|sender|source|return-path|returnpath|fromemailaddress)\W*$/.test(words)))
    return 'sender';
  return before.some((words) => /\b(?:to|toaddresses|rcpt|recipients?|destination)\W*$/.test(words))
    ? 'recipient'
    : 'unknown';
}

/** What stands right before each place where the address is. */
function placesBefore(address: string, text: string): string[] {
  const places: string[] = [];
  let at = text.indexOf(address);
  while (at >= 0 && places.length < MOST) {
    places.push(text.slice(Math.max(0, at - 24), at));
    at = text.indexOf(address, at + address.length);
  }
  return places;
}
