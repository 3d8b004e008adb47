const READ_BY_THEN_MS = 10_000;

/** Offers a text, or a file of one, as a file to save, made on this device. */
export function saveFile(text: string | Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN_MS);
}
