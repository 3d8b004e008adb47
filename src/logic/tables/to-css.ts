import type { Inputs } from '../../schema/table.ts';
import { against } from './against.ts';
import type { Cube } from './cube.ts';
import type { FlatTable } from './flatten.ts';
import { matters } from './matters.ts';

/**
 * The table as a style sheet: in what follows `form`, exactly one `[data-row]` of `[data-table=<id>]` shows for any state of its radios.
 * Only the form is searched for answers, so that a click stays cheap however long the verdicts are.
 * Radios have ids `<question>-<answer>`; the variant for open answers is `[data-row=undecided]`.
 */
export function tableCss(table: FlatTable, form: string): string {
  return table.rows
    .map((row) => {
      // The shortest list first: it is the likeliest to hold nothing, and then the browser asks no further.
      const answered = against(row, table)
        .map((cube) => `:has(${contradicting(cube, table.domain)})`)
        .sort((a, b) => a.length - b.length);
      const target = `[data-table=${table.id}]>:is([data-row=${row.id}],[data-row=undecided])`;
      return `${form}${answered.join('')}~* ${target}{display:var(--decided)}`;
    })
    .join('');
}

/** Which questions show: those whose answer can still change a row, once the questions they wait for are answered. */
export function questionCss(tables: readonly FlatTable[], inputs: Inputs, form: string): string {
  const domain = Object.assign({}, ...tables.map((table) => table.domain)) as Cube;
  const asked = matters(tables, Object.keys(inputs));
  return Object.entries(inputs)
    .flatMap(([input, { after = [] }]) => {
      const waits = after.map((name) => `:has(${checked(name, domain[name] ?? [])})`).join('');
      const cubes = asked.get(input) ?? [];
      if (cubes.length === 0) return [];
      const open = cubes.map((cube) => {
        const contrary = contradicting(cube, domain);
        return `${form}${waits}${contrary && `:not(:has(${contrary}))`} [data-question=${input}]`;
      });
      return [`${open.join(',')}{display:block}`];
    })
    .join('');
}

/** The radios of which any one, checked, contradicts the cube. */
function contradicting(cube: Cube, domain: Cube): string {
  return Object.entries(cube)
    .flatMap(([input, values]) => {
      const others = (domain[input] ?? []).filter((value) => !values.includes(value));
      return others.length > 0 ? [checked(input, others)] : [];
    })
    .join(',');
}

/** A question's checked radio, if it is one of these. Its name stands before the ids: most elements fail on it at once. */
function checked(input: string, values: readonly string[]): string {
  const ids = values.map((value) => `#${input}-${value}`).join(',');
  return values.length === 1 ? `${ids}:checked` : `[name=${input}]:checked:is(${ids})`;
}
