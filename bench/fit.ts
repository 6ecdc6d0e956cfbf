/**
 * `npm run fit [-- --write]`: fits the weights of the sentence score on labelled sentences, prints them with
 * cross-validated figures, and with `--write` puts them into `server/score/weights.ts`.
 * Logistic regression with a ridge penalty, by full-batch gradient steps on standardised features.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetailedAnalyzer } from '../server/analyze.ts';
import { loadLexicon } from '../server/cues/load.ts';
import { projectRoot } from '../server/project-root.ts';
import { sentenceFeatures } from '../server/score/weights.ts';
import { readLabelled, spansInBody } from './labelled.ts';
import { auc, aucWithin, bestF1, verdicts } from './measures.ts';

interface Row {
  vector: Float64Array;
  positive: boolean;
  /** Importance in the fit. */
  weight: number;
  group: string;
  outlet: string;
  set: 'sentences' | 'articles';
}

/** Ridge penalty per feature on the standardised scale; chosen by cross-validation. */
const penalty = Number(/--penalty=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 0.1);
/** How much all article sentences together count beside the single sentences. */
const articleShare = Number(/--articles=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 0.7);
const folds = 5;
/** Ways to part the topics and stories into folds: one way by itself moves the AUC of articles by 0.01. */
const partings = 5;
const steps = 600;

const labelled = readLabelled(process.argv.slice(2).filter((argument) => !argument.startsWith('--')));
if (labelled === null) {
  process.stdout.write('No labelled texts: name JSONL files, or put them into ../shared/eval beside the project.\n');
} else {
  const detailed = createDetailedAnalyzer(loadLexicon(join(projectRoot(), 'lexicons')));
  const rows: Row[] = [];
  for (const row of labelled.sentences) {
    const { article, bodyVectors } = detailed({ body: row.text });
    // Where the parser splits a labelled sentence, its longest part stands for it.
    const lengths = article.sentences.map(({ start, end }) => end - start);
    const vector = bodyVectors[lengths.indexOf(Math.max(...lengths))];
    if (vector) rows.push({ vector, positive: row.label === 'Biased', weight: 1, group: row.topic, outlet: row.outlet, set: 'sentences' });
  }
  for (const row of labelled.articles) {
    const { article, bodyVectors } = detailed({ headline: row.headline, body: row.body });
    const own = article.sentences.filter((sentence) => sentence.field === 'body');
    // By the span itself: where the parser parts a labelled sentence, only the part with the wording is loaded.
    const spans = spansInBody(row).filter(({ bias }) => bias === 'lexical');
    own.forEach((sentence, index) => {
      const positive = spans.some((span) => span.start < sentence.end && sentence.start < span.end);
      rows.push({ vector: bodyVectors[index]!, positive, weight: 0, group: row.story, outlet: row.outlet, set: 'articles' });
    });
  }
  weigh(rows);
  const parted = Array.from({ length: partings }, (_, parting) => crossValidated(rows, parting));
  for (const set of ['sentences', 'articles'] as const) {
    const ways = parted.map((scores) => rows.map((row, index) => ({ ...row, score: scores[index]! })).filter((row) => row.set === set));
    if (ways[0]!.length === 0) continue;
    const tell = (measure: (cases: (typeof ways)[number]) => number) => {
      const values = ways.map(measure);
      return `${(values.reduce((sum, value) => sum + value, 0) / partings).toFixed(3)} (${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)})`;
    };
    process.stdout.write(`${set}: cross-validated, mean of ${partings} partings: AUC ${tell(auc)}, within outlet ${tell((cases) => aucWithin(cases, (one) => one.outlet))}, macro-F1 at 0.5 ${tell((cases) => verdicts(cases, 0.5).macroF1)}, best F1 ${tell((cases) => bestF1(cases).f1)}\n`);
  }
  const model = fit(rows);
  const lines = sentenceFeatures.map((name, index) => `    ${name}: ${model.weights[index]!.toFixed(3)},`);
  const text = `  bias: ${model.bias.toFixed(3)},\n  weights: {\n${lines.join('\n')}\n  },`;
  process.stdout.write(`${text}\n`);
  if (process.argv.includes('--write')) {
    const file = join(projectRoot(), 'server/score/weights.ts');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/(\/\/ fitted: begin\n)[\s\S]*?(\n {2}\/\/ fitted: end)/, (_, begin: string, end: string) => `${begin}${text}${end}`));
  }
}

/** In each set both classes count alike, so that a threshold of 0.5 balances them, and the sets by their share. */
function weigh(all: Row[]): void {
  for (const set of ['sentences', 'articles'] as const) {
    const some = all.filter((row) => row.set === set);
    const positives = some.filter((row) => row.positive).length;
    const total = set === 'sentences' ? 1 : articleShare;
    for (const row of some) row.weight = total / (2 * (row.positive ? positives : some.length - positives));
  }
}

interface Model {
  bias: number;
  weights: Float64Array;
}

function fit(rows: readonly Row[]): Model {
  const size = sentenceFeatures.length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  for (const row of rows) for (let j = 0; j < size; j += 1) mean[j]! += (row.weight * row.vector[j]!) / total;
  for (const row of rows) for (let j = 0; j < size; j += 1) spread[j]! += (row.weight * (row.vector[j]! - mean[j]!) ** 2) / total;
  for (let j = 0; j < size; j += 1) spread[j] = Math.sqrt(spread[j]!) || 1;
  const standard = rows.map((row) => row.vector.map((value, j) => (value - mean[j]!) / spread[j]!));
  // The sets differ in how they were labelled; each gets a bias of its own while fitting, the sentences' is kept.
  const weights = new Float64Array(size);
  const bias = { sentences: 0, articles: 0 };
  const gradient = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    gradient.fill(0);
    const biasGradient = { sentences: 0, articles: 0 };
    rows.forEach((row, index) => {
      const features = standard[index]!;
      let sum = bias[row.set];
      for (let j = 0; j < size; j += 1) sum += weights[j]! * features[j]!;
      const error = (row.weight / total) * (1 / (1 + Math.exp(-sum)) - (row.positive ? 1 : 0));
      for (let j = 0; j < size; j += 1) gradient[j]! += error * features[j]!;
      biasGradient[row.set] += error;
    });
    for (let j = 0; j < size; j += 1) weights[j]! -= 1.5 * (gradient[j]! + penalty * weights[j]!);
    bias.sentences -= 1.5 * biasGradient.sentences;
    bias.articles -= 1.5 * biasGradient.articles;
  }
  const raw = weights.map((weight, j) => weight / spread[j]!);
  return { bias: bias.sentences - raw.reduce((sum, weight, j) => sum + weight * mean[j]!, 0), weights: raw };
}

/** @returns for each row the score by weights that were fitted without its topic or story; `parting` says how those are parted */
function crossValidated(rows: readonly Row[], parting: number): number[] {
  const orderOf = (group: string) => createHash('sha256').update(`${parting} ${group}`).digest('hex');
  const groups = [...new Set(rows.map((row) => row.group))].map((group) => ({ group, order: orderOf(group) })).sort((a, b) => (a.order < b.order ? -1 : 1));
  const foldOf = new Map(groups.map(({ group }, index) => [group, index % folds]));
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fit(rows.filter((row) => foldOf.get(row.group) !== fold));
    rows.forEach((row, index) => {
      if (foldOf.get(row.group) !== fold) return;
      const sum = row.vector.reduce((total, value, j) => total + value * model.weights[j]!, model.bias);
      scores[index] = 1 / (1 + Math.exp(-sum));
    });
  }
  return scores;
}
