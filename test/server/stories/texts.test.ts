import { expect } from 'chai';
import { describe, it } from 'mocha';
import { averageLink } from '../../../server/stories/average-link.ts';
import { createCopyIndex, sharedRuns, sketchOf } from '../../../server/stories/copies.ts';
import { dayOf } from '../../../server/stories/likeness.ts';
import { originOf } from '../../../server/stories/origin.ts';
import { termOf, termsOf } from '../../../server/stories/terms.ts';
import { invented, storyWords } from './news.ts';

describe('the terms of an article', () => {
  it('meet under one form however they are spelled', () => {
    expect(['F.B.I.', 'FBI', "Okoro's", 'Okoro’s', 'libraries', 'E-Mails', 'Dress', 'CAFÉ'].map((word) => termOf(word, storyWords))).to.deep.equal(['fbi', 'fbi', 'okoro', 'okoro', 'library', 'email', 'dress', 'café']);
  });

  it('weigh names and the headline\'s words more, and leave out words that say nothing', () => {
    const terms = termsOf('Vote on ferry', 'The crossing was closed. People said that Skerra and the ferry were cut off.', storyWords);
    expect([...terms.keys()]).to.not.include.members(['the', 'people', 'said', 'that']);
    expect(terms.get('skerra')!).to.be.above(terms.get('crossing')!);
    expect(terms.get('vote')!).to.be.above(terms.get('cut')!);
  });

  it('do not take the first word of a sentence for a name', () => {
    const terms = termsOf(null, 'Fog came. Then tugs waited. "Tugs are slow," she said. Later fog and tugs left. Skerra waited for Skerra, and Skerra for news.', storyWords);
    expect(terms.get('fog')!).to.be.below(terms.get('skerra')! / 1.2);
  });

  it('are none in an empty text, and few in one of marks alone', () => {
    expect(termsOf(null, '', storyWords).size).to.equal(0);
    expect(termsOf('!!!', '—…«»', storyWords).size).to.equal(0);
  });
});

describe('copies', () => {
  const { body } = invented('ferryHarbour');

  it('share their runs of words, whatever the spacing and the marks', () => {
    expect(sharedRuns(sketchOf(body), sketchOf(body.replaceAll('\n\n', '\n').replaceAll(',', ' –').toUpperCase()))).to.equal(1);
  });

  it('are still copies when cut by a quarter, but an excerpt is none', () => {
    expect(sharedRuns(sketchOf(body), sketchOf(body.slice(0, body.length * 0.75)))).to.be.above(0.9);
    expect(sharedRuns(sketchOf(body), sketchOf(body.slice(0, body.length * 0.4)))).to.equal(0);
  });

  it('are not two accounts of one event', () => {
    expect(sharedRuns(sketchOf(body), sketchOf(invented('ferryInquiry').body))).to.be.below(0.2);
  });

  it('are estimated from a sketch when texts are long', () => {
    const words = Array.from({ length: 4000 }, (_, index) => `word${(index * 7919) % 3001}`);
    const half = [...words.slice(0, 2000), ...Array.from({ length: 2000 }, (_, index) => `other${index}`)];
    const [whole, mixed] = [sketchOf(words.join(' ')), sketchOf(half.join(' '))];
    expect(whole.hashes.length).to.be.below(whole.runs);
    expect(sharedRuns(whole, mixed)).to.be.within(0.35, 0.75);
  });

  it('are found again through the index until they are taken out', () => {
    const index = createCopyIndex();
    const sketch = sketchOf(body);
    index.add(7, sketch);
    index.add(8, sketch);
    index.add(9, sketchOf(invented('comet').body));
    expect(index.find(sketch)).to.deep.equal([7, 8]);
    index.remove(7, sketch);
    index.remove(8, sketch);
    expect(index.find(sketch)).to.deep.equal([]);
  });
});

describe('the origin of texts that are one', () => {
  const text = (id: string, outlet: string | null, origin: string | null, publishedAt: string | null) => ({ id, outlet, origin, publishedAt });

  it('is the outlet that the others credit, whenever it came', () => {
    expect(originOf([text('a', 'Maren Post', 'Coast Wire', '2031-01-01'), text('b', 'coast wire ', null, '2031-01-05')]).id).to.equal('b');
  });

  it('is one that credits nobody before one that does, then the first by date, then by arrival', () => {
    expect(originOf([text('a', 'Maren Post', 'Coast Wire', '2031-01-01'), text('b', 'Skerra Daily', null, '2031-01-05')]).id).to.equal('b');
    expect(originOf([text('a', 'A', null, null), text('b', 'B', null, '2031-01-05'), text('c', 'C', null, '2031-01-04T23:00:00Z')]).id).to.equal('c');
    expect(originOf([text('a', null, null, null), text('b', null, null, null)]).id).to.equal('a');
  });
});

describe('days', () => {
  it('are read from dates and date-times, and none from anything else', () => {
    expect(dayOf('1970-01-02')).to.equal(1);
    expect(dayOf('1970-01-02T23:59:00Z')).to.equal(1);
    expect(dayOf('soon')).to.equal(null);
    expect(dayOf(null)).to.equal(null);
  });
});

describe('average linkage', () => {
  it('joins what is alike on average, and keeps a chain apart', () => {
    const at = [0, 1, 2, 10, 11];
    expect(averageLink(5, (a, b) => 1 / (1 + Math.abs(at[a]! - at[b]!)), 0.3)).to.deep.equal([[0, 1, 2], [3, 4]]);
    expect(averageLink(0, () => 1, 0.3)).to.deep.equal([]);
    const chain = averageLink(6, (a, b) => (Math.abs(a - b) === 1 ? 0.4 : 0), 0.3);
    expect(chain.every((group) => group.length <= 2)).to.equal(true);
  });
});
