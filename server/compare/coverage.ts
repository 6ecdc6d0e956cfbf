/** What a story's outlets report: the facts that most have and one leaves out, and what only one has. */
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { ReportedFact, ReportedSentence, StoryCoverage } from '../types/story.ts';
import type { StoryWords } from '../stories/story-words.ts';
import { tellingTerms } from '../stories/terms.ts';

/** A passage reports a sentence when it has this share of the sentence's words, weighted by rarity. Found by reading pairs. */
const reports = 0.5;
/** Under this share no passage comes near the sentence. */
const comesNear = 0.3;
/** Under this share of its words anywhere in a text, the text does not speak of it in pieces or in other words either. */
const speaksOf = 0.5;
/** Two successive sentences may say what another text says in one. */
const passageSentences = 2;
/** A sentence with fewer telling words says too little to be looked for elsewhere. */
const fewestTerms = 5;
/** More outlets than this are more than a page can show. */
const mostOutlets = 20;
/** Sentences of a text that are looked for elsewhere, and whose passages are read. */
const mostSentences = 80;
const mostFacts = 12;
const mostAlone = 5;

interface Read {
  outlet: string;
  /** The first ones, and their passages. */
  sentences: { span: ReportedSentence; terms: Set<string> }[];
  passages: Set<string>[];
  /** The words of the whole text. */
  all: Set<string>;
  /** Whether the text goes on behind its first sentences. */
  goesOn: boolean;
}

/**
 * Aligns sentences across a story's articles by the words that they share, each weighted ln(1 + S / s): S sentences in
 * all, s with the word. A sentence's share in a passage is the weight of its words that the passage has, of all its words' weight.
 * @param articles a story's articles; each outlet's longest own text is read
 */
export function storyCoverage(articles: readonly StoredArticle[], words: StoryWords): StoryCoverage {
  const texts = readTexts(articles, words);
  const sentences = texts.flatMap((text) => text.sentences);
  const times = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + sentences.length / times.get(term)!);

  const share = (terms: ReadonlySet<string>, passage: ReadonlySet<string>) => {
    let there = 0;
    let all = 0;
    for (const term of terms) {
      const own = weight(term);
      all += own;
      if (passage.has(term)) there += own;
    }
    return all === 0 ? 0 : there / all;
  };
  const reportsIt = (terms: ReadonlySet<string>, { passages }: Read) => passages.some((passage) => share(terms, passage) >= reports);
  // Of the end of a long text no passages are read: there its words anywhere tell that nothing comes near.
  const lacksIt = (terms: ReadonlySet<string>, { passages, all, goesOn }: Read) => share(terms, all) < (goesOn ? comesNear : speaksOf) && passages.every((passage) => share(terms, passage) < comesNear);

  const facts: (ReportedFact & { terms: Set<string>; place: number })[] = [];
  const onlyIn = texts.map(({ outlet }) => ({ outlet, sentences: [] as ReportedSentence[] }));
  if (texts.length > 1) {
    for (const [own, text] of texts.entries()) {
      for (const [place, { span, terms }] of text.sentences.entries()) {
        if (terms.size < fewestTerms) continue;
        const reportedBy = texts.filter((other, index) => index === own || reportsIt(terms, other)).map(({ outlet }) => outlet);
        const leftOutBy = texts.filter((other, index) => index !== own && lacksIt(terms, other)).map(({ outlet }) => outlet);
        if (reportedBy.length * 2 > texts.length && reportedBy.length > 1 && leftOutBy.length > 0) facts.push({ sentence: span, reportedBy, leftOutBy, terms, place });
        if (leftOutBy.length === texts.length - 1) onlyIn[own]!.sentences.push(span);
      }
    }
  }
  // What most report, and stands high in its text, first; the same fact once.
  facts.sort((a, b) => b.reportedBy.length - a.reportedBy.length || a.place - b.place || a.sentence.start - b.sentence.start);
  const told: typeof facts = [];
  for (const fact of facts) {
    if (told.length < mostFacts && !told.some(({ terms }) => Math.max(share(terms, fact.terms), share(fact.terms, terms)) >= reports)) told.push(fact);
  }
  return {
    leftOut: told.map(({ sentence, reportedBy, leftOutBy }) => ({ sentence, reportedBy, leftOutBy })),
    onlyIn: onlyIn.map(({ outlet, sentences: alone }) => ({ outlet, sentences: alone.slice(0, mostAlone) })).filter(({ sentences: alone }) => alone.length > 0),
    outlets: texts.map(({ outlet }) => outlet),
  };
}

/** Each outlet's longest own text, in sentences and passages. */
function readTexts(articles: readonly StoredArticle[], words: StoryWords): Read[] {
  const longest = new Map<string, StoredArticle>();
  for (const article of articles) {
    if (article.outlet === null || article.copyOf !== null) continue;
    const known = longest.get(article.outlet);
    if (known === undefined || article.body.length > known.body.length) longest.set(article.outlet, article);
  }
  return [...longest.values()].slice(0, mostOutlets).map((article) => {
    const inBody = article.sentences.filter(({ field }) => field === 'body');
    const sentences = inBody
      .slice(0, mostSentences)
      .map(({ start, end }) => {
        const text = article.body.slice(start, end);
        return { span: { article: article.id, outlet: article.outlet!, start, end, text }, terms: tellingTerms(text, words) };
      });
    const passages = sentences.map((_, first) => new Set(sentences.slice(first, first + passageSentences).flatMap(({ terms }) => [...terms])));
    const all = new Set(sentences.flatMap(({ terms }) => [...terms]));
    const end = sentences.at(-1)?.span.end ?? 0;
    const goesOn = inBody.length > sentences.length;
    if (goesOn) for (const term of tellingTerms(article.body.slice(end), words)) all.add(term);
    return { outlet: article.outlet!, sentences, passages, all, goesOn };
  });
}
