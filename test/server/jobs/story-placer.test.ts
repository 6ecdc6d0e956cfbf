import { expect } from 'chai';
import { rmSync } from 'node:fs';
import { correct } from '../../../server/jobs/correction.ts';
import { inputOf, remove, storePlaced, takeIn, undone } from '../../../server/jobs/intake.ts';
import { changing } from '../../../server/store/change.ts';
import { mergeStories, splitStory } from '../../../server/store/stories.ts';
import { signatureOf } from '../../../server/stories/signature.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';
import { openPartsOn, type OpenedParts } from '../parts.ts';

/** The same event told once more, with sentences left out here and there so that it is no copy. */
const again = (event: number, part: number, outlet: string) => {
  const { headline, body, publishedAt } = eventArticle(event);
  const sentences = body!.split(/(?<=\.) /);
  return { headline: `${headline} (${outlet})`, body: sentences.filter((_, at) => at % 3 !== part).reverse().join(' '), publishedAt: publishedAt!, outlet };
};

describe('stories of a store that two processes share', () => {
  let data: string;
  let reader: OpenedParts;
  let importer: OpenedParts;

  beforeEach(async () => {
    data = temporaryFolder();
    reader = await openPartsOn(data);
    importer = await openPartsOn(data);
  });
  afterEach(async () => {
    await reader.close();
    await importer.close();
    rmSync(data, { recursive: true, force: true });
  });

  const taken = async ({ parts }: OpenedParts, event: number, part: number, outlet: string) => (await takeIn(parts, again(event, part, outlet))).article;

  it('puts a text into the story that a reader has merged its own into, not under the old id', async () => {
    const first = await taken(importer, 1, 0, 'Harwick Wire');
    const other = await taken(importer, 2, 0, 'Harwick Wire');
    expect(other.story).to.not.equal(first.story);
    await changing(reader.parts.store, (change) => mergeStories(change, first.story!, other.story!));
    const later = await taken(importer, 1, 1, 'Orland Courier');
    expect(later.story).to.equal(other.story);
    expect((await reader.parts.store.selectFrom('stories').select('id').execute()).map(({ id }) => id)).to.deep.equal([other.story]);
  });

  it('follows a split, and a removal', async () => {
    const first = await taken(importer, 1, 0, 'Harwick Wire');
    await changing(reader.parts.store, (change) => splitStory(change, first.story!, [first.id], 'apart', 'Apart'));
    expect((await taken(importer, 1, 1, 'Orland Courier')).story).to.equal('apart');
    for (const { id } of await reader.parts.store.selectFrom('articles').select('id').execute()) await remove(reader.parts, id);
    const alone = await taken(importer, 1, 2, 'Daily Trumpet');
    expect(alone.story).to.not.equal('apart');
    expect((await reader.parts.store.selectFrom('stories').select('id').execute()).map(({ id }) => id)).to.deep.equal([alone.story]);
  });

  it('names no origin that was removed', async () => {
    const given = eventArticle(3);
    const { article: first } = await takeIn(importer.parts, given);
    await remove(reader.parts, first.id);
    const { article: copy } = await takeIn(importer.parts, { ...given, outlet: 'Orland Courier' });
    expect(copy.copyOf).to.equal(null);
  });

  it('turns the origin round when the agency that others credit comes last', async () => {
    const given = eventArticle(4);
    const { article: reprint } = await takeIn(importer.parts, { ...given, outlet: 'Orland Courier', origin: 'Harwick Wire' });
    const { article: agency } = await takeIn(reader.parts, { ...given, outlet: 'Harwick Wire' });
    expect(agency.copyOf).to.equal(null);
    const { article: last } = await takeIn(importer.parts, { ...given, outlet: 'Daily Trumpet' });
    const places = await reader.parts.store.selectFrom('articles').select(['id', 'copy_of']).orderBy('sequence').execute();
    expect(places).to.deep.equal([{ id: reprint.id, copy_of: agency.id }, { id: agency.id, copy_of: null }, { id: last.id, copy_of: agency.id }]);
  });

  it('leaves a corrected article in the story that its own was merged into', async () => {
    const first = await taken(importer, 1, 0, 'Harwick Wire');
    const other = await taken(importer, 2, 0, 'Harwick Wire');
    await changing(reader.parts.store, (change) => mergeStories(change, first.story!, other.story!));
    await correct(importer.parts, first, { ...inputOf(first), byline: 'A. Reporter' });
    expect((await reader.parts.store.selectFrom('articles').select('story').distinct().execute()).map(({ story }) => story)).to.deep.equal([other.story]);
  });

  it('knows what another process stored after a change of its own failed', async () => {
    const { parts } = importer;
    await parts.stories.ready();
    const analyzed = await Promise.all([4, 5, 6].map(async (event) => ({ ...(await parts.analysis.analyze(eventArticle(event))), id: `failed-${event}` })));
    const failing = undone(parts, analyzed.map(({ id }) => id), () =>
      changing(parts.store, async (change) => {
        for (const one of analyzed) await storePlaced(parts, change, one, signatureOf(one, parts.storyWords));
        throw new Error('the disk is full');
      }),
    );
    expect(await failing.catch((error: Error) => error.message)).to.equal('the disk is full');
    // Its row has a number that the failed change had given already.
    const there = await taken(reader, 1, 0, 'Harwick Wire');
    expect((await taken(importer, 1, 1, 'Orland Courier')).story).to.equal(there.story);
  });
});
