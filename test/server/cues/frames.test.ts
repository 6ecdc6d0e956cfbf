/** Which frames a text speaks of: short reports of each policy frame and of none, and the words that count only as they are meant. */
import { expect } from 'chai';
import { join } from 'node:path';
import { loadLexicon } from '../../../server/cues/load.ts';
import { createMatcher } from '../../../server/cues/match.ts';
import { readLexiconFile } from '../../../server/lexicon-file.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { createParser } from '../../../server/text/parse.ts';

const lexicon = loadLexicon(join(projectRoot(), 'lexicons'));
const parse = createParser(lexicon.grammar);
const match = createMatcher(lexicon);
const policy = new Set(lexicon.frames.filter(({ kind }) => kind === 'policy').map(({ id }) => id));
const reports = readLexiconFile(join(projectRoot(), 'test/fixtures/frames/reports.yaml')) as { about: string | null; text: string }[];

/** Policy frames, those that most sentences speak of first. */
function policyFrames(text: string): [string, number][] {
  return [...match(parse(text)).frames].filter(([frame]) => policy.has(frame)).sort(([, a], [, b]) => b - a);
}

/** The words that speak of a frame. */
function wordsOf(frame: string, text: string): string[] {
  const { tokens } = parse(text);
  return match(parse(text)).frameWords.filter((words) => words.frame.id === frame).map(({ first, last }) => text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

describe('frames', () => {
  for (const { about, text } of reports.filter((report) => report.about !== null)) {
    it(`finds ${about} in: ${text}`, () => {
      const frames = policyFrames(text);
      const count = frames.find(([frame]) => frame === about)?.[1] ?? 0;
      expect(count, 'the frame').to.be.greaterThan(0);
      expect(frames.filter(([frame, other]) => frame !== about && other >= count).length, `frames before it in ${frames.join('; ')}`).to.be.at.most(1);
    });
  }

  it('has reports of every policy frame', () => {
    expect(new Set(reports.flatMap(({ about }) => about ?? []))).to.deep.equal(policy);
  });

  for (const { text } of reports.filter((report) => report.about === null)) {
    it(`finds no policy frame in: ${text}`, () => {
      expect(policyFrames(text)).to.deep.equal([]);
    });
  }

  it('knows a verb in its forms, and no noun that is spelled like it', () => {
    expect(wordsOf('conflict', 'They clashed again and are quarrelling.')).to.deep.equal(['clashed', 'quarrelling']);
    expect(wordsOf('security-and-defense', 'The town was shelled.')).to.deep.equal(['shelled']);
    expect(wordsOf('security-and-defense', 'She picked up a shell.')).to.deep.equal([]);
    expect(wordsOf('economic', 'He banked on the weather.')).to.deep.equal([]);
  });

  it('takes a word in capitals for a name, unless it begins a sentence or what is quoted', () => {
    expect(wordsOf('policy-prescription', 'The clerk, Bill Carver, had drafted a bill.')).to.deep.equal(['bill']);
    expect(wordsOf('economic', 'Petra Price asked about the price.')).to.deep.equal(['price']);
    expect(wordsOf('economic', 'Inflation slowed. "Inflation hurts," she said.')).to.deep.equal(['Inflation', 'Inflation']);
    expect(wordsOf('economic', 'Price Ogden sang. Price’s dog slept.')).to.deep.equal([]);
    expect(wordsOf('external-regulation-and-reputation', 'The Farmers Alliance met the alliance of the two states.')).to.deep.equal(['alliance']);
    expect(wordsOf('security-and-defense', 'The Arsenal goalkeeper wept.')).to.deep.equal([]);
  });

  it('counts a name as it is written', () => {
    expect(wordsOf('legality-and-constitution', 'The Court of Audit and Justice Lund met.')).to.deep.equal(['Court', 'Justice']);
    expect(wordsOf('health-and-safety', 'The WHO asked who aids whom, and spoke of AIDS.')).to.deep.equal(['WHO', 'AIDS']);
    expect(wordsOf('external-regulation-and-reputation', 'Two Treaties and one UN envoy were un-Dravian.')).to.deep.equal(['Treaties', 'UN', 'envoy']);
    expect(wordsOf('political', 'Mia Dole was in labour when Labour won.')).to.deep.equal(['Labour']);
  });

  it('lets a longer phrase win over the words in it, and a harmless one over all', () => {
    expect(wordsOf('security-and-defense', 'A trade war and a war of words are no civil war.')).to.deep.equal(['trade war', 'civil war']);
    expect(wordsOf('health-and-safety', 'He had a heart attack.')).to.deep.equal(['heart attack']);
    expect(wordsOf('crime-and-punishment', 'Entry is free of charge after the cardiac arrest drill.')).to.deep.equal([]);
    expect(wordsOf('political', 'The party left the birthday party.')).to.deep.equal(['party']);
    expect(wordsOf('consequences', 'She will pay tribute and pay the bill.')).to.deep.equal(['pay the bill']);
  });

  it('counts a sentence once for a frame', () => {
    expect(match(parse('The court heard the judge. The lawyer sued. Rain fell.')).frames.get('legality-and-constitution')).to.equal(2);
  });

  it('says of no word that stands in capitals only that it is an ordinary one', () => {
    expect(['court', 'protest', 'unhcr', 'nato', 'unesco'].map((word) => match.knows(word))).to.deep.equal([true, true, false, false, false]);
  });
});
