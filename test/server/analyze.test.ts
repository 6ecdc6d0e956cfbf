import { expect } from 'chai';
import { join } from 'node:path';
import { createAnalyzer, type Analyzer } from '../../server/analyze.ts';
import { loadLexicon } from '../../server/cues/load.ts';
import { projectRoot } from '../../server/project-root.ts';
import { scoreField } from '../../server/score/field.ts';
import { attributedFactor, voiceFactor } from '../../server/score/weights.ts';

const body = `Orland has slammed the door on new harbour talks, officials in Harwick told reporters Monday.

Mara Lund, the trade minister, met the council twice. “The plan is reckless,” Lund said. She accused Orland of “hyping” the matter.

The council of Harwick voted on Tuesday to wait for a report. It meets again in June, when the members will hear from the port, the union and the shipping firms. The disastrous delay has cost 40 million, the ministry said.`;

describe('createAnalyzer', () => {
  let analyze: Analyzer;
  before(() => {
    analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
  });

  it('points every finding at its own characters, in headline and body', () => {
    const article = analyze({ id: 'a', headline: 'Orland SLAMS THE DOOR ON Harbour Talks', body });
    expect(article.findings.length).to.be.greaterThan(2);
    for (const finding of [...article.findings, ...article.suppressed]) {
      expect((finding.field === 'headline' ? article.headline! : article.body).slice(finding.start, finding.end)).to.equal(finding.text);
    }
    expect(article.findings.map((finding) => finding.text)).to.include.members(['SLAMS THE DOOR ON', 'slammed the door on']);
    for (const quote of article.quotes) expect(article.body.slice(quote.start, quote.end)).to.match(/^“.*”$/s);
  });

  it('reads a text that begins anywhere in a sentence', () => {
    const lexicon = loadLexicon(join(projectRoot(), 'lexicons'));
    expect(analyze({ body: 'Mocked for weeks, he resigned.' }).findings.map(({ text }) => text)).to.deep.equal(['Mocked']);
    for (const { wordings } of lexicon.concepts) {
      for (const { yes } of wordings) {
        const example = yes[0]!;
        analyze({ headline: example.slice(0, example.indexOf('}')).replace(/[{}]/g, ''), body: example.slice(example.indexOf('{')).replace(/[{}]/g, '') });
      }
    }
    for (const body of ['After stripping rural clinics of their doctors,', 'Axed: 400 jobs at the plant.']) expect(analyze({ body }).body).to.equal(body);
  }).timeout(60_000);

  it('names the voice and the speaker', () => {
    const { findings } = analyze({ body });
    expect(findings.find((finding) => finding.text === 'slammed the door on')).to.include({ voice: 'narrator', concept: 'refuse', strength: 3 });
    expect(findings.find((finding) => finding.text === 'reckless')).to.include({ voice: 'quoted', speaker: 'Mara Lund' });
    for (const finding of findings) expect(finding.weight).to.equal(finding.strength * (finding.text === 'hyping' ? attributedFactor : voiceFactor[finding.voice]));
    expect(findings.find((finding) => finding.text === 'hyping')).to.include({ voice: 'scare', speaker: 'Mara Lund' });
  });

  it('gives scores that follow from the findings by the documented formula', () => {
    const { findings, scores } = analyze({ headline: 'Orland slams the door on harbour talks', body });
    const { score, rate, interval } = scoreField('body', findings.filter((finding) => finding.field === 'body'), scores.body.words);
    expect(scores.body).to.deep.include({ score, rate, interval });
    expect(scores.gap).to.equal(scores.headline!.score! - scores.body.score!);
  });

  it('takes neither a time nor a loaded word at the head of a sentence for one who acts', () => {
    const who = (body: string) => analyze({ body }).findings.map(({ text, actor, target }) => [text, actor, target]);
    expect(who('Late on Tuesday the reckless minister slammed the plan.')).to.deep.equal([['reckless', null, 'minister'], ['slammed', 'minister', null]]);
    expect(who('Early Monday, callous ministers slashed the fund.')).to.deep.equal([['callous', null, 'ministers'], ['slashed', 'ministers', null]]);
    expect(who('In March the ruthless junta slammed Norland.')).to.deep.equal([['ruthless', null, 'junta'], ['slammed', 'junta', 'Norland']]);
    expect(who('Mara Lund Tuesday slammed the board.')).to.deep.equal([['slammed', 'Mara Lund', 'board']]);
    expect(who('On Bloody Sunday the army slammed Lund.')[0]![2]).to.equal('Lund');
    expect(who('Reckless Lund slammed Voss. The town had chosen Lund in May.')).to.deep.equal([['Reckless', null, 'Lund'], ['slammed', 'Lund', 'Voss']]);
    expect(who('Radical Brewing opened a bar. The town had chosen Radical Brewing in May.')).to.deep.equal([]);
    expect(who('It ended in a ludicrous photo-op holding a Bible in front of a church.').at(-1)).to.deep.equal(['photo-op', null, null]);
    expect(who('Reckless spending ruined the town.')).to.deep.equal([['Reckless spending', null, null], ['ruined', null, null]]);
  });

  it('takes no title and no name of a body for a neutral wording', () => {
    const neutral = (body: string) => analyze({ body }).neutralUses.map(({ text }) => text);
    expect(neutral('The town met the union leader on Monday.')).to.deep.equal(['union leader']);
    expect(neutral('The town met Union Leader Mara Lund on Monday.')).to.deep.equal([]);
    expect(neutral('They met the Foreign Aid Committee on Monday.')).to.deep.equal([]);
    expect(neutral('The town met the protesters and the Protesters Union.')).to.deep.equal(['protesters']);
    expect(neutral('The town met the Administration.'), 'a body’s noun').to.deep.equal(['Administration']);
  });

  it('gives the same answer for the same text, and covers it with sentences', () => {
    expect(analyze({ body })).to.deep.equal(analyze({ body }));
    const { sentences } = analyze({ body });
    for (let index = 1; index < sentences.length; index += 1) expect(sentences[index]!.start).to.be.at.least(sentences[index - 1]!.end);
    for (const sentence of sentences) expect(sentence.loaded).to.equal(sentence.score >= 0.5);
  });

  it('returns headline and body as they were given, odd ones too', () => {
    for (const odd of ['', ' ', '\u0000\ud800\ufeff', '“', '"""', 'שלום 😀\u2028x', 'A'.repeat(10_000), '! ? !', '\n\n\n']) {
      const article = analyze({ headline: odd, body: odd });
      expect([article.headline, article.body]).to.deep.equal([odd, odd]);
    }
  });
});
