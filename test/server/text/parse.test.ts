import { expect } from 'chai';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { createParser } from '../../../server/text/parse.ts';
import { randomFrom } from '../news.ts';

describe('parse', () => {
  const grammar = loadGrammar(join(projectRoot(), 'lexicons'));
  const parse = createParser(grammar);

  const texts: Record<string, string> = {
    contractions: "They can't, won't and didn't; it's Mara's, he'd say, and we've said so.",
    'curly marks': '“We’re not done,” said O’Hara’s aide. ‘Never,’ he’d add.',
    'dashes and ellipses': 'The talks—long, slow – and dull... were over… or so it seemed -- perhaps.',
    emoji: 'The mayor 😀 waved 👩‍👩‍👧 at 🇫🇷 fans.',
    'no-break spaces': 'Costs rose 5\u00a0million\u202feuros to\u2009a\u2003total.',
    'line separators': 'One line.\u2028Another line.\u2029A third\u0085one.',
    'tabs and line ends': 'One\ttab.\r\nA line\r\n\r\nA paragraph\n\n\n  indented.',
    'soft hyphens and zero widths': 'co\u00adoperate\u200b and\ufeff go on',
    accents: 'Żółw Čapek naïve coöperation e\u0301te\u0301 façade.',
    abbreviations: 'The U.S. and Dr. Lee (a.k.a. "Doc") paid $3.5bn, 20%, i.e. too much.',
    'lone surrogate': 'odd \ud83d half',
    'right to left': 'He wrote שלום and مرحبا there.',
    empty: '',
    blank: ' \n\t ',
  };
  const space = /^[\s\u0000-\u001f\u0085\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]*$/;
  const isWhole = (text: string) => {
    const { tokens, sentences } = parse(text);
    let cursor = 0;
    for (const token of tokens) {
      expect(text.slice(token.start, token.end)).to.equal(token.value);
      expect(token.start).to.be.at.least(cursor);
      // What lies between two tokens is space alone: nothing of the text is lost.
      expect(text.slice(cursor, token.start)).to.match(space);
      cursor = token.end;
    }
    expect(text.slice(cursor)).to.match(space);
    for (const sentence of sentences) expect(sentence.last).to.be.greaterThan(sentence.first);
    expect(sentences.reduce((sum, sentence) => sum + sentence.last - sentence.first, 0)).to.equal(tokens.length);
  };

  for (const [name, text] of Object.entries(texts)) it(`gives every token its own characters: ${name}`, () => isWhole(text));

  it('gives every token its own characters, however such things come together', () => {
    const pieces = ["can't", 'won’t', 'O’Hara’s', '“', '”', '‘', '’', '"', "'", '—', '–', '--', '...', '…', '😀', '👩‍👩‍👧', '🇫🇷', '\u00a0', '\u202f', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u2028', '\u2029', '\u0085', '\u00ad', '\u200b', '\ufeff', 'e\u0301', 'Z\u0335\u0321', 'naïve', 'Żółw', 'U.S.', 'Dr.', '$3.5bn', '20%', 'a.k.a.', 'he', 'said', 'Mara Lund', 'non-partisan', '#tag', '@name', 'https://a.example/b?c=d', 'x@y.example', '\ud83d', 'שלום', '漢字', '(', ')', '[', '!', '?', '.', ',', ';', ':', '/', '&', '5,000', '1/2', '½', "I’ll've", "'tis", 'rock ’n’ roll', '\u0000'];
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = randomFrom(seed);
      isWhole(Array.from({ length: 1 + Math.floor(random() * 40) }, () => pieces[Math.floor(random() * pieces.length)]).join(''));
    }
  });

  it('ends a sentence at a paragraph, and at a line that starts anew', () => {
    const { sentences, text } = parse('A headline without a stop\nThe text begins here and\ngoes on in the next line.\n\nA new paragraph');
    expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).to.deep.equal([
      'A headline without a stop',
      'The text begins here and\ngoes on in the next line.',
      'A new paragraph',
    ]);
  });

  it('can be made as often as a process likes: the language model grows with none', () => {
    // The package makes this part longer each time that it is asked for; once a time it at most triples.
    const length = () => (model.metaCER as unknown as () => { machines: string })().machines.length;
    const before = length();
    for (let made = 0; made < 4; made += 1) createParser(grammar);
    expect(length() / before).to.be.below(3);
  });

  describe('ends no sentence where it goes on', () => {
    const whole = [
      'The Rev. Mara Lund met Sens. Piet Voss and Jan Ras.',
      'Senator Lund (D-Calif.) called the plan reckless.',
      'Rep. Jan Ras (R-N.Y.) agreed, and Rep. Tom Holt, R-S.C., did not.',
      'Rep. Jan Ras (R-S. C.) agreed.',
      'Tom Holt (Mass.), Ann Bly (Wis.) and Jan Ras spoke.',
      '“Is it true?” he asked.',
      '"Never!" she said.',
      '“Is it true?” Ms. Lund asked at the hall.',
      'He left on Sept. 11 for Harwick.',
      'HarwickHerald.com wrote it.',
      'I know...we all do.',
      'His book, It Is the Money! : How to Save It, sold well.',
    ];
    for (const text of whole) it(text, () => expect(parse(text).sentences.length).to.equal(1));
    const two = [
      'The council met (in Harwick). Lund spoke.',
      'The firm sold it! iPhone sales rose.',
      '“Is it true?” The council met again.',
      '“It stands.” That was all.',
      'He left the U.S. The Senate met.',
      'They spoke of plans. J. K. Lund left.',
      'the plan failed. ministers left.',
      'He met the Rev.\nLund left.',
    ];
    for (const text of two) it(text, () => expect(parse(text).sentences.length).to.equal(2));
  });

  it('cuts what goes on without a stop', () => {
    const { sentences, tokens } = parse('harbour '.repeat(2000));
    for (const { first, last } of sentences) expect(last - first).to.be.at.most(600);
    expect(sentences.at(-1)!.last).to.equal(tokens.length);
  });

  it('takes low and angled marks for punctuation', () => {
    for (const text of ['«Reckless» plan dropped', '„Reckless“ plan dropped']) expect(parse(text).tokens.map(({ tag }) => tag), text).to.deep.equal(['PUNCT', 'PROPN', 'PUNCT', 'NOUN', 'VERB']);
  });

  it('counts words, not marks or the tails of contractions', () => {
    const { tokens } = parse("Mara's team didn't win 3 - 0.");
    expect(tokens.filter((token) => token.isWord).map((token) => token.value)).to.deep.equal(['Mara', 'team', 'did', 'win', '3', '0']);
  });
});
