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
const rounds = 15;

const articles = readLabelled(process.argv.slice(2))?.articles ?? sampleTexts();
const texts = articles.map((article) => article.body);
const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
const Sentiment = require('sentiment') as new () => { analyze(text: string): unknown };
const sentiment = new Sentiment();
const vader = require('vader-sentiment') as { SentimentIntensityAnalyzer: { polarity_scores(text: string): unknown } };
const writeGood = require('write-good') as (text: string) => unknown;
const compromise = (await import('compromise')).default as unknown as (text: string) => { sentences(): { out(kind: string): unknown } };

const tasks: Record<string, (index: number) => unknown> = {
  'wink-nlp: sentences, parts of speech, lemmas': (index) => {
    const doc = nlp.readDoc(texts[index]!);
    const tokens = doc.tokens();
    return [tokens.out(), tokens.out(its.pos), tokens.out(its.lemma as never), doc.sentences().out(its.span)];
  },
  'Plumbline: text in, scored article out': (index) => analyze({ headline: articles[index]!.headline, body: texts[index]! }),
  sentiment: (index) => sentiment.analyze(texts[index]!),
  'vader-sentiment': (index) => vader.SentimentIntensityAnalyzer.polarity_scores(texts[index]!),
  'write-good': (index) => writeGood(texts[index]!),
  compromise: (index) => compromise(texts[index]!).sentences().out('array'),
};

/** Rounds over the first texts before others are met for the first time: by then the engine has compiled what it runs. */
const warmUp = 12;
const compared = Object.keys(tasks).slice(0, 2);
const firstMet = Math.floor(0.75 * texts.length);

/** Time in ms over the texts from `first` on to `last`. */
function timed(task: (index: number) => unknown, first: number, last: number): number {
  const started = process.hrtime.bigint();
  for (let index = first; index < last; index += 1) task(index);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

// Both keep what they know of words from text to text; what a text costs that brings new ones shows only once a run.
for (let round = 0; round < warmUp; round += 1) for (const name of compared) timed(tasks[name]!, 0, firstMet);
const [newToWink, newToUs] = compared.map((name) => timed(tasks[name]!, firstMet, texts.length));

// Rounds alternate between the tasks, so that a slow moment of the machine falls on all; the fastest round counts.
const best = new Map<string, number>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, task] of Object.entries(tasks)) {
    if (!compared.includes(name) && round > 1) continue;
    best.set(name, Math.min(best.get(name) ?? Infinity, timed(task, 0, texts.length)));
  }
}
const base = best.get(compared[0]!)!;
process.stdout.write(`${texts.length} texts, ${texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)} words; the fastest of ${rounds} rounds\n`);
for (const [name, spent] of best) process.stdout.write(`${name.padEnd(48)} ${spent.toFixed(1).padStart(8)} ms   ${(spent / base).toFixed(2)} x wink-nlp\n`);
process.stdout.write(`the last ${texts.length - firstMet} texts when they were met for the first time: ${newToWink!.toFixed(1)} ms by wink-nlp, ${newToUs!.toFixed(1)} ms by Plumbline   ${(newToUs! / newToWink!).toFixed(2)} x wink-nlp\n`);

/** Texts of our own where no labelled ones are at hand. */
function sampleTexts(): { headline: string; body: string }[] {
  const body = Array.from({ length: 40 }, (_, index) => `The council of Harwick voted on Monday to close the ${index + 1}th pier. “We had no choice,” Mara Lund, its chair, said. Critics slammed the decision and said that the port would suffer.`).join('\n\n');
  return Array.from({ length: 60 }, () => ({ headline: 'Council Votes to Close the Pier', body }));
}
