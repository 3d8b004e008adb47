import { chart, type Stretch } from '../logic/ways-out/bars.ts';
import type { Compared } from '../logic/ways-out/compare.ts';
import { inMoney } from '../logic/ways-out/money.ts';
import type { Question } from '../logic/ways-out/question.ts';
import type { Said } from '../logic/ways-out/say.ts';

/** Writes a comparison into the table, its line above and the list of facts it rests on. */
export function fillTable(root: ParentNode, { ways }: Compared, said: Said): void {
  write(root.querySelector('[data-headline]'), said.headline);
  write(root.querySelector('[data-break-even]'), said.breakEven);
  for (const { way, row, open } of ways) {
    const body = root.querySelector(`[data-way="${way}"]`);
    body?.classList.toggle('closed', !open);
    for (const [cell, words] of Object.entries(said.ways[way] ?? {}))
      write(body?.querySelector(`[data-cell="${cell}"]`), words);
    for (const variant of body?.querySelectorAll<HTMLElement>('[data-variant]') ?? [])
      variant.hidden = variant.dataset['variant'] !== row;
  }
  const used = new Set(ways.flatMap(({ facts }) => facts));
  for (const fact of document.querySelectorAll<HTMLElement>('[data-used]'))
    fact.hidden = !used.has(fact.dataset['used'] ?? '');
}

/** Moves the chart's bars and lines to where a comparison has them. */
export function drawChart(root: ParentNode, compared: Compared, said: Said): void {
  const { bars, zero, lines } = chart(compared);
  for (const { way, ...stretches } of bars) {
    const group = root.querySelector(`[data-bar="${way}"]`);
    for (const [name, stretch] of Object.entries(stretches)) place(group?.querySelector(`.${name}`), stretch);
    write(group?.querySelector('[data-sum]'), said.ways[way]?.money ?? '');
  }
  move(root.querySelector('[data-zero]'), zero);
  root.querySelectorAll('[data-line]').forEach((line, at) => void move(line, lines[at]));
}

/** Writes what the form holds as a list, for paper: labels as they stand there, amounts with their currency. */
export function writeDeclared(root: ParentNode, question: Question): void {
  const amounts: Readonly<Record<string, unknown>> = { ...question };
  for (const entry of root.querySelectorAll<HTMLElement>('[data-said]')) {
    const name = entry.dataset['said'] ?? '';
    const field = root.querySelector<HTMLElement>(`[data-field="${name}"]`);
    const typed = field?.querySelector<HTMLInputElement>('input[type=text]')?.value;
    const chosen =
      field?.querySelector('select')?.selectedOptions[0] ?? field?.querySelector(':checked + span')?.firstChild;
    const amount = amounts[name];
    const isMoney = typed && typeof amount === 'number' && !('percent' in (field?.dataset ?? {}));
    const percent = field && 'percent' in field.dataset && typed ? `${typed.replace('%', '')}%` : typed;
    write(
      entry.querySelector('dd'),
      isMoney ? inMoney(amount, question.market) : (percent ?? chosen?.textContent ?? ''),
    );
    entry.hidden = typed === '' || field?.closest('[hidden]') !== null;
  }
}

function write(place: Element | null | undefined, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

function place(bar: Element | null | undefined, { from, length }: Stretch): void {
  bar?.setAttribute('x', `${from / 10}%`);
  bar?.setAttribute('width', `${length / 10}%`);
}

function move(line: Element | null, at: number | undefined): void {
  line?.setAttribute('visibility', at === undefined ? 'hidden' : 'visible');
  line?.setAttribute('x1', `${(at ?? 0) / 10}%`);
  line?.setAttribute('x2', `${(at ?? 0) / 10}%`);
}
