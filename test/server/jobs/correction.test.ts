import { expect } from 'chai';
import { comparedFromSums } from '../../../server/http/compared.ts';
import { correct } from '../../../server/jobs/correction.ts';
import { inputOf, takeIn } from '../../../server/jobs/intake.ts';
import { readArticle } from '../../../server/store/articles.ts';
import { changing } from '../../../server/store/change.ts';
import { mergeStories } from '../../../server/store/stories.ts';
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { ArticleInput } from '../../../server/types/article.ts';
import { eventArticle } from '../news.ts';
import { partsForEach } from '../parts.ts';

describe('a corrected article', () => {
  const opened = partsForEach();

  const add = async (event: number, outlet: string, day: number, more: Partial<ArticleInput> = {}) => (await takeIn(opened.parts, eventArticle(event, { outlet, publishedAt: `2026-03-0${day}`, ...more }))).article;
  const now = async ({ id }: { id: string }) => (await readArticle(opened.parts.store, id))!;
  /** @returns the article as it is then */
  const corrected = async (article: StoredArticle, fields: Partial<ArticleInput>, story?: string | null) => {
    const before = await now(article);
    expect(await correct(opened.parts, before, { ...inputOf(before), ...fields }, story)).to.equal('done');
    return now(article);
  };
  const other = (event: number) => eventArticle(event).body;

  it('is no copy any more when its text is another, and is compared', async () => {
    const first = await add(1, 'First Post', 1);
    const copy = await add(1, 'Second Post', 2);
    expect(copy).to.include({ copyOf: first.id, story: first.story });
    const after = await corrected(copy, { headline: 'Another matter', body: other(50) });
    expect(after.copyOf).to.equal(null);
    expect(after.story).to.not.equal(first.story);
    const { outlets } = await comparedFromSums(opened.parts.store, { isPerson: () => true, withoutGeneration: (name) => name }, {});
    expect(outlets.map(({ outlet, texts }) => [outlet, texts])).to.have.deep.members([['First Post', 1], ['Second Post', 1]]);
    expect((await add(50, 'Third Post', 4)).copyOf, 'the next one finds it under its new text').to.equal(copy.id);
  });

  it('leaves those that repeated it the first of them as their origin when its text is another', async () => {
    const [first, second, third] = [await add(2, 'First Post', 1), await add(2, 'Second Post', 2), await add(2, 'Third Post', 3)];
    expect([second.copyOf, third.copyOf]).to.deep.equal([first.id, first.id]);
    expect((await corrected(first, { headline: 'Another matter', body: other(50) })).story).to.not.equal(second.story);
    expect([(await now(first)).copyOf, (await now(second)).copyOf, (await now(third)).copyOf]).to.deep.equal([null, null, second.id]);
    expect((await add(2, 'Fourth Post', 4)).copyOf).to.equal(second.id);
  });

  it('becomes a copy when its text is another article\'s, and what repeated it stays a copy of the first', async () => {
    const [first, second] = [await add(3, 'First Post', 1), await add(4, 'Second Post', 2)];
    const after = await corrected(second, { body: first.body });
    expect(after).to.include({ copyOf: first.id, story: first.story });
  });

  it('is told from its copies anew by date, outlet and whom it credits', async () => {
    const [first, second, third] = [await add(5, 'First Post', 1), await add(5, 'Second Post', 2), await add(5, 'Third Post', 3)];
    await corrected(first, { publishedAt: '2026-03-04' });
    expect([(await now(first)).copyOf, (await now(second)).copyOf, (await now(third)).copyOf]).to.deep.equal([second.id, null, second.id]);
    await corrected(second, { origin: 'Agency' });
    expect([(await now(first)).copyOf, (await now(second)).copyOf, (await now(third)).copyOf]).to.deep.equal([third.id, third.id, null]);
    await corrected(first, { outlet: 'Agency' });
    expect([(await now(first)).copyOf, (await now(second)).copyOf, (await now(third)).copyOf]).to.deep.equal([null, first.id, first.id]);
  });

  it('stays the origin of texts of the same day that came later', async () => {
    const [first, second] = [await add(6, 'First Post', 1), await add(6, 'Second Post', 1)];
    await corrected(first, { headline: 'The same in other words', body: first.body.replace('crowns', 'Crowns') });
    expect([(await now(first)).copyOf, (await now(second)).copyOf]).to.deep.equal([null, first.id]);
  });

  it('stays in a story that a reader chose, and in none where he took it out', async () => {
    const [first, second, third] = [await add(7, 'First Post', 1), await add(8, 'Second Post', 1), await add(9, 'Third Post', 1)];
    await corrected(first, {}, 'chosen');
    expect(await corrected(first, { body: other(50) })).to.include({ story: 'chosen' });
    expect(await corrected(first, { body: other(51) }, 'again')).to.include({ story: 'again' });
    await changing(opened.parts.store, (change) => mergeStories(change, second.story!, third.story!));
    expect(await corrected(second, { body: other(52) }), 'its story was merged').to.include({ story: third.story });
    await corrected(third, {}, null);
    expect(await corrected(third, { body: other(53) })).to.include({ story: null, copyOf: null });
  });

  it('stays where it is when nothing changed that tells its place', async () => {
    const [first, second] = [await add(10, 'First Post', 1), await add(10, 'Second Post', 2)];
    expect(await corrected(second, { byline: 'A. Reporter', url: 'https://second.example/1' })).to.include({ story: first.story, copyOf: first.id, byline: 'A. Reporter' });
    expect(await corrected(second, { outlet: 'Second Evening Post' })).to.include({ story: first.story, copyOf: first.id });
  });

  it('changes nothing where its new text is there already', async () => {
    const [first, second] = [await add(11, 'First Post', 1), await add(12, 'First Post', 1)];
    expect(await correct(opened.parts, second, { ...inputOf(second), headline: first.headline, body: first.body })).to.equal('duplicate');
    expect(await now(second)).to.deep.equal(second);
  });

  it('that is older than all that new ones are compared with keeps its story, and its origin while it repeats it', async () => {
    const [first, second] = [await add(13, 'First Post', 1), await add(13, 'Second Post', 2)];
    await opened.parts.store.deleteFrom('signatures').execute();
    expect(await corrected(second, { headline: 'In other words' })).to.include({ story: first.story, copyOf: first.id });
    expect(await corrected(second, { body: other(50) })).to.include({ story: first.story, copyOf: null });
  });
});
