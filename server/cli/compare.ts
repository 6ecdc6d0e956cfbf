/** `plumbline compare`: articles in, the comparison of their outlets out. */
import { join } from 'node:path';
import { analysisFault } from '../analysis-fault.ts';
import { createAnalyzer } from '../analyze.ts';
import { compareOutlets } from '../compare/compare.ts';
import { readConfig } from '../config.ts';
import { loadLexicon } from '../cues/load.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { withKnownOutlet } from '../jobs/intake.ts';
import { projectRoot } from '../project-root.ts';
import { comparisonRowOf } from '../store/figures.ts';
import { commonSpelling } from '../store/outlet-key.ts';
import { groupStories } from '../stories/group.ts';
import { personTest } from '../text/sexes.ts';
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import { write } from './analyze.ts';
import { createRecordIds } from './record-ids.ts';
import { complain, readAll } from './sources.ts';

/** Scores, groups and compares the articles of files or of standard input. @returns 1 when any record failed */
export async function compareFiles(files: readonly string[], json: boolean): Promise<number> {
  const lexicons = join(projectRoot(), 'lexicons');
  const lexicon = loadLexicon(lexicons);
  const analyze = createAnalyzer(lexicon);
  const knowledge = loadKnowledge(lexicons);
  const articles: AnalyzedArticle[] = [];
  const ids = createRecordIds();
  let failed = 0;
  for await (const { place, item } of readAll(files, knowledge, readConfig({}, process.env).ingest)) {
    if ('error' in item) {
      failed += 1;
      complain(place, item.error);
      continue;
    }
    const { found: _found, removed: _removed, notes: _notes, ...fields } = item.article;
    try {
      // As the store takes it in: one outlet under one name.
      articles.push(analyze(withKnownOutlet({ ...fields, id: ids.next(item.id, articles.length + failed + 1) }, knowledge)));
    } catch (error) {
      failed += 1;
      complain(place, analysisFault(error));
    }
  }
  const places = groupStories(articles);
  const nameOf = commonSpelling(articles.flatMap(({ outlet }) => outlet ?? []));
  const rows = articles.flatMap((article, index) => (article.outlet === null ? [] : [comparisonRowOf(article, nameOf(article.outlet), places[index]!)]));
  if (rows.length < articles.length) process.stderr.write(`${articles.length - rows.length} of ${articles.length} name no outlet and are not compared; give each its "outlet".\n`);
  const comparison = compareOutlets(rows, { isPerson: personTest(lexicon.grammar.attribution) });
  await write(json ? `${JSON.stringify(comparison)}\n` : `${[...comparison.summary, ...comparison.limits].join('\n')}\n`);
  return failed > 0 ? 1 : 0;
}
