import type { Inputs } from '../../schema/table.ts';
import type { Cube } from './cube.ts';
import type { FlatTable } from './flatten.ts';
import { matters } from './matters.ts';
import { type Clause, shownWhen } from './shown-when.ts';

/**
 * The table as a style sheet: within `scope`, exactly one `[data-row]` of `[data-table=<id>]` shows for any state of the radios.
 * Radios have ids `<question>-<answer>`; the variant for open answers is `[data-row=undecided]`.
 */
export function tableCss(table: FlatTable, scope: string): string {
  return [...shownWhen(table)]
    .map(([row, clauses]) => {
      const target = `[data-table=${table.id}]>:is([data-row=${row}],[data-row=undecided])`;
      return `${clauses.map((clause) => `${scope}${holds(clause)} ${target}`).join(',')}{display:var(--decided)}`;
    })
    .join('');
}

/** Which questions show: those whose answer can still change a row, once the questions they wait for are answered. */
export function questionCss(tables: readonly FlatTable[], inputs: Inputs, scope: string): string {
  const domain = Object.assign({}, ...tables.map((table) => table.domain)) as Cube;
  const asked = matters(tables);
  return Object.entries(inputs)
    .flatMap(([input, { after = [] }]) => {
      const waits = after.map((name) => has({ [name]: domain[name] ?? [] })).join('');
      const cubes = asked.get(input) ?? [];
      if (cubes.length === 0) return [];
      const open = cubes.map((cube) => `${scope}${waits}${notContradicted(cube, domain)} [data-question=${input}]`);
      return [`${open.join(',')}{display:block}`];
    })
    .join('');
}

function holds({ answered, unless }: Clause): string {
  return has(answered) + unless.map((cube) => `:not(${has(cube) || '*'})`).join('');
}

function has(cube: Cube): string {
  return Object.entries(cube)
    .map(([input, values]) => `:has(${checked(input, values)})`)
    .join('');
}

function notContradicted(cube: Cube, domain: Cube): string {
  const against = Object.entries(cube).flatMap(([input, values]) => {
    const others = (domain[input] ?? []).filter((value) => !values.includes(value));
    return others.length > 0 ? [checked(input, others)] : [];
  });
  return against.length > 0 ? `:not(:has(${against.join(',')}))` : '';
}

function checked(input: string, values: readonly string[]): string {
  return values.map((value) => `#${input}-${value}:checked`).join(',');
}
