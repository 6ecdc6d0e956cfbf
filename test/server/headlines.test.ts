/** Headlines in title case, capitals and ordinary case, in telegraphic style: what is found, in whose voice. */
import { expect } from 'chai';
import type { Analyzer } from '../../server/analyze.ts';
import { ownAnalyzer } from './analyzer.ts';

/** The body names those whom the headlines speak of. */
const body = 'The port of Harwick in Orland opened. Officials from Norland answered. The minister, Mara Lund, met the mayor, Piet Voss. Later Lund met Voss and the Democrats of Donald Trump.';

/** A headline, and its findings of strength 2 and 3: the words as printed, the voice, the speaker. */
const headlines: [string, string][] = [
  ['Democrats SLAM Trump Over Border Wall', 'SLAM narrator'],
  ['Democrats slam Trump over border wall', 'slam narrator'],
  ['DEMOCRATS SLAM TRUMP OVER BORDER WALL', 'SLAM narrator'],
  ['Ministers Rebuff Orland on Port Deal', 'Rebuff narrator'],
  ['MINISTERS REBUFF ORLAND ON PORT DEAL', 'REBUFF narrator'],
  ['Ministers rebuff Orland on port deal', 'rebuff narrator'],
  ['Orland Slams the Door on Harbour Talks', 'Slams the Door on narrator'],
  ['Orland slams door on harbour talks', 'slams door on narrator'],
  ['ORLAND SLAMS DOOR ON HARBOUR TALKS', 'SLAMS DOOR ON narrator'],
  ["Lund Blasts 'Reckless' Port Plan", 'Blasts narrator; Reckless scare Mara Lund'],
  ["Lund blasts 'reckless' port plan", 'blasts narrator; reckless scare Mara Lund'],
  ['LUND BLASTS ‘RECKLESS’ PORT PLAN', 'BLASTS narrator; RECKLESS scare Mara Lund'],
  ['Port plan is reckless, says Lund', 'reckless reported Mara Lund'],
  ['Port Plan Is Reckless, Says Lund', 'Reckless reported Mara Lund'],
  ['Port plan reckless, Lund says', 'reckless reported Mara Lund'],
  ['Lund: Port plan is reckless', 'reckless reported Mara Lund'],
  ["Lund: 'Port plan is reckless'", 'reckless quoted Mara Lund'],
  ['Lund: Port Plan Is Reckless', 'Reckless reported Mara Lund'],
  ['Opinion: Port plan is reckless', 'reckless narrator'],
  ['Video: Port plan is reckless', 'reckless narrator'],
  ['Covid-19: Reckless plan fails', 'Reckless narrator'],
  ['World Cup: Reckless plan fails', 'Reckless narrator'],
  ['Study: Port plan is reckless', 'reckless narrator'],
  ["Budget: 'Reckless' plan fails", 'Reckless scare'],
  ['Port plan reckless: Lund', 'reckless narrator'],
  ["Mayor 'lied' to council, says Voss", ''],
  ['Mayor ‘lied’ to council, inquiry finds', ''],
  ["Mayor Accused of 'Reckless' Spending", 'Reckless scare'],
  ["Mayor defends 'disgraceful' remark", 'disgraceful scare Mayor'],
  ["'Disgraceful': Lund attacks port plan", 'Disgraceful quoted Mara Lund'],
  ['“Disgraceful”: Voss on the Port Deal', 'Disgraceful quoted Piet Voss'],
  ['Voss calls rival a ‘tyrant’', 'tyrant scare Piet Voss'],
  ['Voss Calls Rival a ‘Tyrant’', 'Tyrant scare Piet Voss'],
  ["Voss ridicules rival's plan", 'ridicules narrator'],
  ["Voss Ridicules Rival's Plan", 'Ridicules narrator'],
  ["VOSS RIDICULES RIVAL'S PLAN", 'RIDICULES narrator'],
  ['Regime Crushes Dissent in Norland', 'Crushes Dissent narrator'],
  ['Brutal regime crushes dissent in Norland', 'Brutal regime narrator; crushes dissent narrator'],
  ['BRUTAL REGIME CRUSHES DISSENT IN NORLAND', 'BRUTAL REGIME narrator; CRUSHES DISSENT narrator'],
  ['Radical left mob storms Harwick hall', 'Radical left mob narrator'],
  ['Radical Left Mob Storms Harwick Hall', 'Radical Left Mob narrator'],
  ['Bombshell report rocks ministry', 'Bombshell report narrator'],
  ['Bombshell Report Rocks Ministry', 'Bombshell Report narrator'],
  ['BOMBSHELL REPORT ROCKS MINISTRY', 'BOMBSHELL REPORT narrator'],
  ['Senator eviscerates minister in fiery speech', 'eviscerates narrator'],
  ['Senator Eviscerates Minister in Fiery Speech', 'Eviscerates narrator'],
  ['Council caves to unions on pay', 'caves to narrator'],
  ['Council Caves to Unions on Pay', 'Caves to narrator'],
  ['Lund throws aides under the bus', 'throws aides under the bus narrator'],
  ['Lund Throws Aides Under the Bus', 'Throws Aides Under the Bus narrator'],
  ['Disgraced mayor refuses to quit', ''],
  ['Party torn apart by bitter feud', ''],
  ['Voss slams Ogle over port', 'slams narrator'],
  ['Greedy landlords fleece tenants', 'Greedy landlords narrator; fleece narrator'],
  ['Shameless power grab by Norland junta', 'Shameless power grab narrator'],
  ['Corrupt cronies loot the treasury', 'cronies narrator; loot the treasury narrator'],
  ["Critics: Lund's plan is 'insane'", 'insane scare Critics'],
  ["Lund's plan 'insane', critics say", 'insane scare critics'],
  ["Lund Says She Was 'Humiliated' by Voss", 'Humiliated scare Mara Lund'],
  ["Lund not 'reckless', inquiry finds", ''],
  ["Will Lund's reckless gamble pay off?", 'reckless gamble narrator'],
  ["You won't believe what Lund said", "You won't believe narrator"],
  ['Witch hunt against Voss goes on', 'Witch hunt narrator'],
  ['WITCH HUNT AGAINST VOSS GOES ON', 'WITCH HUNT narrator'],
  ['Crude oil rises 2 percent', ''],
  ['CRUDE OIL RISES 2 PERCENT', ''],
  ['Storm slams into Orland coast', ''],
  ['Storm Slams Into Orland Coast', ''],
  ['STORM SLAMS INTO ORLAND COAST', ''],
  ['Harwick crush Orland 5-0 in cup final', ''],
  ['Judge rejects motion in port case', ''],
  ['Judge Rejects Motion in Port Case', ''],
  ['Shares plunge after rate hike', ''],
  ['Rebels attack army post in Norland', ''],
  ['Man jailed for reckless driving', ''],
  ['Council approves port budget', ''],
  ['COUNCIL APPROVES PORT BUDGET', ''],
];

describe('headlines', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = ownAnalyzer();
  });

  for (const [headline, expected] of headlines) {
    it(`${headline}: ${expected || 'nothing strong'}`, () => {
      const findings = analyze({ headline, body }).findings.filter(({ field, strength, entry }) => field === 'headline' && strength >= 2 && !entry.includes('/shouted'));
      expect(findings.map(({ text, voice, speaker }) => [text, voice, speaker].filter(Boolean).join(' ')).join('; ')).to.equal(expected);
      for (const { start, end, text } of findings) expect(headline.slice(start, end)).to.equal(text);
    });
  }

  it('takes the plain form of a verb between a plural and a thing for a verb, whatever the tagger sees', () => {
    const found = (headline: string) => analyze({ headline, body }).findings.filter(({ field }) => field === 'headline').map(({ text }) => text);
    expect(found('Lawmakers gut climate bill')).to.deep.equal(['gut']);
    expect(found('Statehouse Republicans gut voter-approved wage law')).to.deep.equal(['gut']);
    expect(found('Ministers told of gut feeling at port')).to.deep.equal([]);
    expect(found('Mayor stays on as wage plan craters')).to.deep.equal(['craters']);
    expect(found('As harbour budget balloons, council meets again')).to.deep.equal(['balloons']);
    expect(found('Rogue broker who fleeces, sells and burns is jailed')).to.include('fleeces');
    expect(found('Children wave as mayor hands out balloons')).to.deep.equal([]);
    expect(found('Rover sends photographs of craters')).to.deep.equal([]);
    expect(found('Border crossings fall as Washington bickers over funding')).to.include('bickers');
    expect(found('Airline staff union slams ‘unfair’ rosters')).to.include('slams');
    expect(found("Landlord's paper guts newsroom, then throws itself a party")).to.include('guts');
    expect(found('DA slams mayor over trip to Orland')).to.include('slams');
    expect(found('Mayors challenge Lund claims on harbour budget')).to.deep.equal([]);
    expect(found('Fish market sells guts to cat owners')).to.deep.equal([]);
  });

  it('takes a word in capitals for a name before "Act", and no word of it for praise', () => {
    const { findings, suppressed } = analyze({ body: 'The HEROES Act would cost 3 billion. They were NEVER told.' });
    expect(findings.map(({ text }) => text)).to.deep.equal(['NEVER']);
    expect(suppressed.map(({ text, reason }) => `${text}: ${reason}`)).to.include('HEROES: a name: "Act" beside it');
  });
});
