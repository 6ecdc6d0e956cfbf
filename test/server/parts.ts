/** A store opened with what articles are taken in with, as the server opens it; lexicon, knowledge and analysis, which know nothing of a store, are those of all tests. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { loadLexicon } from '../../server/cues/load.ts';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createAnalysis } from '../../server/jobs/analysis.ts';
import type { IntakeParts } from '../../server/jobs/intake.ts';
import { createStoryPlacer } from '../../server/jobs/story-placer.ts';
import { projectRoot } from '../../server/project-root.ts';
import { openStore } from '../../server/store/open.ts';
import { loadStoryWords } from '../../server/stories/story-words.ts';
import { temporaryFolder } from './http/running.ts';

let shared: Pick<IntakeParts, 'knowledge' | 'storyWords' | 'analysis'> | undefined;

/** What knows nothing of a store. */
export function sharedParts(): Pick<IntakeParts, 'knowledge' | 'storyWords' | 'analysis'> {
  if (shared === undefined) {
    const lexicons = join(projectRoot(), 'lexicons');
    const knowledge = loadKnowledge(lexicons);
    shared = { knowledge, storyWords: loadStoryWords(lexicons), analysis: createAnalysis(readConfig({}, {}), loadLexicon(lexicons), knowledge) };
  }
  return shared;
}

export interface OpenedParts {
  parts: IntakeParts;
  close(): Promise<void>;
}

/** @param data the folder of the store */
export async function openPartsOn(data: string): Promise<OpenedParts> {
  const config = readConfig({ data, logLevel: 'silent' }, {});
  const store = await openStore(config.data);
  const shared = sharedParts();
  const stories = createStoryPlacer(store, shared.storyWords, config.storyMemory);
  return {
    parts: { ...shared, store, stories },
    async close() {
      await stories.close();
      await store.destroy();
    },
  };
}

/** An empty store of its own for each test of a suite. @returns what holds the parts while a test runs */
export function partsForEach(): Pick<OpenedParts, 'parts'> {
  let data: string;
  let opened: OpenedParts;
  beforeEach(async () => {
    data = temporaryFolder();
    opened = await openPartsOn(data);
  });
  afterEach(async () => {
    await opened.close();
    rmSync(data, { recursive: true, force: true });
  });
  return {
    get parts() {
      return opened.parts;
    },
  };
}
