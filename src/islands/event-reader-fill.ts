const COUNT = new Intl.NumberFormat('en-GB');

/** A count as people read it: 12,400. */
export function inDigits(count: number): string {
  return COUNT.format(count);
}

/** A fraction in percent, cut and never rounded up: what is just below a line must not look as if it stood on it. */
export function inPercent(part: number, whole: number, digits: number): string {
  if (whole === 0) return '–';
  const scale = 10 ** digits;
  // Whole numbers until the last step: 0.07 * 100 is not 7 in a computer's arithmetic.
  return `${(Math.floor((part * 100 * scale) / whole) / scale).toFixed(digits)}%`;
}

/**
 * Writes words into every place `data-fill="name"` of a part of the page, and makes nouns `data-of="name"` agree with its count;
 * a place nobody fills stays as it was written.
 */
export function fill(root: ParentNode, words: Readonly<Record<string, string | number>>): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-fill]')) {
    const said = words[place.dataset['fill'] ?? ''];
    if (said !== undefined) place.textContent = typeof said === 'number' ? inDigits(said) : said;
  }
  for (const noun of root.querySelectorAll<HTMLElement>('[data-of]')) {
    const { of = '', one = '', many = '' } = noun.dataset;
    if (words[of] !== undefined) noun.textContent = words[of] === 1 ? one : many;
  }
}
