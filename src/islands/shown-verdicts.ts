/** The one variant of each option that the style sheet shows, best first. */
export function shownVerdicts(root: ParentNode): HTMLElement[] {
  const variants = [...root.querySelectorAll<HTMLElement>('[data-option] > [data-row]')];
  const shown = variants.flatMap((variant) => {
    const { display, order } = getComputedStyle(variant);
    return display === 'none' ? [] : [{ variant, order: Number(order) }];
  });
  return shown.sort((a, b) => a.order - b.order).map(({ variant }) => variant);
}

/** Puts the options into the order they are seen in, so that reading and tabbing follow it, and unfolds the best one only. */
export function arrange(list: HTMLElement, verdicts: readonly HTMLElement[]): void {
  for (const [place, variant] of verdicts.entries()) {
    const option = variant.parentElement;
    if (option && list.children[place] !== option) list.insertBefore(option, list.children[place] ?? null);
    if (variant instanceof HTMLDetailsElement) variant.open = variant === bestOf(verdicts);
  }
}

/** The first that is open, or may be. */
export function bestOf(verdicts: readonly HTMLElement[]): HTMLElement | undefined {
  return verdicts.find(({ dataset }) => dataset['verdict'] === 'available' || dataset['verdict'] === 'not-guaranteed');
}
