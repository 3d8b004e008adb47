const CARRIED = ['domain', 'records', 'role'];

/** Fills a form from the part of an address behind `#`, which a browser never sends; whether there was anything in it. */
export function readLink(form: HTMLFormElement, hash: string): boolean {
  const given = new URLSearchParams(hash.slice(1));
  const known = CARRIED.filter((name) => given.has(name));
  for (const name of known) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      field.value = given.get(name) ?? '';
  }
  return known.length > 0;
}

/** Copies a text, or a form as a link that then stands in the address too, and says beside the button how it went. */
export async function copyLink(button: HTMLElement, what: string | HTMLFormElement): Promise<void> {
  const { done = '', refused = '' } = button.dataset;
  if (typeof what !== 'string') history.replaceState(null, '', `#${linkOf(what)}`);
  const said = await navigator.clipboard.writeText(typeof what === 'string' ? what : location.href).then(
    () => done,
    () => refused,
  );
  const output = button.parentElement?.querySelector('output');
  if (output) output.value = said;
}

function linkOf(form: HTMLFormElement): string {
  const typed = new FormData(form);
  const given = CARRIED.flatMap((name) => {
    const value = String(typed.get(name) ?? '');
    return value === '' ? [] : [[name, value]];
  });
  return new URLSearchParams(given).toString();
}
