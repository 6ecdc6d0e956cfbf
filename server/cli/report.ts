/** `plumbline report`: a story, an outlet or the whole comparison of the store as one self-contained HTML file. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { loadLexicon } from '../cues/load.ts';
import { reportOfAll, reportOfOutlet, reportOfStory } from '../http/reports.ts';
import { projectRoot } from '../project-root.ts';
import { openExistingStore } from '../store/open.ts';
import { findStory } from '../store/stories.ts';
import { loadStoryWords } from '../stories/story-words.ts';
import { write } from './analyze.ts';

export interface ReportOptions {
  data?: string;
  story?: string;
  outlet?: string;
  out?: string;
}

/** Writes to standard output without `out`. @throws when there is no store, or no such story or outlet */
export async function writeReport({ story, outlet, out, ...options }: ReportOptions): Promise<void> {
  if (story !== undefined && outlet !== undefined) throw new Error('give --story or --outlet, not both');
  const store = await openExistingStore(readConfig({ ...options }, process.env).data);
  try {
    const report = await makeReport();
    if (out === undefined) await write(report);
    else await writeFile(out, report);
  } finally {
    await store.destroy();
  }

  async function makeReport(): Promise<string> {
    const lexicons = join(projectRoot(), 'lexicons');
    const lexicon = loadLexicon(lexicons);
    if (story !== undefined) {
      const id = await findStory(store, story);
      const report = id === null ? null : await reportOfStory(store, lexicon, loadStoryWords(lexicons), id);
      if (report === null) throw new Error(`there is no story with the id or name "${story}"; \`plumbline export\` names the story of each article`);
      return report;
    }
    if (outlet === undefined) return reportOfAll(store, lexicon);
    const report = await reportOfOutlet(store, lexicon, outlet);
    if (report === null) throw new Error(`there is no article of the outlet "${outlet}"`);
    return report;
  }
}
