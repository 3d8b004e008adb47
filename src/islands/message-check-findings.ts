import { copyOf, place, write } from './header-reader-slots.ts';
import type { ShownFinding } from './message-check-messages.ts';

const PILES = ['error', 'warning', 'info'] as const;

/** Draws what was found, in three piles by weight, each with its place in the message. */
export function drawFindings(page: HTMLElement, findings: readonly ShownFinding[]): void {
  for (const pile of PILES) {
    const own = findings.filter(({ severity }) => severity === pile);
    place(
      page,
      pile,
      own.map((finding) => drawFinding(page, finding)),
    );
    for (const part of page.querySelectorAll<HTMLElement>(`[data-pile="${pile}"]`)) part.hidden = own.length === 0;
    write(page, { [`${pile}-count`]: String(own.length) });
  }
  const none = page.querySelector<HTMLElement>('[data-pile="none"]');
  if (none) none.hidden = findings.length > 0;
}

function drawFinding(page: HTMLElement, { id, where, line, kind, text, count }: ShownFinding): Node {
  const item = copyOf(page, `[data-finding="${id}"]`);
  // What is quoted already names the place.
  const place = where === text ? undefined : where;
  write(item, {
    line: line === undefined ? '' : line.toLocaleString('en-GB'),
    where: place ?? '',
    text: text ?? '',
    count: count !== undefined && count > 1 ? count.toLocaleString('en-GB') : '',
  });
  item.querySelector('[data-place="kind"]')?.append(kind === undefined ? '' : copyOf(page, `[data-kind="${kind}"]`));
  return item;
}
