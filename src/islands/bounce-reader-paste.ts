/** Browsers lay out a long pasted text piece by piece, which takes them seconds; setting it at once doesn't. */
const LONG = 5_000;

/** Puts a long pasted text into the field at once. A short one is left to the browser, which can undo it. */
export function pasteAtOnce(event: ClipboardEvent, field: HTMLTextAreaElement): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (event.target !== field || text.length < LONG) return false;
  event.preventDefault();
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  return true;
}
