/** Browsers lay out a long pasted text piece by piece, which takes them seconds; as a file it isn’t laid out at all. */
const LONG = 200_000;
/** Larger messages aren’t read: SES itself takes no larger ones without asking, and a browser has to hold them whole. */
const MOST_BYTES = 25 * 1024 * 1024;

/** What the form holds to read: a chosen file, or what is typed. */
export function sourceOf(form: HTMLFormElement): string | File | 'empty' | 'too-large' {
  const file = fileField(form)?.files?.[0];
  if (file) return file.size > MOST_BYTES ? 'too-large' : file;
  const text = form.querySelector('textarea')?.value ?? '';
  return text.trim() === '' ? 'empty' : text;
}

/** Takes dropped files, and a long pasted text as if it were one; returns whether there is something new to read. */
export function takeIn(form: HTMLFormElement, event: DragEvent | ClipboardEvent): boolean {
  const given = event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer;
  const text = given?.getData('text/plain') ?? '';
  const [file] = given?.files ?? [];
  if (event.type === 'dragover' && given?.types.includes('Files')) event.preventDefault();
  if (event.type === 'dragover' || (!file && text.length < LONG)) return false;
  event.preventDefault();
  const field = fileField(form);
  if (!field) return false;
  const transfer = new DataTransfer();
  transfer.items.add(file ?? new File([text], 'pasted.eml', { type: 'message/rfc822' }));
  field.files = transfer.files;
  return true;
}

function fileField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('[type=file]');
}
