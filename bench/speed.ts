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

// Rounds alternate between the tasks, so that a slow moment of the machine falls on all; the fastest round counts.
const best = new Map<string, number>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, task] of Object.entries(tasks)) {
    const slow = name !== Object.keys(tasks)[0] && name !== Object.keys(tasks)[1];
    if (slow && round > 1) continue;
    const started = process.hrtime.bigint();
    for (let index = 0; index < texts.length; index += 1) task(index);
    const spent = Number(process.hrtime.bigint() - started) / 1e6;
    best.set(name, Math.min(best.get(name) ?? Infinity, spent));
  }
}
const base = best.get(Object.keys(tasks)[0]!)!;
process.stdout.write(`${texts.length} texts, ${texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)} words; the fastest of ${rounds} rounds\n`);
for (const [name, spent] of best) process.stdout.write(`${name.padEnd(48)} ${spent.toFixed(1).padStart(8)} ms   ${(spent / base).toFixed(2)} x wink-nlp\n`);

/** Texts of our own where no labelled ones are at hand. */
function sampleTexts(): { headline: string; body: string }[] {
  const body = Array.from({ length: 40 }, (_, index) => `The council of Harwick voted on Monday to close the ${index + 1}th pier. “We had no choice,” Mara Lund, its chair, said. Critics slammed the decision and said that the port would suffer.`).join('\n\n');
  return Array.from({ length: 60 }, () => ({ headline: 'Council Votes to Close the Pier', body }));
}
