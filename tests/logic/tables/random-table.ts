import fc from 'fast-check';
import type { Cube } from '../../../src/logic/tables/cube.ts';
import type { FlatTable } from '../../../src/logic/tables/flatten.ts';

const domain: Cube = { a: ['1', '2'], b: ['1', '2', '3'], c: ['1', '2', '3'], d: ['1', '2'] };

/** A random sound table: the domain is cut again and again, and each piece goes to a row, or to impossible ground. */
export const randomTable: fc.Arbitrary<FlatTable> = fc
  .record({
    cuts: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 }),
    owners: fc.array(fc.nat({ max: 4 }), { minLength: 13, maxLength: 13 }),
  })
  .map(({ cuts, owners }) => {
    const cubes = cuts.reduce<Cube[]>(cut, [domain]);
    const pieces = cubes.map((cube, i) => ({ cube, owner: owners[i] ?? 0 }));
    const named = [1, 2, 3, 4].map((owner) => ({
      id: `row-${owner}`,
      cubes: pieces.filter((piece) => piece.owner === owner).map(({ cube }) => cube),
    }));
    const rows = named.filter(({ cubes: own }) => own.length > 0).map((row) => ({ ...row, then: row.id, facts: [] }));
    const impossible = pieces
      .filter(({ owner }) => owner === 0)
      .map(({ cube }) => ({ cubes: [cube], reason: 'never' }));
    return { id: 'random', domain, rows, impossible };
  });

function cut(cubes: Cube[], [which, along, where]: [number, number, number]): Cube[] {
  const at = which % cubes.length;
  const cube = cubes[at] ?? domain;
  const input = Object.keys(domain)[along % 4] ?? 'a';
  const values = cube[input] ?? [];
  if (values.length < 2) return cubes;
  const place = 1 + (where % (values.length - 1));
  const halves = [
    { ...cube, [input]: values.slice(0, place) },
    { ...cube, [input]: values.slice(place) },
  ];
  return [...cubes.slice(0, at), ...halves, ...cubes.slice(at + 1)];
}
