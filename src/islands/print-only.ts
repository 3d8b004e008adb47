/** Prints one part of the page; the style sheet leaves out what isn't `data-printing`. */
export function printOnly(part: HTMLElement): void {
  for (const earlier of document.querySelectorAll('[data-printing]')) earlier.removeAttribute('data-printing');
  part.setAttribute('data-printing', '');
  window.addEventListener('afterprint', () => part.removeAttribute('data-printing'), { once: true });
  print();
}
