import { expect } from 'chai';
import { ownAnalyzer } from '../analyzer.ts';

const analyze = ownAnalyzer();

/** The neutral wordings of the finding whose text is the wording. */
function neutralOf(body: string, wording: string): string[] {
  const finding = analyze({ body }).findings.find(({ text }) => text === wording);
  expect(finding, `"${wording}" in "${body}"`).to.not.equal(undefined);
  return finding!.neutral;
}

describe('neutral wordings', () => {
  it('have the form of the verb that they stand for', () => {
    for (const [body, wording, neutral] of [
      ['Orland rebuffed the offer.', 'rebuffed', ['declined', 'turned down', 'did not agree to']],
      ['Orland rebuffs the offer.', 'rebuffs', ['declines', 'turns down', 'does not agree to']],
      ['Orland is rebuffing the offer.', 'rebuffing', ['declining', 'turning down', 'not agreeing to']],
      ['The offer was rebuffed by Orland.', 'rebuffed', ['declined', 'turned down', 'not agreed to']],
      ['Orland may rebuff the offer.', 'rebuff', ['decline', 'turn down', 'not agree to']],
      ['Orland slammed the door on new talks.', 'slammed the door on', ['declined', 'turned down', 'did not agree to']],
    ] as const) {
      expect(neutralOf(body, wording), body).to.deep.equal(neutral);
    }
  });

  it('take the irregular forms that they have, and their own spelling', () => {
    expect(neutralOf('Prices have skyrocketed.', 'skyrocketed')).to.include.members(['risen', 'increased']);
    expect(neutralOf('Prices skyrocketed in May.', 'skyrocketed')).to.include.members(['rose', 'increased']);
    expect(neutralOf('The mayor lambasted the council.', 'lambasted')).to.include('criticised');
  });

  it('are several people where the wording is', () => {
    expect(neutralOf('Thugs broke the windows of the hall.', 'Thugs')).to.include.members(['suspects']);
    expect(neutralOf('A thug broke the windows of the hall.', 'thug')).to.include.members(['suspect']);
  });

  it('stay as they are where they are advice', () => {
    const advice = analyze({ body: 'The board squandered the money.' }).findings.flatMap(({ neutral }) => neutral).filter((one) => one.includes('say '));
    for (const one of advice) expect(one).to.match(/^say /);
  });
});
