/**
 * Sums per outlet, day, field and lexicon, kept in the transaction that changes an article: a chart over time reads these,
 * so that its cost does not grow with the number of articles.
 */
import type { Kysely } from 'kysely';
import type { AnalyzedArticle } from '../types/analyzed-article.ts';
import type { Field } from '../types/text.ts';
import { outletKey } from './outlet-key.ts';
import type { RollupTable, Tables } from './schema.ts';

/** What an article adds to the sums. */
type Contribution = RollupTable;

/**
 * What an article adds: for each field its score and words, the weight of findings in the outlet's own voice by family, and
 * the number of findings by voice; for the body also choice index, tone and frames. A copy's body is its origin's and adds
 * nothing; its headline is the outlet's own, unless the origin is the outlet's, too. Nothing without an outlet.
 */
export function contributionsOf(article: AnalyzedArticle, repeats: 'nothing' | 'own text' | 'another text'): Contribution[] {
  if (article.outlet === null) return [];
  const key = { outlet_key: outletKey(article.outlet), day: article.publishedAt?.slice(0, 10) ?? '', lexicon: article.lexicon };
  const rows: Contribution[] = [];
  const add = (field: Field, measure: string, value: number | null | undefined) => {
    if (value !== null && value !== undefined) rows.push({ ...key, field, measure, n: 1, sum: value, squares: value * value });
  };
  const { headline, body, choiceIndex, tone, frames } = article.scores;
  for (const [field, score] of [['headline', repeats === 'own text' ? null : headline], ['body', repeats === 'nothing' ? body : null]] as const) {
    if (score === null) continue;
    add(field, 'score', score.score);
    add(field, 'words', score.words);
    const sums = new Map<string, number>();
    for (const finding of article.findings) {
      if (finding.field !== field) continue;
      count(sums, `voice:${finding.voice}`, 1);
      if (finding.voice === 'narrator' || finding.voice === 'scare') count(sums, `family:${finding.family}`, finding.weight);
    }
    for (const [measure, sum] of sums) add(field, measure, sum);
    if (field === 'headline') continue;
    add(field, 'choiceIndex', choiceIndex);
    add(field, 'toneNarrator', tone.narrator);
    add(field, 'toneQuoted', tone.quoted);
    for (const [frame, share] of Object.entries(frames)) add(field, `frame:${frame}`, share);
  }
  return rows;
}

/** What an article repeats, by the outlets of the two. */
export function whatRepeats({ copy_of, outlet_key, origin_key }: { copy_of: string | null; outlet_key: string | null; origin_key: string | null }): 'nothing' | 'own text' | 'another text' {
  return copy_of === null ? 'nothing' : origin_key === outlet_key ? 'own text' : 'another text';
}

function count(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount);
}

export async function addToRollups(db: Kysely<Tables>, rows: readonly Contribution[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('rollups')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['lexicon', 'field', 'measure', 'outlet_key', 'day']).doUpdateSet((expression) => ({
        n: expression('rollups.n', '+', expression.ref('excluded.n')),
        sum: expression('rollups.sum', '+', expression.ref('excluded.sum')),
        squares: expression('rollups.squares', '+', expression.ref('excluded.squares')),
      })),
    )
    .execute();
}

export async function takeFromRollups(db: Kysely<Tables>, rows: readonly Contribution[]): Promise<void> {
  if (rows.length === 0) return;
  await addToRollups(db, rows.map((row) => ({ ...row, n: -row.n, sum: -row.sum, squares: -row.squares })));
  // A sum over nothing is taken out rather than left with what rounding leaves of it.
  const { outlet_key, day, lexicon } = rows[0]!;
  await db.deleteFrom('rollups').where('outlet_key', '=', outlet_key).where('day', '=', day).where('lexicon', '=', lexicon).where('n', '=', 0).execute();
}

/** Counts every sum again from the articles. */
export async function recountRollups(db: Kysely<Tables>, batch = 200): Promise<void> {
  await db.deleteFrom('rollups').execute();
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('analyses', 'analyses.article', 'articles.id')
      .leftJoin('articles as origins', 'origins.id', 'articles.copy_of')
      .select(['articles.sequence as sequence', 'articles.copy_of as copy_of', 'articles.outlet_key as outlet_key', 'origins.outlet_key as origin_key', 'analysis'])
      .where('articles.sequence', '>', after)
      .orderBy('articles.sequence')
      .limit(batch)
      .execute();
    for (const row of rows) await addToRollups(db, contributionsOf(JSON.parse(row.analysis) as AnalyzedArticle, whatRepeats(row)));
    if (rows.length < batch) return;
    after = rows.at(-1)!.sequence;
  }
}

/** Which sums a chart reads. */
export interface RollupQuery {
  lexicon: string;
  field: Field;
  measure: string;
  outlets?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The sums of a measure by outlet and day, in order of outlet and day. Undated articles are left out. */
export async function readRollups(db: Kysely<Tables>, { lexicon, field, measure, outlets, from, to }: RollupQuery): Promise<{ outlet: string; day: string; n: number; sum: number; squares: number }[]> {
  let query = db.selectFrom('rollups').innerJoin('outlets', 'outlets.key', 'rollups.outlet_key').where('lexicon', '=', lexicon).where('field', '=', field).where('measure', '=', measure).where('day', '!=', '');
  if (outlets) query = query.where('outlet_key', 'in', outlets.map(outletKey));
  if (from) query = query.where('day', '>=', from);
  if (to) query = query.where('day', '<=', to);
  return query.select(['outlets.name as outlet', 'day', 'n', 'sum', 'squares']).orderBy('outlet_key').orderBy('day').execute();
}
