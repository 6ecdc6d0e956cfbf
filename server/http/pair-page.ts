/** Two outlets head to head: the stories that both covered, and the acts that both worded. */
import { choicesOfTwo } from '../compare/choices-of-two.ts';
import { amongAll } from '../compare/part-of-comparison.ts';
import type { Lexicon } from '../cues/lexicon.ts';
import { countShared, sharedArticles } from '../store/shared-stories.ts';
import type { ArticleFilter } from '../store/article-list.ts';
import type { Store } from '../store/open.ts';
import { outletName } from '../store/outlets.ts';
import { summaryOfStored } from '../store/article-list.ts';
import { personNames } from '../text/sexes.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { Comparison } from '../types/comparison.ts';
import type { PairPage } from '../types/pair.ts';
import { compared } from './compared.ts';
import { meaningIn } from './story-page.ts';

/** Texts on shared stories that are read, the latest. */
const mostRead = 400;
const mostStories = 60;
const mostChoices = 40;

/** Null when one of the two has no article. @param ofAll gives the comparison of all outlets that the filter means, which is asked for only where it may say something else */
export async function pairPage(store: Store, lexicon: Lexicon, filter: ArticleFilter, first: string, second: string, ofAll: (filter: ArticleFilter) => Promise<Comparison>): Promise<PairPage | null> {
  const [a, b] = [await outletName(store, first), await outletName(store, second)];
  if (a === null || b === null) return null;
  const both: ArticleFilter = { ...filter, outlets: [a, b] };
  const found = await sharedArticles(store, both, mostRead);
  const articles = found.map(({ article }) => article);
  const comparison = await compared(store, personNames(lexicon.grammar.attribution), both);
  return {
    a,
    b,
    comparison,
    amongAll: comparison.differences.some(({ clear }) => clear) ? amongAll(await ofAll({ ...filter, outlets: undefined }), a, b) : null,
    stories: storiesOf(articles, found.map(({ storyName }) => storyName), a),
    sharedStories: await countShared(store, both),
    choices: choicesOfTwo(articles, a, b, meaningIn(lexicon), mostChoices),
  };
}

function storiesOf(articles: readonly StoredArticle[], names: readonly string[], a: string): PairPage['stories'] {
  const stories = new Map<string, PairPage['stories'][number]>();
  for (const [index, article] of articles.entries()) {
    const story = stories.get(article.story!) ?? { id: article.story!, name: names[index]!, a: [], b: [] };
    stories.set(article.story!, story);
    story[article.outlet === a ? 'a' : 'b'].push(summaryOfStored(article));
  }
  const apart = ({ a: ones, b: others }: PairPage['stories'][number]) => Math.abs(meanHeadline(ones) - meanHeadline(others)) || 0;
  return [...stories.values()].filter(({ a: ones, b: others }) => ones.length > 0 && others.length > 0).sort((one, other) => apart(other) - apart(one)).slice(0, mostStories);
}

/** NaN without a scored headline. */
function meanHeadline(articles: PairPage['stories'][number]['a']): number {
  const scores = articles.flatMap(({ headlineScore }) => headlineScore ?? []);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
