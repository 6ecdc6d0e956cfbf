import { expect } from 'chai';
import { cpuTime } from '../cpu-time.ts';
import { describe, it } from 'mocha';
import { signatureOf } from '../../../server/stories/signature.ts';
import { createStoryIndex } from '../../../server/stories/story-index.ts';
import { invented, storyWords } from './news.ts';

describe('the story index', () => {
  it('puts two accounts of one event together and others apart, from the first articles on', () => {
    const index = createStoryIndex(storyWords);
    expect(index.add(invented('ferryHarbour'))).to.deep.equal({ story: 'ferryHarbour', copyOf: null, changed: [] });
    expect(index.add(invented('budget')).story).to.equal('budget');
    expect(index.add(invented('ferryInquiry')).story).to.equal('ferryHarbour');
    expect(index.add(invented('comet')).story).to.equal('comet');
    expect(index.add(invented('budgetOther')).story).to.equal('budget');
    expect(index.size).to.equal(5);
  });

  it('keeps the same words a month apart in two stories', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('ferryHarbour'));
    expect(index.add(invented('ferryInquiry', { publishedAt: '2031-04-10' })).story).to.equal('ferryInquiry');
  });

  it('groups without dates, and takes a date that cannot be read for none', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('ferryHarbour', { publishedAt: null }));
    expect(index.add(invented('ferryInquiry', { publishedAt: 'last Tuesday' })).story).to.equal('ferryHarbour');
    expect(index.add(invented('budget', { publishedAt: null })).story).to.equal('budget');
  });

  it('takes articles in any order of dates', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('comet', { publishedAt: '2031-06-01' }));
    index.add(invented('ferryInquiry', { publishedAt: '2031-03-05' }));
    index.add(invented('budget', { publishedAt: '2031-05-01' }));
    expect(index.add(invented('ferryHarbour', { publishedAt: '2031-03-04' })).story).to.equal('ferryInquiry');
  });

  it('recognises a copy, lightly edited and months later, and names the first as its origin', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('ferryHarbour'));
    const { headline, body } = invented('ferryHarbour');
    const edited = body.replace('early on Tuesday', 'on Tuesday morning').replace('heavy fog', 'dense fog');
    const copy = index.add({ id: 'copy', headline: `Stranded: ${headline!}`, body: edited, publishedAt: '2031-09-01' });
    expect(copy).to.deep.equal({ story: 'ferryHarbour', copyOf: 'ferryHarbour', changed: [] });
  });

  it('calls nobody\'s own account a copy', () => {
    const index = createStoryIndex(storyWords);
    for (const name of ['ferryHarbour', 'ferryInquiry', 'budget', 'budgetOther'] as const) expect(index.add(invented(name)).copyOf, name).to.equal(null);
  });

  it('turns the origin round when the agency\'s own text comes later, and says so', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('ferryHarbour', { id: 'reprint', outlet: 'The Maren Post', origin: 'Coast Wire' }));
    index.add(invented('ferryHarbour', { id: 'second reprint', outlet: 'Skerra Daily', origin: 'Coast Wire', publishedAt: '2031-03-05' }));
    const agency = index.add(invented('ferryHarbour', { id: 'agency', outlet: 'Coast Wire', publishedAt: '2031-03-06' }));
    expect(agency.copyOf).to.equal(null);
    expect(agency.changed).to.have.deep.members([
      { id: 'reprint', copyOf: 'agency' },
      { id: 'second reprint', copyOf: 'agency' },
    ]);
    expect(index.placementOf('second reprint')).to.deep.equal({ story: 'reprint', copyOf: 'agency' });
  });

  it('does not call two short flashes one text', () => {
    const index = createStoryIndex(storyWords);
    index.add({ id: 'a', headline: 'Ferry aground', body: 'The ferry Aurelia ran aground off Port Maren.', publishedAt: '2031-03-04' });
    expect(index.add({ id: 'b', headline: 'Ferry aground', body: 'The ferry Aurelia ran aground off Port Maren.', publishedAt: '2031-03-04' }).copyOf).to.equal(null);
  });

  it('goes on after a restart as if there had been none', () => {
    const before = createStoryIndex(storyWords);
    const placed = (['ferryHarbour', 'budget', 'comet'] as const).map((name) => ({ article: invented(name), placement: before.add(invented(name)) }));
    const after = createStoryIndex(storyWords);
    for (const { article, placement } of placed) after.restore(JSON.parse(JSON.stringify(signatureOf(article, storyWords))) as ReturnType<typeof signatureOf>, placement);
    for (const name of ['ferryInquiry', 'budgetOther'] as const) expect(after.add(invented(name))).to.deep.equal(before.add(invented(name)));
  });

  it('follows a reader who moves an article to another story, and forgets a removed one', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('ferryHarbour'));
    expect(index.move('ferryHarbour', 'Strandings')).to.equal(true);
    expect(index.add(invented('ferryInquiry')).story).to.equal('Strandings');
    expect(index.remove('ferryHarbour')).to.equal(true);
    expect(index.remove('ferryInquiry')).to.equal(true);
    expect(index.remove('ferryInquiry')).to.equal(false);
    expect(index.move('ferryInquiry', 'Strandings')).to.equal(false);
    expect(index.add(invented('ferryInquiry')).story).to.equal('ferryInquiry');
    expect(index.size).to.equal(1);
  });

  it('keeps a merged story together: news of either event comes to it, after a restart too', () => {
    const before = createStoryIndex(storyWords);
    const names = ['ferryHarbour', 'budget', 'comet'] as const;
    for (const name of names) before.add(invented(name));
    for (const name of names) before.move(name, 'One story');
    const after = createStoryIndex(storyWords);
    for (const name of names) after.restore({ ...signatureOf(invented(name), storyWords), placed: before.placedIn(name)! }, before.placementOf(name)!);
    for (const index of [before, after]) {
      expect(index.add(invented('ferryInquiry')).story).to.equal('One story');
      expect(index.add(invented('budgetOther')).story).to.equal('One story');
    }
  });

  it('keeps a split story apart: what comes next joins the part that it is more like', () => {
    const index = createStoryIndex(storyWords);
    for (const name of ['ferryHarbour', 'budget'] as const) index.add(invented(name));
    index.move('budget', 'ferryHarbour');
    index.add(invented('budgetOther'));
    expect(index.placementOf('budgetOther')!.story).to.equal('ferryHarbour');
    for (const name of ['budget', 'budgetOther']) index.move(name, 'Money');
    expect(index.add(invented('budget', { id: 'later', body: `${invented('budgetOther').body.split('. ').reverse().join('. ')} The vote is due in May.` })).story).to.equal('Money');
    expect(index.add(invented('ferryInquiry')).story).to.equal('ferryHarbour');
  });

  it('gives a new story a name of its own when the first article was moved out and comes again', () => {
    const index = createStoryIndex(storyWords);
    index.add(invented('comet'));
    index.add(invented('budget', { id: 'budget' }));
    index.move('comet', 'budget');
    const renamed = createStoryIndex(storyWords);
    renamed.add(invented('comet', { id: 'x' }));
    renamed.move('x', 'y');
    renamed.add(invented('budget', { id: 'y' }));
    expect(renamed.placementOf('y')!.story).to.equal('y-2');
  });

  it('is not slowed by a story of thousands of articles', () => {
    const index = createStoryIndex(storyWords);
    const { body, headline } = invented('ferryHarbour');
    const words = body.split(' ');
    const from = cpuTime();
    for (let copy = 0; copy < 3000; copy++) {
      // Each account drops other words, so that they are of one story but not one text.
      const own = words.filter((_, at) => (at * 7 + copy * 13) % 5 !== 0).join(' ');
      index.add({ id: String(copy), headline, body: own, publishedAt: '2031-03-04' });
    }
    expect(cpuTime() - from).to.be.below(9000);
    expect(index.placementOf('2999')!.story).to.equal('0');
  });
});
