/** A `mailto:` address without a recipient, which opens a new mail with this subject and body (RFC 6068). */
export function mailLink(subject: string, body: string): string {
  return `mailto:?subject=${encoded(subject.replace(/\s+/g, ' '))}&body=${encoded(body)}`;
}

/** RFC 6068, section 5: a line break in a body is CRLF. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed().replace(/\r\n?|\n/g, '\r\n'));
}
