/** Taking articles in: scored, placed in a story, stored, and their doubles told. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import type { Analysis } from '../jobs/analysis.ts';
import type { StoryPlacer } from '../jobs/story-placer.ts';
import { addArticle, fingerprintOf, findByFingerprint, setCopyOf } from '../store/articles.ts';
import type { Store } from '../store/open.ts';
import { ensureStory } from '../store/stories.ts';
import type { ArticleInput, StoredArticle } from '../types.ts';

/** What the app is made of. */
export interface Deps {
  config: Config;
  store: Store;
  lexicon: Lexicon;
  knowledge: IngestKnowledge;
  analysis: Analysis;
  stories: StoryPlacer;
  log: Logger;
}

/** Scores and stores an article; the first one is given back when the same text is there. */
export async function takeIn(deps: Deps, input: ArticleInput, sample: { story: string; name: string } | null = null): Promise<{ article: StoredArticle; duplicate: boolean }> {
  const fields = { headline: null, outlet: null, ...input };
  const first = await findByFingerprint(deps.store, fingerprintOf(fields));
  if (first) return { article: first, duplicate: true };
  const id = randomUUID();
  const analyzed = { ...(await deps.analysis.analyze(input)), id };
  if (sample) {
    await ensureStory(deps.store, sample.story, sample.name);
    return addArticle(deps.store, analyzed, { story: sample.story, copyOf: null, sample: true });
  }
  const { story, copyOf, changed } = deps.stories.place(analyzed);
  await ensureStory(deps.store, story, analyzed.headline ?? analyzed.body.slice(0, 80));
  const added = await addArticle(deps.store, analyzed, { story, copyOf, sample: false });
  if (added.duplicate) deps.stories.forget(id);
  else for (const one of changed) await setCopyOf(deps.store, one.id, one.copyOf);
  return added;
}
