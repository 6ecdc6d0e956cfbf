/** Figures that tell the outlet's own words from those it quotes, for articles stored before there were any. */
import type { Kysely, Migration } from 'kysely';
import type { AnalyzedArticle } from '../../types/analyzed-article.ts';
import { figuresOf } from '../figures.ts';
import type { Tables } from '../schema.ts';

/** Articles rewritten at a time. */
const batch = 200;

export const speech: Migration = {
  async up(old: Kysely<unknown>) {
    const db = old as Kysely<Tables>;
    for (let after = 0; ; ) {
      const rows = await db.selectFrom('articles').innerJoin('analyses', 'analyses.article', 'articles.id').select(['sequence', 'id', 'analysis']).where('sequence', '>', after).orderBy('sequence').limit(batch).execute();
      for (const { id, analysis } of rows) await db.updateTable('articles').set({ figures: JSON.stringify(figuresOf(JSON.parse(analysis) as AnalyzedArticle)) }).where('id', '=', id).execute();
      if (rows.length < batch) return;
      after = rows.at(-1)!.sequence;
    }
  },
};
