import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { takeIn } from '../../../server/jobs/intake.ts';
import { sharedArticles } from '../../../server/store/shared-stories.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';
import { openPartsOn } from '../parts.ts';

describe('stories that two outlets covered', () => {
  it('are those of the latest dates where there are more than are read, whatever their ids and the order in which they came', async () => {
    const data = temporaryFolder();
    const { parts, close } = await openPartsOn(data);
    try {
      // The latest day comes first, in the middle of the others and last in turn; the undated come last of all.
      const days = ['2026-03-20', '2026-03-02', '2026-03-19', '2026-03-01', '2026-03-03', '2026-03-18', null];
      for (const [event, publishedAt] of days.entries()) for (const outlet of ['First Post', 'Second Post']) await takeIn(parts, eventArticle(event, { outlet, publishedAt }));
      const dates = async (most: number) => (await sharedArticles(parts.store, { outlets: ['First Post', 'Second Post'] }, most)).map(({ article }) => article.publishedAt);
      expect(new Set(await dates(2))).to.deep.equal(new Set(['2026-03-20']));
      expect(new Set(await dates(6))).to.deep.equal(new Set(['2026-03-18', '2026-03-19', '2026-03-20']));
      expect(await dates(100)).to.have.length(14);
      expect(await dates(100)).to.deep.equal(days.flatMap((day) => [day, day]).reverse());
    } finally {
      await close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
