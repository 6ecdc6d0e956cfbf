import { expect } from 'chai';
import { voiceOf } from './voice-of.ts';

describe('speakers by their offices', () => {
  const cases: [string, string][] = [
    // Told before the name, or behind it, between commas.
    ['His coach, Luca Bertoni, left. “It is reckless,” the coach said.', 'quoted Luca Bertoni'],
    ['The Minister of Energy, Mr Emeka Nwosu, left. “It is reckless,” the minister said.', 'quoted Emeka Nwosu'],
    ['Ada Voss met Gerald Pym, the transport secretary. “It is reckless,” the secretary said.', 'quoted Gerald Pym'],
    ['It was the turn of Gerald Pym, the transport secretary, who said the trains were reckless.', 'reported Gerald Pym'],
    ['Ada Voss, 43, a nurse from Harwick, left. “It is reckless,” the nurse said.', 'quoted Ada Voss'],
    ['The mayor of Harwick, Ada Voss, left. “It is reckless,” the mayor of Harwick said.', 'quoted Ada Voss'],
    ['The mayor of Harwick, Ada Voss, left. “It is reckless,” the mayor of Orland said.', 'quoted mayor of Orland'],
    ['Justice Meera Pathak met them. “It is reckless,” the judge said.', 'quoted Meera Pathak'],
    ['The Public Protector, advocate Nomsa Dlamini, concluded that it was reckless.', 'reported Nomsa Dlamini'],
    ['Finance Minister Dr Kwabena Asare left. The minister said that it was reckless.', 'reported Kwabena Asare'],
    // Of two holders the nearer one; none where both are told of in one sentence.
    ['Their coach, Luca Bertoni, left. “It is reckless,” the coach said. Verano’s coach, Matteo Riva, laughed.', 'quoted Luca Bertoni'],
    ['Their coach, Luca Bertoni, left. Verano’s coach, Matteo Riva, laughed. “It is reckless,” the coach said.', 'quoted Matteo Riva'],
    ['Luca Bertoni, the Verano coach, met Matteo Riva, the Harwick coach. “It is reckless,” the coach said.', 'quoted coach'],
    // Who held it once holds it no more; a body is not its leader.
    ['Gita Rao, the former director, met Piet Ras. “It is reckless,” the director said.', 'quoted director'],
    ['Leader of the Opposition Kavita Deshmane left. The opposition said the plan was reckless.', 'reported opposition'],
    // Whom the text has just told of, by his club or town.
    ['Phil Deacon was less happy. The Athletic boss claimed the goal was reckless.', 'reported Phil Deacon'],
    ['Rob Prosser disagreed. “Phil is reckless,” said the Rovers manager.', 'quoted Rob Prosser'],
    ['“No,” Rob Voss said. Ada Lund spoke. The Harwick mayor said it was reckless.', 'reported Ada Lund'],
    ['Rob Voss met Ada Lund. The Harwick mayor said it was reckless.', 'reported Harwick mayor'],
    ['Goals from Dario Silva and Ben Ojo settled it. Ojo, 20, gave it to the driver. “He was reckless,” the winger said.', 'quoted Ben Ojo'],
    ['The nonpartisan Harwick Scoring Office estimates that the plan is reckless.', 'reported Harwick Scoring Office'],
    // A name that is an office, too.
    ['Phil Deacon left. “It is reckless,” fumed Deacon.', 'quoted Phil Deacon'],
    // What a name tells of the speaker only.
    ['But employees of Lund Shipping said the plan was reckless.', 'reported employees of Lund Shipping'],
    ['A bench of Justices Meera Pathak and R. Subramaniam said it was reckless.', 'reported bench of Justices Meera Pathak and R. Subramaniam'],
  ];
  for (const [sentences, voice] of cases) it(`${voice}: ${sentences}`, () => expect(voiceOf(`The harbour opened in May. ${sentences}`, 'reckless')).to.equal(voice));
});
