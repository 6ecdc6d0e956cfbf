import { expect } from 'chai';
import { ownAnalyzer } from '../analyzer.ts';

const analyze = ownAnalyzer();

function told(body: string, headline?: string) {
  const { findings, suppressed } = analyze(headline === undefined ? { body } : { headline, body });
  return { found: findings.map(({ text, actor }) => (actor === null ? text : `${text} (${actor})`)), names: suppressed.filter(({ reason }) => reason === 'a name').map(({ text }) => text) };
}

describe('a word that is part of a name', () => {
  it('is told from a judging word before a name that the body gives without it', () => {
    const body = 'President Ivo Kozar said on Monday that work on the dam would go on. Kozar met ministers.';
    expect(told(body, 'Defiant Kozar pushes on with the dam').found).to.include('Defiant (Ivo Kozar)');
    expect(told('Radical Brewing will open a bar in May. Radical Brewing has two others.', 'Radical Brewing to open a bar')).to.deep.equal({ found: [], names: ['Radical', 'Radical', 'Radical'] });
  });
  it('stands in capitals in a place that a report is written in', () => {
    expect(told('SAINT-AUBIN-SUR-LYS, Norland — The bakery closed in May.').found).to.deep.equal([]);
    expect(told('A care assistant from Saint-Denis, aged 57, spoke.').found).to.deep.equal([]);
    expect(told('They were NEVER told about the leak in May.').found).to.deep.equal(['NEVER']);
  });
  it('is the last name of somebody whom the text names in full', () => {
    expect(told('The bill, which Hector Ogle wrote, passed. Ogle said that it was fair.').found).to.deep.equal([]);
    expect(told('The bill, which Hector Voss wrote, passed. Reckless members voted for it.').found).to.deep.equal(['Reckless']);
  });
  it('is a last name behind a title, or in a full name that begins a sentence', () => {
    for (const body of ['Mr Savage denied it. Savage was held.', 'Darren Savage, 34, denied it. Savage was held.', 'Judge Ellen Crooks spoke. Crooks was in court.', 'Actor Rosa Blunt spoke. Blunt was in court.', 'A letter from Rep. Tim Crooks came. Crooks was in court.', 'Judge Hector Crooks spoke on Monday.']) {
      expect(told(body).found, body).to.deep.equal([]);
    }
    expect(told('The talk of Hector Voss, 34, ended. Crooks were in court.').found).to.deep.equal(['Crooks']);
  });
  it('is in a headline the last name of somebody whom the body alone names in full', () => {
    const trial = 'Darren Savage, 34, denies the charge. Sir Bob Crooks will speak.';
    for (const headline of ['Savage trial opens', 'SAVAGE APPEAL FAILS', 'Court rejects Savage plea', 'Crooks aide quits', 'Savage: trial was fair', 'Jury Retires in Savage Case', 'Savage, 34, to appeal']) expect(told(trial, headline).found, headline).to.deep.equal([]);
  });
  it('is the judging word in a headline that writes it small, or whose body does', () => {
    expect(told('Darren Savage spoke.', 'Voss makes savage speech').found).to.deep.equal(['savage']);
    expect(told('Two crooks were jailed, said Sir Bob Crooks.', 'Crooks jailed in Harwick').found).to.include('Crooks');
    expect(told('Darren Voss, 34, spoke.', 'Crooks jailed in Harwick').found).to.deep.equal(['Crooks']);
    expect(told('Reckless Lund lost a vote. Lund had hoped to win.', 'Reckless Lund loses vote').found).to.include('Reckless');
  });
  it('is the title of a work in quotation marks, and no scare quote', () => {
    for (const headline of ["'Wicked' tops box office again", "'Traitors' star weds", "Voss's 'Toxic' turns 20", "Voss's 'Vicious' wins award", "'Evil' and 'Toxic' lead nominations", "'Parasite' Director Plans New Film"]) {
      const { found, names } = told('The minister said nothing of it.', headline);
      expect(found, headline).to.deep.equal([]);
      expect(names, headline).to.not.be.empty;
    }
    expect(told('The minister said nothing of it.', "Crowd chants 'Traitor' at minister").found).to.deep.equal(['Traitor']);
    expect(told('The minister said nothing of it.', "Voss drops 'Reckless' plan").names).to.deep.equal(['Reckless']);
  });

  it('is the one capital in the midst of an ordinary sentence, unless the wording is written so', () => {
    for (const body of ['It is part of the trilogy that began with Thugs and ended in May.', 'She wrote the libretto of the opera Outrage and a radio play.', 'HMS Tyrant was launched from the eastern dock in 1942.', 'The Fanatics store in the northern mall will close.', 'The brewery makes a Brutal IPA.', 'The archive includes drafts of her first book, The Regime, and of The Slaughter of the Innocents.']) expect(told(body).found, body).to.deep.equal([]);
    expect(told('The council passed an Orwellian rule about garden fences.').found).to.deep.equal(['Orwellian']);
    expect(told('Thugs broke the windows of the northern mall.').found).to.include('Thugs');
  });

  it('is a party or a place in brackets behind a name', () => {
    expect(told('Mara Lund (Con) beat Piet Voss (Lab) by 400 votes.')).to.deep.equal({ found: [], names: ['Con'] });
    expect(told('Mara Lund (Con, Harwick) said it was late.').found).to.deep.equal([]);
    expect(told('Mara Lund ran it (a con, as many knew).').found).to.deep.equal(['con']);
  });

  it('is not a judging word before a title or a whole name', () => {
    expect(told('Lefty Mayor Hal Brickman said the subway was safer.').found).to.deep.equal(['Lefty']);
    expect(told('Arrogant Dr Leigh drove home.').found[0]).to.match(/^Arrogant/);
    expect(told('Heartbroken Gemma Tate, 27, got an email nine weeks before the wedding.').found[0]).to.match(/^Heartbroken/);
    expect(told('Cocky Enrico Dalisay Jr, 24, was at the wheel.').found[0]).to.match(/^Cocky/);
    expect(told('The council met. Greedy Gemma Tate left before the vote. Tate had paid for the hall.').found[0]).to.match(/^Greedy/);
  });
  it('is a name of people, or begins the name of a firm', () => {
    for (const body of ['Savage Ann Tate, 27, opened a shop.', 'Moody Ann Kask, 31, plays the cello.', 'Radical Brewing Company opened a bar in May.', 'Greedy Goose Bakery opened. The Greedy Goose Bakery has two ovens.']) {
      expect(told(body).found, body).to.deep.equal([]);
    }
  });
  it('stands behind a particle of names, a doctor’s title or the kind of a place', () => {
    expect(told('Gert van Loon asked for costs. Van Loon, 52, was relieved.').found).to.deep.equal([]);
    expect(told('Dr Crook, who had treated the guard, spoke.').found).to.deep.equal([]);
    expect(told('The road ends at Lake Disappointment.').found).to.deep.equal([]);
    expect(told('The speech was a disappointment, and the mayor is a crook.').found).to.include.members(['disappointment', 'crook']);
  });
});
