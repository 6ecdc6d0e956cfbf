/** The parts that articles are taken in with, for the server and for bulk imports beside it. */
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Lexicon } from './cues/lexicon.ts';
import { loadLexicon } from './cues/load.ts';
import { loadKnowledge } from './ingest/knowledge.ts';
import { createAnalysis } from './jobs/analysis.ts';
import type { IntakeParts } from './jobs/intake.ts';
import { createStoryPlacer } from './jobs/story-placer.ts';
import { projectRoot } from './project-root.ts';
import { checkWritable } from './store/data-folder.ts';
import { openStore } from './store/open.ts';
import { loadStoryWords } from './stories/story-words.ts';

/** Opens what articles are taken in with: lexicon, store, workers, stories. @throws when the store cannot be opened */
export async function openParts(config: Config): Promise<{ parts: IntakeParts & { lexicon: Lexicon }; close: () => Promise<void> }> {
  checkWritable(config.data);
  const lexicons = join(projectRoot(), 'lexicons');
  const lexicon = loadLexicon(lexicons);
  const knowledge = loadKnowledge(lexicons);
  const storyWords = loadStoryWords(lexicons);
  const store = await openStore(config.data, undefined, config.lockTime);
  const analysis = createAnalysis(config, lexicon, knowledge);
  const stories = createStoryPlacer(store, storyWords, config.storyMemory);
  const close = async () => {
    await analysis.close();
    await stories.close();
    await store.destroy();
  };
  return { parts: { store, lexicon, knowledge, storyWords, analysis, stories }, close };
}
