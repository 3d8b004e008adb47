import type { Report } from './list-cleaner-messages.ts';

/** Writes a report into its section, in the words that stand there, and shows it. */
export function showReport(root: HTMLElement, report: Report): void {
  const state = stateOf(report);
  for (const part of root.querySelectorAll<HTMLElement>('[data-state]')) part.hidden = part.dataset['state'] !== state;
  const figures = { kept: report.kept, dropped: report.dropped };
  for (const [name, figure] of Object.entries(figures)) fill(root, name, figure.toLocaleString('en-GB'));
  fill(root, 'keptShown', shownOf(report.firstKept.length, report.kept));
  fill(root, 'droppedShown', shownOf(report.firstDropped.length, report.dropped));
  const share = report.kept / Math.max(report.kept + report.dropped, 1);
  root.querySelector<HTMLElement>('[data-shares]')?.style.setProperty('--kept', `${share * 100}%`);
  showFiles(root, report);
  showFindings(root, report);
  rows(
    root,
    'kept',
    report.firstKept.map(({ address, reason }) => [address, reason ?? '–']),
  );
  rows(
    root,
    'dropped',
    report.firstDropped.map(({ line, text, id }) => [String(line), text, titleOf(root, id)]),
  );
  const commands = part(root, 'commands');
  commands.hidden = report.commands.length === 0;
  write(commands, '[data-commands]', report.commands.join('\n'));
  root.hidden = false;
}

function stateOf({ kept, findings, task }: Report): string {
  if (kept === 0) return 'none';
  return findings.some(({ id }) => id === 'reason-missing') ? 'unready' : task;
}

/** Takes a report off the page, with the files it holds. */
export function clearReport(root: HTMLElement): void {
  root.hidden = true;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.downloads a')) URL.revokeObjectURL(link.href);
  for (const list of root.querySelectorAll('.downloads, .findings, tbody, [data-commands]')) list.replaceChildren();
}

function showFiles(root: HTMLElement, { files }: Report) {
  const place = root.querySelector('.downloads');
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.downloads a')) URL.revokeObjectURL(link.href);
  place?.replaceChildren(
    ...files.map(({ name, blob }) => {
      const item = copyOf(root, 'template[data-file]');
      const link = item.querySelector('a') as HTMLAnchorElement;
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.textContent = name;
      return item;
    }),
  );
}

function showFindings(root: HTMLElement, { findings }: Report) {
  const items = findings.map(({ id, severity, count, where = '' }) => {
    const item = copyOf(root, `template[data-finding="${id}"]`);
    item.querySelector('li')?.classList.add(severity);
    write(item, '[data-count]', count.toLocaleString('en-GB'));
    write(item, '[data-where]', where);
    const more = item.querySelector<HTMLElement>('[data-more]');
    if (more) more.hidden = where.split(', ').length >= count;
    return item;
  });
  const findingsPart = part(root, 'findings');
  findingsPart.hidden = items.length === 0;
  findingsPart.querySelector('.findings')?.replaceChildren(...items);
}

function rows(root: HTMLElement, name: string, lines: readonly (readonly string[])[]) {
  const place = part(root, name);
  place.hidden = lines.length === 0;
  const items = lines.map((cells) => {
    const row = copyOf(place, 'template[data-row]');
    row.querySelectorAll('td').forEach((cell, at) => void cell.append(cells[at] ?? ''));
    return row;
  });
  place.querySelector('tbody')?.replaceChildren(...items);
}

function titleOf(root: HTMLElement, id: string): string {
  const words = root.querySelector<HTMLTemplateElement>(`template[data-finding="${id}"]`);
  return words?.content.querySelector('h3')?.firstChild?.textContent?.trim() ?? id;
}

function shownOf(shown: number, all: number): string {
  return shown < all ? `${shown.toLocaleString('en-GB')} / ${all.toLocaleString('en-GB')}` : '';
}

function part(root: HTMLElement, name: string): HTMLElement {
  return root.querySelector(`[data-part="${name}"]`) as HTMLElement;
}

function copyOf(root: ParentNode, selector: string): DocumentFragment {
  return (root.querySelector(selector) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
}

function fill(root: ParentNode, name: string, words: string) {
  write(root, `[data-fill="${name}"]`, words);
}

function write(root: ParentNode, selector: string, words: string) {
  const place = root.querySelector(selector);
  if (place) place.textContent = words;
}
