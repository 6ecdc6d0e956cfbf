import { expect } from 'chai';
import { codeOf, createMasks, maskOf, mayHold } from '../../../server/cues/word-mask.ts';

describe('a mask of words', () => {
  const numbered = (stem: string, count: number) => Array.from({ length: count }, (_, place) => `${stem}${place.toString(36)}`);
  const maskOfWords = (words: readonly string[]) => maskOf(new Map(words.map((word) => [word, null])));

  it('holds each of its words, however many they are', () => {
    for (const count of [1, 2, 3, 40, 1000, 40_000]) {
      const words = numbered('word', count);
      const mask = maskOfWords(words);
      expect(words.filter((word) => !mayHold(mask, codeOf(word)))).to.deep.equal([]);
    }
  });

  it('tells nearly all other words apart', () => {
    for (const count of [1, 5, 40, 1000]) {
      const mask = maskOfWords(numbered('word', count));
      const others = [...numbered('other', 2000), ...numbered('ward', 2000)];
      expect(others.filter((word) => mayHold(mask, codeOf(word))).length).to.be.lessThan(others.length / 10);
    }
  });

  it('of no words holds none', () => {
    expect(mayHold(maskOfWords([]), codeOf('harbour'))).to.equal(false);
  });

  it('among others, in their order, holds its own words', () => {
    const masks = createMasks();
    const stems = ['door', 'gate', 'wall'];
    for (const stem of stems) masks.add(new Map(numbered(stem, 400).map((word) => [word, null])));
    masks.add(null);
    stems.forEach((stem, mask) => {
      expect(numbered(stem, 400).filter((word) => !masks.mayHold(mask, codeOf(word)))).to.deep.equal([]);
      expect(numbered(`${stem}way`, 400).filter((word) => masks.mayHold(mask, codeOf(word))).length).to.be.lessThan(60);
    });
    expect(masks.mayHold(stems.length, codeOf('door0'))).to.equal(false);
  });
});
