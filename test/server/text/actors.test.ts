/** Who acts and who suffers the act, by invented sentences: "text | wording | actor > target". */
import { expect } from 'chai';
import type { Analyzer } from '../../../server/analyze.ts';
import { ownAnalyzer } from '../analyzer.ts';

const cases: [string, string, string][] = [
  ['Mara Lund slammed Piet Voss on Monday.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund was slammed by Piet Voss on Monday.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund has been slammed by Piet Voss.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund was repeatedly slammed by Piet Voss.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Mara Lund was slammed on Monday.', 'slammed', '- > Mara Lund'],
  ['Mara Lund is slamming Piet Voss again.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Mara Lund and Piet Voss slammed Orland.', 'slammed', 'Mara Lund and Piet Voss > Orland'],
  ['Mara Lund slammed Orland and Norland.', 'slammed', 'Mara Lund > Orland and Norland'],
  ['Orland, Norland and Harwick slammed Mara Lund.', 'slammed', 'Orland and Norland and Harwick > Mara Lund'],
  ['Mara Lund was slammed by Orland and Norland.', 'slammed', 'Orland and Norland > Mara Lund'],
  ['Mara Lund laughed and slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund, the trade minister, slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund, who runs the port, slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Trade minister Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['On Monday, Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund slammed the plan, Piet Voss said.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed the plan after Piet Voss left.', 'slammed', 'Mara Lund > -'],
  ['Mara Lund slammed the plan of Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund vowed to slam Piet Voss.', 'slam', 'Mara Lund > Piet Voss'],
  ['Mara Lund has slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund accused Piet Voss of squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund accused the council of squandering the money.', 'squandering', '- > -'],
  ['Mara Lund blamed Piet Voss for squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund blamed Rep. Piet Voss (R-N.Y.) on Monday for squandering the money.', 'squandering', 'Piet Voss > -'],
  ['HARWICK — Mara Lund left the hall, slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Piet Voss was accused of squandering the money.', 'squandering', 'Piet Voss > -'],
  ['Mara Lund spoke in the hope of slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['Mara Lund left the hall, slamming Piet Voss.', 'slamming', 'Mara Lund > Piet Voss'],
  ['The council slammed Mara Lund.', 'slammed', '- > Mara Lund'],
  ['Orland rebuffed Norland.', 'rebuffed', 'Orland > Norland'],
  ['Orland was rebuffed by Norland.', 'rebuffed', 'Norland > Orland'],
  ['Orland slammed the door on Norland.', 'slammed the door on', 'Orland > Norland'],
  ['Mara Lund smeared Piet Voss in May.', 'smeared', 'Mara Lund > Piet Voss'],
  ['Piet Voss was humiliated by Mara Lund.', 'humiliated', 'Mara Lund > Piet Voss'],
  ['Harwick mayor Mara Lund slammed Piet Voss.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Mara Lund ridiculed Piet Voss.', 'ridiculed', 'Mara Lund > Piet Voss'],
  ['Piet Voss was ridiculed by Mara Lund.', 'ridiculed', 'Mara Lund > Piet Voss'],
  ['Piet Voss is reckless.', 'reckless', '- > Piet Voss'],
  ['Piet Voss became arrogant.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss remains arrogant.', 'arrogant', '- > Piet Voss'],
  ['The arrogant Piet Voss left.', 'arrogant', '- > Piet Voss'],
  ['The arrogant former mayor Piet Voss left.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss’s reckless plan for Harwick failed.', 'reckless', '- > Piet Voss'],
  ['Piet Voss, an arrogant man, left.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss, a demagogue, left.', 'demagogue', '- > Piet Voss'],
  ['Piet Voss is a demagogue.', 'demagogue', '- > Piet Voss'],
  ['Critics see Piet Voss as arrogant.', 'arrogant', '- > Piet Voss'],
  ['The reckless plan passed in Harwick.', 'reckless', '- > -'],
  ['Piet Voss spoke on Monday. He slammed Mara Lund.', 'slammed', 'Piet Voss > Mara Lund'],
  ['Ms. Mara Lund met Mr. Piet Voss. She slammed Orland.', 'slammed', 'Mara Lund > Orland'],
  ['Piet Voss spoke on Monday. Mara Lund slammed him.', 'slammed', 'Mara Lund > Piet Voss'],
  ['Piet Voss spoke on Monday. Orland slammed his plan for Harwick.', 'slammed', 'Orland > Piet Voss'],
  ['Piet Voss met Jan Ras and Tom Holt in Harwick. Orland slammed him.', 'slammed', 'Orland > -'],
  ['Piet Voss spoke on Monday. He is arrogant.', 'arrogant', '- > Piet Voss'],
  ['Piet Voss spoke on Monday. Mara Lund claimed he was ready.', 'claimed', 'Mara Lund > -'],
  ['The Justice Department slammed Mara Lund.', 'slammed', 'Justice Department > Mara Lund'],
  ['The deal was signed. He slammed Mara Lund.', 'slammed', '- > Mara Lund'],
  ['Piet Voss spoke on Monday. His reckless plan failed.', 'reckless', '- > Piet Voss'],
  ['Critics fear a power grab by Piet Voss.', 'power grab', 'Piet Voss > -'],
  ['Piet Voss’s power grab failed.', 'power grab', 'Piet Voss > -'],
  ['Piet Voss led a smear campaign against Mara Lund.', 'smear campaign', '- > Mara Lund'],
  ['Piet Voss threw Mara Lund under the bus.', 'threw Mara Lund under the bus', 'Piet Voss > Mara Lund'],
  ['Piet Voss and Mara Lund are arrogant.', 'arrogant', '- > Piet Voss and Mara Lund'],
];

describe('actors and targets', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = ownAnalyzer();
  });

  for (const [body, wording, expected] of cases) {
    it(`${body} ${wording}: ${expected}`, () => {
      const finding = analyze({ body }).findings.find(({ text }) => text === wording);
      expect(finding, 'a finding').not.to.equal(undefined);
      expect(`${finding!.actor ?? '-'} > ${finding!.target ?? '-'}`).to.equal(expected);
    });
  }

  it('sums up how each is portrayed, those who act together one by one', () => {
    const { portrayals } = analyze({ body: 'Piet Voss and Mara Lund are arrogant. Piet Voss is reckless. Ras said: “Mara Lund is reckless.”' });
    expect(portrayals).to.deep.equal([
      { actor: 'Piet Voss', findings: 2, lean: -4 },
      { actor: 'Mara Lund', findings: 1, lean: -2 },
    ]);
  });

  it('gives one bearer of several names one portrayal', () => {
    const body = 'Lund is reckless. Mara Lund, the mayor, is arrogant. The Orland Port Authority met on Monday. The OPA is incompetent. The Orland Port Authority is arrogant.';
    const { portrayals } = analyze({ headline: 'Lund is reckless', body });
    expect(portrayals.map(({ actor, findings }) => [actor, findings])).to.deep.equal([['Mara Lund', 3], ['Orland Port Authority', 2]]);
  });

  it('reads a headline that leaves the helping verb out', () => {
    const { findings } = analyze({ headline: 'Lund slammed by Voss over port', body: 'Mara Lund met Piet Voss.' });
    expect(findings[0]).to.include({ text: 'slammed', actor: 'Piet Voss', target: 'Mara Lund' });
  });
});
