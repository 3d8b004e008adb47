/** Linked data as the text of a script element. A `<`, which could end the script, is written as a number instead. */
export function jsonLd(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
