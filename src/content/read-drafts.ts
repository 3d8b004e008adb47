import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { type Draft, DraftSchema } from '../schema/draft.ts';
import { type Half, HalfSchema } from '../schema/half.ts';
import { contentPath } from './folder.ts';

const seen = new Map<string, { changed: number; draft: Draft }>();

/** A half's messages of `content/drafts/`, in the order they are listed. An author's mistake throws, naming file and place. */
export function readDrafts(half: Half): Draft[] {
  const names = readdirSync(contentPath('drafts')).filter((name) => name.endsWith('.md'));
  const drafts = names.map((name) => readDraft(name.slice(0, -'.md'.length)));
  return drafts.filter((draft) => draft.half === half).sort((a, b) => a.order - b.order);
}

/** The messages that serve an outcome of a table. */
export function draftsFor(option: string, outcome: string): Draft[] {
  const all = HalfSchema.options.flatMap(readDrafts);
  return all.filter(({ options }) => options.includes(`${option}/${outcome}`));
}

function readDraft(id: string): Draft {
  const file = contentPath('drafts', `${id}.md`);
  const changed = statSync(file).mtimeMs;
  const known = seen.get(file);
  if (known?.changed === changed) return known.draft;
  const draft = checkDraft(file, id, readFileSync(file, 'utf8'));
  seen.set(file, { changed, draft });
  return draft;
}

function checkDraft(file: string, id: string, written: string): Draft {
  const [, front, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(written) ?? [];
  if (front === undefined || text === undefined)
    throw new Error(`${file}: begin with front matter between two lines of ---, then write the message`);
  const result = DraftSchema.safeParse({ ...(parse(front) as object), id, text: text.trim() });
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.map(String).join('.')}: ${message}`);
  throw new Error(`${file} does not fit its schema; correct these places (src/schema/draft.ts):\n${faults.join('\n')}`);
}
