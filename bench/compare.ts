/**
 * `npm run bench:compare [-- ARTICLES [OUTLETS]]`: the comparison of outlets from sums kept up to date against the same from the
 * articles' rows, over 50,000 made-up articles of 20 outlets; and what keeping the sums costs an article. Both are timed in one run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparedFromSums, comparedFromTexts } from '../server/http/compared.ts';
import type { ArticleFilter } from '../server/store/article-list.ts';
import { addArticle } from '../server/store/articles.ts';
import { changing } from '../server/store/change.ts';
import { recountSums } from '../server/store/contribution.ts';
import { openStore } from '../server/store/open.ts';
import { ensureStory } from '../server/store/stories.ts';
import type { AnalyzedArticle } from '../server/types/analyzed-article.ts';
import type { Finding } from '../server/types/finding.ts';
import type { Family, Voice } from '../server/types/wording.ts';
import { randomFrom } from '../test/server/news.ts';

const [total = 50_000, outlets = 20] = process.argv.slice(2).map(Number);
const outletsAStory = 3;
const batch = 500;
const runs = 5;

/** Nobody is known by name. */
const nobody = { isPerson: () => false, withoutGeneration: (name: string) => name };
const print = (line: string) => process.stdout.write(`${line}\n`);
const random = randomFrom(1);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const families: Family[] = ['choices', 'reporting', 'epistemic', 'intensifiers', 'evaluative', 'metaphors', 'sensational', 'agency'];
const voices: Voice[] = ['narrator', 'narrator', 'quoted', 'reported', 'scare'];
const frames = ['conflict', 'economic', 'morality', 'responsibility', 'human-interest', 'security', 'politics'];

function finding(outlet: number): Finding {
  const strength = pick([1, 1, 2, 3] as const);
  return { field: 'body', start: 0, end: 4, text: 'made', entry: 'made/up', family: pick(families), concept: 'made', means: '', strength, weight: strength * (1 + outlet / outlets), voice: pick(voices), speaker: null, neutral: [], why: '', lean: null, actor: null, target: null };
}

/** An article of nothing but figures. */
function article(number: number): { article: AnalyzedArticle; story: string } {
  const outlet = Math.floor(random() * outlets);
  const story = Math.floor((number / total) * (total / outletsAStory)) + Math.floor(random() * 3);
  const day = new Date(Date.UTC(2025, 0, 1 + Math.floor((number / total) * 365))).toISOString().slice(0, 10);
  const findings = Array.from({ length: Math.floor(random() * 6) }, () => finding(outlet));
  const words = 200 + Math.floor(random() * 600);
  const score = 20 * random() + outlet;
  const scored = (value: number, of: number) => ({ score: value, rate: value / 10, interval: null, words: of, own: 0, findings: findings.length });
  return {
    story: `story-${story}`,
    article: {
      id: `a${number}`, headline: `Made-up headline ${number}`, subheads: [], outlet: `Outlet ${outlet}`, origin: null, byline: null, publishedAt: day, url: null, language: 'en', body: `Made-up text ${number}`, lexicon: 'bench',
      scores: { headline: scored(score + 5 * random(), 9), body: scored(score, words), gap: 5 * random(), choiceIndex: random() < 0.5 ? random() : null, tone: { narrator: random() - 0.5, quoted: random() < 0.6 ? random() - 0.5 : null }, frames: Object.fromEntries(frames.filter(() => random() < 0.5).map((frame) => [frame, random() / 2])) },
      sentences: [], findings, suppressed: [], quotes: [], neutralUses: [], portrayals: Array.from({ length: Math.floor(random() * 3) }, () => ({ actor: `Actor ${Math.floor(random() ** 2 * 300)}`, findings: 1 + Math.floor(random() * 3), lean: Math.floor(random() * 5) - 2 })),
    },
  };
}

const measured: [string, ArticleFilter][] = [['everything', {}], ['two outlets', { outlets: ['Outlet 3', 'Outlet 11'] }], ['one month', { from: '2025-06-01', to: '2025-06-30' }]];

const milliseconds = (from: number) => performance.now() - from;

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    await work();
    times.push(milliseconds(from));
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const store = await openStore(folder);
try {
  const from = performance.now();
  for (let number = 0; number < total; number += batch) {
    await changing(store, async (change) => {
      for (let at = number; at < Math.min(total, number + batch); at++) {
        const { article: one, story } = article(at);
        await ensureStory(change, story, story);
        await addArticle(change, one, { story, copyOf: null, sample: false });
      }
    });
  }
  print(`${total.toLocaleString('en')} articles of ${outlets} outlets stored with their sums: ${(milliseconds(from) / total).toFixed(2)} ms an article`);
  for (const [name, filter] of measured) {
    const rows = await median(() => comparedFromTexts(store, nobody, filter, total));
    const sums = await median(() => comparedFromSums(store, nobody, filter));
    print(`${name}: from rows ${rows.toFixed(0)} ms, from sums ${sums.toFixed(0)} ms, ${(rows / sums).toFixed(1)} times as fast`);
  }
  const recount = performance.now();
  await store.transaction().execute((change) => recountSums(change));
  print(`all sums counted again: ${(milliseconds(recount) / 1000).toFixed(1)} s`);
} finally {
  await store.destroy();
  rmSync(folder, { recursive: true, force: true });
}
