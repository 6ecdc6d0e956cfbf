/**
 * `npm run bench:extraction [-- FOLDER]`: bodies read from saved pages against those that a person marked, by the
 * measure of the public article-extraction benchmark: words in overlapping runs of four, precision and recall a page, averaged.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadKnowledge } from '../server/ingest/knowledge.ts';
import { defaultIngestLimits } from '../server/ingest/limits.ts';
import { readSource } from '../server/ingest/read.ts';
import { projectRoot } from '../server/project-root.ts';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(projectRoot(), '../shared/eval/extract-dev');
const worst = Number(/--worst=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 10);

if (!existsSync(join(folder, 'ground-truth.json'))) process.stdout.write('No marked pages: name their folder, or put it into ../shared/eval/extract-dev beside the project.\n');
else await measure();

async function measure(): Promise<void> {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { articleBody: string; url: string }>;
  const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));
  const pages: { key: string; precision: number; recall: number; f1: number; url: string }[] = [];
  for (const [key, { articleBody, url }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(join(folder, `${key}.html.gz`)));
    let body = '';
    for await (const item of readSource({ bytes, url, contentType: 'text/html' }, knowledge, defaultIngestLimits, { anyLanguage: true })) if ('article' in item) body = item.article.body;
    pages.push({ key, url, ...compared(shingles(body), shingles(articleBody)) });
  }
  const mean = (name: 'precision' | 'recall') => pages.reduce((sum, page) => sum + page[name], 0) / pages.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  process.stdout.write(`${pages.length} pages: F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
  for (const page of pages.sort((a, b) => a.f1 - b.f1).slice(0, worst)) process.stdout.write(`  ${page.f1.toFixed(3)} precision ${page.precision.toFixed(3)} recall ${page.recall.toFixed(3)} ${page.key.slice(0, 12)} ${page.url}\n`);
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const add = (shingle: string) => counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  if (words.length < 4) add(words.join(' '));
  else for (let at = 0; at + 4 <= words.length; at += 1) add(words.slice(at, at + 4).join(' '));
  return counts;
}

function compared(given: Map<string, number>, truth: Map<string, number>): { precision: number; recall: number; f1: number } {
  let common = 0;
  for (const [shingle, count] of given) common += Math.min(count, truth.get(shingle) ?? 0);
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const precision = common / Math.max(1, total(given));
  const recall = common / Math.max(1, total(truth));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
