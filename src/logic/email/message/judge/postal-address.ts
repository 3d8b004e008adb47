/** How postal addresses look, in the countries much mail comes from; our own reading, which would rather see one too many. */
const FORMS: readonly RegExp[] = [
  /\bP\.?\s?O\.?\s?Box\s{1,3}\d/i,
  /\bPostfach\s{1,3}\d/,
  // A state and its ZIP code; a British or Canadian postcode; postcode and town; town and PIN code.
  /\b[A-Z]{2},?\s{1,3}\d{5}\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/,
  /\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/,
  /(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{5,6}\s{1,3}\p{Lu}\p{L}/u,
  /\b(?:A|B|CH|DK|L|N|NL|NO|AT|BE|LU)-\d{4}\s/,
  /\b\d{4}\s[A-Z]{2}\s{1,3}\p{Lu}/u,
  /\p{Lu}\p{L}{2,30}[\s,–-]{1,4}\d{6}\b/u,
  /〒\s?\d{3}/,
  // A number and a street; a street and a number.
  /\b\d{1,6}[A-Za-z]?,?\s{1,3}(?:[\p{L}\d.'’-]{1,40}\s{1,3}){0,4}(?:Street|STREET|St\.|Avenue|AVENUE|Ave\b|Road|ROAD|Rd\b|Boulevard|Blvd|Lane|Ln\b|Drive|Parkway|Pkwy|Highway|Hwy|Suite|Plaza|Square|Terrace|Crescent)/u,
  /\b\d{1,5},?\s(?:rue|avenue|boulevard|place|quai|chemin)\s\p{L}/iu,
  /\p{L}(?:straße|strasse|str\.|platz|allee|gasse|laan|straat|gatan|gade|vej)\s{1,3}\d/iu,
  /\b(?:Straße|Platz|Via|Viale|Piazza|Calle|Avenida|Rua|ul\.)\s{1,3}(?:[\p{L}.'’-]{1,40}\s{1,3}){0,4},?\s?\d/u,
];
/** What a sender’s software fills in. */
const SLOT =
  /\{\{[^{}]{0,80}address[^{}]{0,80}\}\}|%{1,2}[a-z_]{0,40}address[a-z_]{0,40}%{1,2}|\*\|[^|]{0,60}address[^|]{0,60}\|\*/gi;

/** Whether a text seems to hold a postal address, or a place where one is filled in. */
export function holdsPostalAddress(text: string): boolean {
  if (FORMS.some((form) => form.test(text))) return true;
  return (text.match(SLOT) ?? []).some((slot) => !/mail/i.test(slot));
}
