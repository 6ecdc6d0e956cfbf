import { expect } from 'chai';
import { createRarity } from '../../../server/stories/rarity.ts';

describe('how rare a term is', () => {
  it('is told by the texts that have it, at most as rare as one in 300', () => {
    const rarity = createRarity();
    const [common] = rarity.count(['council', 'pier']);
    for (let text = 0; text < 998; text += 1) rarity.count(['council']);
    const [, rare] = rarity.count(['council', 'harbourmaster']);
    expect(rarity.of(common!)).to.be.closeTo(Math.log(1_100 / 1_001), 1e-9);
    expect(rarity.of(rare!)).to.be.closeTo(Math.log(300), 1e-9);
  });

  it('forgets terms that the latest texts do not hold, and keeps what it knows of the others', () => {
    const rarity = createRarity();
    const [council, pier] = rarity.count(['council', 'pier']);
    for (let text = 0; text < 10; text += 1) rarity.count(['council', `name${text}`]);
    const known = rarity.of(council!);
    rarity.forgetUnmet(3);
    expect(rarity.of(council!)).to.equal(known);
    const [again, ninth, early, anew] = rarity.count(['council', 'name9', 'name2', 'pier']);
    expect(again, 'met of late').to.equal(council);
    expect(ninth, 'met in the last text').to.equal(rarity.count(['name9'])[0]);
    expect(rarity.of(ninth!)).to.be.below(rarity.of(early!));
    expect(anew, 'forgotten').to.be.greaterThan(ninth!).and.not.equal(pier);
  });
});
