import type { FlatTable } from '../../src/logic/tables/flatten.ts';
import { tableCss } from '../../src/logic/tables/to-css.ts';
import type { Answers } from './table-states.ts';

/** A page with nothing but a table's radios, its variants and its style sheet, as the site compiles it. */
export function barePage(table: FlatTable): string {
  const radios = Object.entries(table.domain).flatMap(([input, values]) =>
    values.map((value) => `<input type="radio" name="${input}" id="${input}-${value}">`),
  );
  const variants = [...table.rows.map(({ id }) => id), 'undecided'].map((row) => `<p data-row="${row}">${row}</p>`);
  const base =
    '[data-table]>[data-row]{--decided:block;display:none}[data-table]>[data-row=undecided]{--decided:none;display:block}';
  return `<!doctype html><title>${table.id}</title><style>${base}${tableCss(table, 'form')}</style>
<form>${radios.join('')}</form><div><section data-table="${table.id}">${variants.join('')}</section></div>`;
}

/** Runs in the page: sets the radios to each state in turn and gives the rows that show, joined by a space. */
export function shownRows(states: readonly Answers[]): string[] {
  const variants = [...document.querySelectorAll<HTMLElement>('[data-row]')].map((variant) => ({
    row: variant.dataset['row'] ?? '',
    style: getComputedStyle(variant),
  }));
  let before: Answers = {};
  const check = (answers: Answers, checked: boolean) => {
    for (const [input, value] of Object.entries(answers)) {
      const radio = document.getElementById(`${input}-${value}`) as HTMLInputElement;
      if (radio.checked !== checked) radio.checked = checked;
    }
  };
  return states.map((answers) => {
    const dropped = Object.entries(before).filter(([input, value]) => answers[input] !== value);
    check(Object.fromEntries(dropped), false);
    check(answers, true);
    before = answers;
    return variants.flatMap(({ row, style }) => (style.display === 'none' ? [] : [row])).join(' ');
  });
}
