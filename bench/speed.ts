/**
 * `npm run bench:speed [-- FILE…]`: what a whole analysis costs beside `wink-nlp`'s own parse of the same texts in
 * the same run, and beside other text tools. Ratios, not milliseconds: they hold from machine to machine.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createAnalyzer } from '../server/analyze.ts';
import { loadLexicon } from '../server/cues/load.ts';
import { projectRoot } from '../server/project-root.ts';
import { readLabelled } from './labelled.ts';

const require = createRequire(import.meta.url);
/** As many as it takes until both are compiled: of fewer, the fastest still tells how fast an engine compiles, and on a busy machine more of that. */
const rounds = 40;
/** Of the longer words met so far, for new ones out of them. */
let longWords = 0;

const articles: { headline: string; body: string }[] = readLabelled(process.argv.slice(2))?.articles ?? sampleTexts();
/** Of the longer words in small letters this share is one never met before, which makes 4 % of all words: as many as a text has after some hundred others. */
const newShare = 1 / 11;
const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
const Sentiment = require('sentiment') as new () => { analyze(text: string): unknown };
const sentiment = new Sentiment();
const vader = require('vader-sentiment') as { SentimentIntensityAnalyzer: { polarity_scores(text: string): unknown } };
const writeGood = require('write-good') as (text: string) => unknown;
const compromise = (await import('compromise')).default as unknown as (text: string) => { sentences(): { out(kind: string): unknown } };

const tasks: Record<string, (article: { headline: string; body: string }) => unknown> = {
  'wink-nlp: sentences, parts of speech, lemmas': ({ body }) => {
    const doc = nlp.readDoc(body);
    const tokens = doc.tokens();
    return [tokens.out(), tokens.out(its.pos), tokens.out(its.lemma as never), doc.sentences().out(its.span)];
  },
  'Plumbline: text in, scored article out': ({ headline, body }) => analyze({ headline, body }),
  sentiment: ({ body }) => sentiment.analyze(body),
  'vader-sentiment': ({ body }) => vader.SentimentIntensityAnalyzer.polarity_scores(body),
  'write-good': ({ body }) => writeGood(body),
  compromise: ({ body }) => compromise(body).sentences().out('array'),
};

/** Those that are compared by the bar; the others are far off, and run twice. */
const compared = Object.keys(tasks).slice(0, 2);

// Rounds alternate between the tasks, so that a slow moment of the machine falls on all; the fastest round counts.
const best = new Map<string, number>();
const bestWithNew = new Map<string, number>();
for (let round = 0; round < rounds; round += 1) {
  const withNew = articles.map(({ headline, body }) => ({ headline, body: withNewWords(body) }));
  for (const [name, task] of Object.entries(tasks)) {
    const isCompared = compared.includes(name);
    if (!isCompared && round > 1) continue;
    best.set(name, Math.min(best.get(name) ?? Infinity, timed(task, articles)));
    if (isCompared) bestWithNew.set(name, Math.min(bestWithNew.get(name) ?? Infinity, timed(task, withNew)));
  }
}
process.stdout.write(`${articles.length} texts, ${articles.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0)} words; the fastest of ${rounds} rounds\n`);
print(best);
process.stdout.write('the same texts, with 4 % of their words never met before, others in each round\n');
print(bestWithNew);

function timed(task: (typeof tasks)[string], texts: typeof articles): number {
  const started = process.hrtime.bigint();
  for (const text of texts) task(text);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function print(spent: ReadonlyMap<string, number>): void {
  const base = spent.get(compared[0]!)!;
  for (const [name, time] of spent) process.stdout.write(`${name.padEnd(48)} ${time.toFixed(1).padStart(8)} ms   ${(time / base).toFixed(2)} x wink-nlp\n`);
}

/** Both keep what they know of words from text to text, so texts read again hide what it costs to meet a new word. */
function withNewWords(text: string): string {
  return text.replace(/\b[a-z]{5,}\b/g, (word) => {
    longWords += 1;
    return Math.floor(longWords * newShare) > Math.floor((longWords - 1) * newShare) ? word + lettersOf(longWords) : word;
  });
}

/** A whole number in letters. */
function lettersOf(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}

/** Texts of our own where no labelled ones are at hand. */
function sampleTexts(): { headline: string; body: string }[] {
  const body = Array.from({ length: 40 }, (_, index) => `The council of Harwick voted on Monday to close the ${index + 1}th pier. “We had no choice,” Mara Lund, its chair, said. Critics slammed the decision and said that the port would suffer.`).join('\n\n');
  return Array.from({ length: 60 }, () => ({ headline: 'Council Votes to Close the Pier', body }));
}
