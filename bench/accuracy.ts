/** `npm run accuracy [-- FILE…]`: how well the findings and scores agree with experts, and the worst misses for study. */
import { join } from 'node:path';
import { createAnalyzer, type Analyzer } from '../server/analyze.ts';
import { loadLexicon } from '../server/cues/load.ts';
import { projectRoot } from '../server/project-root.ts';
import { loadedThreshold } from '../server/score/weights.ts';
import { readLabelled, spansInBody, type LabelledArticle, type LabelledSentence } from './labelled.ts';
import { auc, aucWithin, bestF1, grouped, verdicts, type Case } from './measures.ts';

interface SentenceCase extends Case {
  text: string;
  outlet: string;
  entries: string[];
  strongest: number;
}

const show = (value: number) => value.toFixed(3);
const print = (line: string) => process.stdout.write(`${line}\n`);

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const misses = Number(/--misses=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 12);
const labelled = readLabelled(paths);
if (labelled === null) {
  print('No labelled texts: name JSONL files, or put them into ../shared/eval beside the project.');
} else {
  const analyze = createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
  if (labelled.sentences.length > 0) reportSentences(labelled.sentences.map((row) => sentenceCase(row, analyze)));
  if (labelled.articles.length > 0) reportArticles(labelled.articles, analyze);
}

function sentenceCase(row: LabelledSentence, analyze: Analyzer): SentenceCase {
  const article = analyze({ body: row.text });
  const own = article.findings.filter((finding) => finding.voice === 'narrator');
  return {
    score: Math.max(0, ...article.sentences.map((sentence) => sentence.score)),
    positive: row.label === 'Biased',
    text: row.text,
    outlet: row.outlet,
    entries: article.findings.map((finding) => `${finding.entry}(${finding.strength}${finding.voice[0]})`),
    strongest: Math.max(0, ...own.map((finding) => finding.strength)),
  };
}

function reportSentences(cases: SentenceCase[]): void {
  const at = verdicts(cases, loadedThreshold);
  const neutral = cases.filter((one) => !one.positive);
  print(`sentences: ${cases.length}, ${cases.length - neutral.length} of them Biased`);
  print(`  macro-F1 ${show(at.macroF1)} at ${loadedThreshold}   AUC ${show(auc(cases))}   precision ${show(at.precision)}   recall ${show(at.recall)}`);
  print(`  AUC within an outlet ${show(aucWithin(cases, (one) => one.outlet))}`);
  print(`  neutral sentences with a narrator's finding of strength 3: ${show(neutral.filter((one) => one.strongest === 3).length / neutral.length)}`);
  print(`  sentences with any finding: Biased ${show(share(cases, true))}, Non-biased ${show(share(cases, false))}`);
  const ranked = [...cases].sort((a, b) => a.score - b.score);
  print('  the worst misses:');
  for (const one of ranked.filter((each) => each.positive).slice(0, misses)) print(`    ${show(one.score)} [${one.outlet}] ${one.text} {${one.entries.join(' ')}}`);
  print('  the worst false alarms:');
  for (const one of ranked.filter((each) => !each.positive).reverse().slice(0, misses)) print(`    ${show(one.score)} [${one.outlet}] ${one.text} {${one.entries.join(' ')}}`);
}

function share(cases: SentenceCase[], positive: boolean): number {
  const some = cases.filter((one) => one.positive === positive);
  return some.filter((one) => one.entries.length > 0).length / some.length;
}

function reportArticles(articles: readonly LabelledArticle[], analyze: Analyzer): void {
  const sentences: (Case & { outlet: string; text: string; entries: string[] })[] = [];
  const scored: { story: string; score: number; spans: number }[] = [];
  const sides = { insideGiven: 0, inside: 0, outsideGiven: 0, outside: 0, marks: 0, total: 0 };
  for (const row of articles) {
    const article = analyze({ headline: row.headline, body: row.body });
    const lexical = row.spans.filter((span) => span.bias === 'lexical');
    const marked = new Set(lexical.map((span) => span.sentence));
    row.sentences.forEach((sentence, index) => {
      const own = article.sentences.filter((one) => one.field === 'body' && one.start < sentence.end && sentence.start < one.end);
      const within = article.findings.filter((one) => one.field === 'body' && one.start < sentence.end && sentence.start < one.end);
      sentences.push({
        score: Math.max(0, ...own.map((one) => one.score)),
        positive: marked.has(index),
        outlet: row.outlet,
        text: row.body.slice(sentence.start, sentence.end),
        entries: within.map((finding) => `${finding.entry}(${finding.strength}${finding.voice[0]})`),
      });
    });
    scored.push({ story: row.story, score: article.scores.body.score ?? 0, spans: (1000 * lexical.length) / article.scores.body.words });
    for (const span of spansInBody(row)) {
      const middle = (span.start + span.end) / 2;
      const quote = article.quotes.find((one) => one.start <= middle && middle < one.end);
      sides.total += 1;
      if ((quote !== undefined) === span.inQuote) sides.marks += 1;
      const finding = article.findings.find((one) => one.field === 'body' && one.start < span.end && span.start < one.end);
      if (!finding) continue;
      if (span.inQuote) {
        sides.inside += 1;
        if (finding.voice !== 'narrator') sides.insideGiven += 1;
      } else {
        sides.outside += 1;
        if (finding.voice === 'narrator') sides.outsideGiven += 1;
      }
    }
  }
  const best = bestF1(sentences);
  print(`articles: ${articles.length}, sentences ${sentences.length}, ${sentences.filter((one) => one.positive).length} with lexical bias`);
  print(`  AUC ${show(auc(sentences))}   best F1 ${show(best.f1)} at ${show(best.threshold)}   AUC within an outlet ${show(aucWithin(sentences, (one) => one.outlet))}`);
  reportOrder(scored);
  print(`  spans on the right side of the quotation mark: ${sides.marks} of ${sides.total} (${show(sides.marks / sides.total)})`);
  print(`  findings on spans inside quotations given another voice than narrator: ${sides.insideGiven} of ${sides.inside}; outside given narrator: ${sides.outsideGiven} of ${sides.outside}`);
  const ranked = [...sentences].sort((a, b) => a.score - b.score);
  print('  the worst misses:');
  for (const one of ranked.filter((each) => each.positive).slice(0, misses)) print(`    ${show(one.score)} [${one.outlet}] ${one.text} {${one.entries.join(' ')}}`);
  print('  the worst false alarms:');
  for (const one of ranked.filter((each) => !each.positive).reverse().slice(0, misses)) print(`    ${show(one.score)} [${one.outlet}] ${one.text} {${one.entries.join(' ')}}`);
}

/** Pairs of a story's articles whose numbers of lexical spans a 1,000 words differ: how many the body score orders alike. */
function reportOrder(scored: { story: string; score: number; spans: number }[]): void {
  let right = 0;
  let pairs = 0;
  let first = 0;
  let stories = 0;
  for (const group of grouped(scored, (one) => one.story).values()) {
    for (const a of group) {
      for (const b of group) {
        if (a.spans <= b.spans) continue;
        pairs += 1;
        right += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
      }
    }
    const most = Math.max(...group.map((one) => one.spans));
    if (group.length < 2 || group.every((one) => one.spans === most)) continue;
    stories += 1;
    const top = Math.max(...group.map((one) => one.score));
    if (group.some((one) => one.score === top && one.spans === most)) first += 1;
  }
  print(`  pairs of a story's articles in the right order ${show(right / pairs)} of ${pairs}; the most loaded found first in ${first} of ${stories} stories`);
}
