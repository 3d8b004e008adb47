import { z } from 'zod';
import { type FindingWords, FindingWordsSchema } from '../schema/finding.ts';
import { contentPath } from './folder.ts';
import { readYaml, yamlNames } from './yaml.ts';

const FindingsSchema = z.array(FindingWordsSchema);

/** What the findings of the checkers say, by checker: one file of `content/findings/` each. */
export function readFindings(checker: string): FindingWords[] {
  const named = (raw: unknown) => (raw as object[]).map((words) => ({ checker, ...words }));
  return readYaml(contentPath('findings', `${checker}.yml`), FindingsSchema, named);
}

/** The words of every checker's findings. */
export function readAllFindings(): FindingWords[] {
  return yamlNames(contentPath('findings')).flatMap(readFindings);
}
