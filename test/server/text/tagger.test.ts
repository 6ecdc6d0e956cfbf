import { expect } from 'chai';
import { join } from 'node:path';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { projectRoot } from '../../../server/project-root.ts';
import { createChunkReader } from '../../../server/text/chunks.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';
import { loadLanguageModel } from '../../../server/text/language-model.ts';
import { createSentenceEnds, createTagger } from '../../../server/text/tagger.ts';
import { randomFrom } from '../news.ts';

describe('tags and ends of sentences', () => {
  const language = loadLanguageModel();
  const chunks = createChunkReader(language, loadGrammar(join(projectRoot(), 'lexicons')).abbreviations);
  const tagsOf = createTagger(language);
  const endsOf = createSentenceEnds(language);
  const nlp = winkNLP(model, ['sbd', 'pos']);

  /** A text as `wink-nlp` itself reads it. */
  const byLibrary = (text: string) => {
    const doc = nlp.readDoc(text);
    return {
      tokens: doc.tokens().out(nlp.its.value).map((value, at) => `${value}/${doc.tokens().out(nlp.its.pos)[at]}`),
      sentences: (doc.sentences().out(nlp.its.span as never) as unknown as [number, number][]).map(([, last]) => last),
    };
  };
  const byUs = (text: string) => {
    const pieces = chunks.read(text);
    const tags = tagsOf(pieces);
    const ends = endsOf(pieces);
    const last = pieces.known.length - 1;
    return {
      tokens: pieces.known.map(({ value }, at) => `${value}/${language.tags[tags[at]!]}`),
      sentences: pieces.known.map((_, at) => at).filter((at) => ends[at] === 1 || at === last),
    };
  };

  const texts: Record<string, string> = {
    'a report': 'The council of Harwick voted 7-2 on Monday to close its oldest pier. "We had no choice," Mara Lund, its chair, said. Critics slammed the plan; they will not let it stand, they say, until the U.S. and Dr. Voss (of St. Ann\'s) have seen the report.',
    contractions: "They can't, won't and didn't; it's Mara's, he'd say, and we've said so. You're gonna have to, cannot you? I'm sure they'll've gone.",
    'words of two kinds': 'They run a run. The record shows that they record it. He left on the left. To protest the protest, she will can the can. The hike could hike rates. The building is building up.',
    'quotation marks': '“We’re not done,” said O’Hara’s aide. ‘Never,’ he’d add. "No." "Why?" he asked. He called it "reckless". (It was.) She left.',
    abbreviations: 'The U.S. and Dr. Lee (a.k.a. "Doc") paid $3.5bn, 20%, i.e. too much, to Acme Inc. The No. 1 firm left at 5 p.m. on Jan. 3. Then it rained.',
    'lines and paragraphs': 'A headline without a stop\nThe text begins here and\ngoes on.\n\nA new paragraph\n \nAnother',
    'spaces at both ends': '  Two spaces.  Then more   of them. ',
    'odd signs': 'See https://a.example/b?c=d or x@y.example #tag @name 😀 1/2 ½ 5,000 -- … non-partisan co-chair 1990s :-) שלום 漢字 e.g.this',
    blank: '\n \n',
  };
  for (const [name, text] of Object.entries(texts)) it(`are those that wink-nlp gives: ${name}`, () => expect(byUs(text)).to.deep.equal(byLibrary(text)));

  it('are those that wink-nlp gives, in whatever order words come', () => {
    const words = Object.values(texts).flatMap((text) => text.split(/[ \n]+/)).filter((word) => word !== '');
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = randomFrom(seed);
      const text = Array.from({ length: 1 + Math.floor(random() * 40) }, () => words[Math.floor(random() * words.length)]).join(random() < 0.2 ? '\n' : ' ');
      expect(byUs(text)).to.deep.equal(byLibrary(text));
    }
  });
});
