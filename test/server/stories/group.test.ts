import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { projectRoot } from '../../../server/project-root.ts';
import { groupStories } from '../../../server/stories/group.ts';
import { invented, storyWords } from './news.ts';

describe('grouping a set of articles', () => {
  const five = (['comet', 'budgetOther', 'ferryInquiry', 'ferryHarbour', 'budget'] as const).map((name) => invented(name));

  it('finds the stories, named by their first article, in the order given', () => {
    expect(groupStories(five, storyWords).map(({ story }) => story)).to.deep.equal(['comet', 'budgetOther', 'ferryInquiry', 'ferryInquiry', 'budgetOther']);
  });

  it('finds the same stories in every order', () => {
    const sets = (articles: typeof five) => {
      const stories = new Map<string, string[]>();
      for (const [index, { story }] of groupStories(articles, storyWords).entries()) stories.set(story, [...(stories.get(story) ?? []), articles[index]!.id].sort());
      return [...stories.values()].sort();
    };
    expect(sets([...five].reverse())).to.deep.equal(sets(five));
  });

  it('puts a copy with its origin, however much later it was printed', () => {
    const late = invented('ferryHarbour', { id: 'late', publishedAt: '2031-12-01' });
    expect(groupStories([late, ...five], storyWords).map(({ story, copyOf }) => `${story} ${copyOf ?? '-'}`)).to.deep.equal([
      'late ferryHarbour', 'comet -', 'budgetOther -', 'late -', 'late -', 'budgetOther -',
    ]);
  });

  it('answers for one article, none, empty texts and ids that occur twice', () => {
    expect(groupStories([], storyWords)).to.deep.equal([]);
    expect(groupStories([five[0]!], storyWords)).to.deep.equal([{ story: 'comet', copyOf: null }]);
    const empty = { id: 'same', headline: null, body: '', publishedAt: null };
    expect(groupStories([empty, empty], storyWords)).to.deep.equal([{ story: 'same', copyOf: null }, { story: 'same', copyOf: null }]);
  });

  it('reaches the measure asked for on labelled news', function () {
    const file = join(projectRoot(), '../shared/eval/basil-dev.jsonl');
    if (!existsSync(file)) {
      this.test!.title += ' (skipped: ../shared/eval/basil-dev.jsonl is not there)';
      this.skip();
    }
    const articles = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: string; story: string; headline: string; body: string; date: string });
    const found = groupStories(articles.map(({ id, headline, body, date }) => ({ id, headline, body, publishedAt: date })), storyWords).map(({ story }) => story);
    // B-cubed, straight from its definition.
    let precision = 0;
    let recall = 0;
    for (const [i, { story }] of articles.entries()) {
      const together = articles.filter((_, j) => found[j] === found[i]);
      const belonging = articles.filter((other) => other.story === story);
      const both = together.filter((other) => other.story === story).length;
      precision += both / together.length / articles.length;
      recall += both / belonging.length / articles.length;
    }
    expect((2 * precision * recall) / (precision + recall)).to.be.at.least(0.98);
  });
});
