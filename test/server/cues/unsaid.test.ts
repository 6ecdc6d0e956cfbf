import { expect } from 'chai';
import { ownAnalyzer } from '../analyzer.ts';

const analyze = ownAnalyzer();

/** What was found, and what was set aside with its reason. */
function told(body: string) {
  const { findings, suppressed } = analyze({ body });
  return { found: findings.map(({ text }) => text), aside: suppressed.filter(({ reason }) => /^(negated|only)/.test(reason)).map(({ text, reason }) => `${text}: ${reason}`) };
}

describe('words that are left unsaid', () => {
  it('are those that somebody refused to say, or did not say or believe', () => {
    for (const [body, aside] of [
      ['The registrar said he would not call the protesters troublemakers.', 'troublemakers: negated: "not call"'],
      ['Kovic stopped short of calling the trial a sham.', 'sham: negated: "short of calling"'],
      ['Kovic did not say that the trial was a sham.', 'sham: negated: "not say"'],
      ['Kovic denied calling Hallam a clown.', 'clown: negated: "deny calling"'],
      ['Nobody at the meeting said the trial was a sham.', 'sham: negated: "nobody said"'],
      ['Wootton denied that he was plotting.', 'plotting: negated: "denied"'],
      ['Voss denied smearing Lund.', 'smearing: negated: "denied"'],
      ['She could not believe that the plan was such a farce.', 'farce: negated: "not believe"'],
    ] as const) {
      expect(told(body), body).to.deep.equal({ found: [], aside: [aside] });
    }
    expect(told('The minister rejected claims of a “cover-up”.').aside).to.deep.equal(['cover-up: negated: "rejected claims of"']);
    expect(told('The minister denied any cover-up.').aside).to.deep.equal(['cover-up: negated: "denied"']);
    expect(told('The minister rejected the shameful offer.').found).to.include('shameful');
    expect(told('Kovic declined to call Voss a liar but said the plan was a sham.')).to.deep.equal({ found: ['sham'], aside: ['liar: negated: "declined to call"'] });
  });

  it('are not what is taken as given, nor what was said beside it', () => {
    for (const [body, found] of [
      ['Lund did not say why the disastrous plan had come.', 'disastrous'],
      ['Lund would not call off the shameful vote.', 'shameful'],
      ['Lund said the trial was a sham and would not call Voss.', 'sham'],
      ['Lund did not deny that the plan was a sham.', 'sham'],
      ['Critics who called the trial a sham did not agree.', 'sham'],
    ] as const) {
      expect(told(body), body).to.deep.equal({ found: [found], aside: [] });
    }
  });

  it('are those that are only supposed of somebody, not what is taken as given', () => {
    expect(told('The editor asked whether the plan was reckless.').found).to.deep.equal([]);
    expect(told('If the trial is a sham, the court will say so.').found).to.deep.equal([]);
    expect(told('The board asked whether the reckless plan was late.').found).to.deep.equal(['reckless']);
    expect(told('Voss spoke as if the trial were a sham.').found).to.deep.equal(['sham']);
    expect(told('Even if the trial is a sham, it will end.').found).to.deep.equal(['sham']);
  });

  it('are those of a question that somebody is asked', () => {
    expect(told('Asked whether the trial was a sham, Kovic said she would not comment.')).to.deep.equal({ found: [], aside: ['sham: only asked: "asked whether"'] });
    expect(told('Asked whether it was late, Kovic said the trial was a sham.').found).to.deep.equal(['sham']);
  });

  it('are those that are spoken of as words', () => {
    expect(told('The Speaker ruled the word “liar” out of order.').aside).to.deep.equal(['liar: only spoken of: "word"']);
    expect(told('The study coded the words “slammed” and “blasted” as loaded.')).to.deep.equal({ found: [], aside: ['slammed: only spoken of: "words"', 'blasted: only spoken of: "words"'] });
    expect(told('Lund used the word “traitor” of Voss.').found).to.deep.equal(['traitor']);
  });
});
