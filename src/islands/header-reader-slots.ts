/** A copy of one of the page’s templates; empty where the page has none of that kind. */
export function copyOf(page: ParentNode, selector: string): DocumentFragment {
  const template = page.querySelector<HTMLTemplateElement>(`template${selector}`);
  return template ? (template.content.cloneNode(true) as DocumentFragment) : document.createDocumentFragment();
}

/** Writes each of these into the slots of its name, as text, and hides those parts marked `data-if` that have nothing to say. */
export function write(root: ParentNode, slots: Readonly<Record<string, string | undefined>>): void {
  for (const [name, words = ''] of Object.entries(slots)) {
    for (const slot of root.querySelectorAll(`[data-slot="${name}"]`)) slot.textContent = words;
    for (const part of root.querySelectorAll<HTMLElement>(`[data-if="${name}"]`)) part.hidden = words === '';
  }
}

/** Puts these into a place of the page instead of what stands there. */
export function place(root: ParentNode, name: string, parts: readonly Node[]): void {
  root.querySelector(`[data-place="${name}"]`)?.replaceChildren(...parts);
}
