/** `npm run bench:stories [-- FILE…]`: how well articles are grouped into known stories, and what an arrival costs as the store grows. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.ts';
import { groupStories } from '../server/stories/group.ts';
import { signatureOf, type Signature, type StoryArticle } from '../server/stories/signature.ts';
import { createStoryIndex } from '../server/stories/story-index.ts';
import { storySettings } from '../server/stories/settings.ts';
import { loadStoryWords } from '../server/stories/story-words.ts';
import { randomFrom } from '../test/server/news.ts';

interface KnownArticle extends StoryArticle {
  known: string;
}

const storyWords = loadStoryWords(join(projectRoot(), 'lexicons'));
const print = (line: string) => process.stdout.write(`${line}\n`);

/** B-cubed precision, recall and F1 (Bagga & Baldwin 1998): averaged over articles. */
function bCubed(known: readonly string[], found: readonly string[]): { precision: number; recall: number; f1: number } {
  const count = (labels: readonly string[]) => {
    const times = new Map<string, number>();
    for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
    return times;
  };
  const inKnown = count(known);
  const inFound = count(found);
  const inBoth = count(known.map((label, index) => `${label}\n${found[index]!}`));
  let precision = 0;
  let recall = 0;
  for (const [index, label] of known.entries()) {
    const both = inBoth.get(`${label}\n${found[index]!}`)!;
    precision += both / inFound.get(found[index]!)! / known.length;
    recall += both / inKnown.get(label)! / known.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Articles whose `story` is known, with their dates under either name. */
function readKnown(paths: readonly string[]): KnownArticle[] {
  const files = paths.length > 0 ? paths : [join(projectRoot(), '../shared/eval/basil-dev.jsonl')];
  return files
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== ''))
    .map((line) => JSON.parse(line) as { id: string; story: string; headline: string | null; body: string; date?: string; publishedAt?: string; outlet?: string })
    .map(({ id, story, headline, body, date, publishedAt, outlet }) => ({ id, known: story, headline, body, publishedAt: publishedAt ?? date ?? null, outlet: outlet ?? null }));
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

function together(articles: readonly KnownArticle[], storyLikeness = storySettings.storyLikeness) {
  return bCubed(articles.map(({ known }) => known), groupStories(articles, storyWords, { storyLikeness }).map(({ story }) => story));
}

function arriving(articles: readonly KnownArticle[], storyLikeness = storySettings.storyLikeness) {
  const index = createStoryIndex(storyWords, { storyLikeness });
  return bCubed(articles.map(({ known }) => known), articles.map((article) => index.add(article).story));
}

const figures = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;

const articles = readKnown(process.argv.slice(2).filter((argument) => !argument.startsWith('--')));
if (articles.length === 0) print('No articles of known stories: name JSONL files, or put basil-dev.jsonl into ../shared/eval beside the project.');
else reportKnown();
reportGrowth();

function reportKnown(): void {
  const random = randomFrom(1);
  const undated = articles.map((article) => ({ ...article, publishedAt: null }));
  const stories = [...new Set(articles.map(({ known }) => known))];
  print(`${articles.length} articles of ${stories.length} stories`);
  for (const [name, set] of [['with dates', articles], ['without dates', undated]] as const) {
    print(`  all at once, ${name}: ${figures(together(set))}`);
    const orders = Array.from({ length: 20 }, () => arriving(shuffled(set, random)).f1).sort((a, b) => a - b);
    const byDate = [...set].sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1));
    print(`  arriving one by one, ${name}: by date ${figures(arriving(byDate))}; in 20 random orders median ${orders[10]!.toFixed(3)}, worst ${orders[0]!.toFixed(3)}`);
    for (const size of [2, 5, 12, Math.floor(stories.length / 2)]) {
      const samples = Array.from({ length: 20 }, () => {
        const chosen = new Set(shuffled(stories, random).slice(0, size));
        return together(set.filter(({ known }) => chosen.has(known))).f1;
      }).sort((a, b) => a - b);
      print(`  ${size} random stories, ${name}: median ${samples[10]!.toFixed(3)}, worst of 20 ${samples[0]!.toFixed(3)}`);
    }
  }
  print('  by threshold (all at once with dates, without; one by one with dates, without):');
  for (const threshold of [0.12, 0.14, 0.16, 0.17, 0.18, 0.19, 0.2, 0.22, 0.25]) {
    print(`    ${threshold.toFixed(2)}  ${[together(articles, threshold), together(undated, threshold), arriving(articles, threshold), arriving(undated, threshold)].map(({ f1 }) => f1.toFixed(3)).join('  ')}`);
  }
}

/** What one arrival costs while a store of made-up articles grows: 30 a day, each story in three texts. */
function reportGrowth(): void {
  const random = randomFrom(2);
  const word = () => `w${Math.floor(40_000 * random() ** 3)}`;
  const words = (count: number) => Array.from({ length: count }, word);
  const start = Date.parse('2001-01-01');
  const saved: string[] = [];
  const index = createStoryIndex(storyWords);
  let arrived = 0;
  print('a store that grows (made-up texts of 280 words, 10 stories a day):');
  for (const size of [10_000, 20_000, 40_000]) {
    let spent = 0;
    const before = arrived;
    while (arrived < size) {
      const day = new Date(start + Math.floor(arrived / 30) * 86_400_000).toISOString().slice(0, 10);
      const event = words(60);
      for (let text = 0; text < 3; text++, arrived++) {
        const body = shuffled([...event, ...event, ...words(160)], random).join(' ');
        const signature = signatureOf({ id: `${arrived}`, headline: event.slice(0, 8).join(' '), body, publishedAt: day }, storyWords);
        const from = performance.now();
        index.addSignature(signature);
        spent += performance.now() - from;
        saved.push(JSON.stringify(signature));
      }
    }
    print(`  ${arrived} articles: ${(spent / (arrived - before)).toFixed(3)} ms an arrival`);
  }
  const bytes = saved.reduce((sum, line) => sum + line.length, 0);
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const empty = heap();
  const again = createStoryIndex(storyWords);
  const from = performance.now();
  for (const line of saved) {
    const signature = JSON.parse(line) as Signature;
    again.restore(signature, index.placementOf(signature.id)!);
  }
  const seconds = (performance.now() - from) / 1000;
  const each = (heap() - empty) / again.size / 1000;
  print(`  made again from ${index.size} saved signatures of ${Math.round(bytes / saved.length)} bytes in ${seconds.toFixed(1)} s, with ${each.toFixed(1)} KB of memory each${globalThis.gc === undefined ? ' (with garbage; run node --expose-gc to leave it out)' : ''}`);
}
