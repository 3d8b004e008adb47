import { z } from 'zod';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const RankingSchema = z.array(
  z.string().regex(/^(?:undecided|[a-z0-9-]+\/[a-z0-9-]+)$/, 'write option/outcome, or undecided'),
);

/** The outcomes of the orders half from best to last, each as `option/outcome`; `undecided` stands where options with open answers go. */
export function readRanking(): string[] {
  return readYaml(contentPath('tables', 'orders', 'ranking.yml'), RankingSchema);
}
