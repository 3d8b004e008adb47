import type { Compared } from './compare.ts';
import type { Question } from './question.ts';

/**
 * The name of the sentence that says which of sale and return leaves more. `depends`: the answer lies inside the range
 * of what the return may leave; `unknown`: a figure is missing.
 */
export function headline({ price }: Question, { ways, breakEven: { against } }: Compared): string {
  if (price === undefined) return 'head-price';
  const sale = ways.find(({ way }) => way === 'resell')?.money.least;
  if (sale === undefined) return 'head-unknown';
  if (!against) return sale > 0 ? 'head-sale-alone' : 'head-nothing';
  const { least, most } = ways.find(({ way }) => way === against)?.money ?? {};
  if (Math.max(sale, most ?? sale + 1) <= 0) return 'head-nothing';
  if (least === most && sale === least) return 'head-even';
  if (least !== undefined && least >= sale) return 'head-return';
  if (most !== undefined && sale >= most) return 'head-sale';
  return least === undefined || most === undefined ? 'head-unknown' : 'head-depends';
}
