/** Groups a whole set of articles at once: with all of them at hand no story depends on the order in which they come. */
import { averageLink } from './average-link.ts';
import { createCopyIndex, sharedRuns, type Sketch } from './copies.ts';
import { likenessTo, type TermVector } from './likeness.ts';
import { originOf, type Provenance } from './origin.ts';
import { createRarity } from './rarity.ts';
import { storySettings, type StorySettings } from './settings.ts';
import { countTerms, signatureOf, vectorOf, type StoryArticle } from './signature.ts';
import { createStoryIndex, type Placement } from './story-index.ts';
import type { StoryWords } from './story-words.ts';
import { createTermIndex } from './term-index.ts';

/** More linked texts than this (a saga of months) are grouped one after another: average linkage would take too long. */
const mostLinked = 400;
/** Texts at least this part as alike as a story's are looked at together. */
const linkPart = 0.5;

/**
 * Finds copies, sets them aside, groups the rest by average linkage among texts that hang together, and puts each copy
 * with its origin. 10,000 articles take about 7 seconds, 20,000 twice that.
 * @returns for each article, in order, its story (named by the story's first article in the order given) and what it repeats
 */
export function groupStories(articles: readonly StoryArticle[], words: StoryWords, options: Partial<StorySettings> = {}): Placement[] {
  const settings: StorySettings = { ...storySettings, ...options };
  const rarity = createRarity();
  const sketches: Sketch[] = [];
  const counted: TermVector[] = [];
  for (const article of articles) {
    // Signatures are let go at once: their strings would take most of the memory.
    const signature = signatureOf(article, words);
    sketches.push({ hashes: Uint32Array.from(signature.hashes), runs: signature.runs });
    counted.push(countTerms(signature, rarity));
  }
  const vectors = counted.map((vector) => vectorOf(vector, rarity));
  const origins = originsOf();
  const index = createTermIndex(rarity);
  const own = articles.map((_, position) => position).filter((position) => origins[position] === position);
  for (const position of own) index.add(position, vectors[position]!);
  const likenessOf = (position: number) => likenessTo(vectors[position]!, rarity, settings.windowDays);
  const alike = (a: number, b: number) => likenessOf(a)(vectors[b]!);

  const linked = createUnions(articles.length);
  for (const position of own) {
    const likeness = likenessOf(position);
    for (const other of index.find(vectors[position]!, settings.windowDays)) {
      if (other < position && likeness(vectors[other]!) >= linkPart * settings.storyLikeness) linked.join(position, other);
    }
  }

  const storyOf: number[] = [];
  for (const together of linked.groups(own)) {
    for (const story of together.length <= mostLinked ? averageLink(together.length, (a, b) => alike(together[a]!, together[b]!), settings.storyLikeness).map((group) => group.map((at) => together[at]!)) : oneAfterAnother(together)) {
      for (const position of story) storyOf[position] = Math.min(...story);
    }
  }
  // A story is named by its first article in the order given, be it a copy.
  const names = new Map<number, number>();
  for (const position of articles.keys()) {
    const story = storyOf[origins[position]!]!;
    if (!names.has(story)) names.set(story, position);
  }
  return articles.map((_, position) => ({
    story: articles[names.get(storyOf[origins[position]!]!)!]!.id,
    copyOf: origins[position] === position ? null : articles[origins[position]!]!.id,
  }));

  /** For each text the position of the text that it repeats, or its own. */
  function originsOf(): number[] {
    const copies = createCopyIndex();
    const same = createUnions(articles.length);
    for (const [position, sketch] of sketches.entries()) {
      for (const other of copies.find(sketch)) if (sharedRuns(sketch, sketches[other]!) >= settings.copyShare) same.join(position, other);
      copies.add(position, sketch);
    }
    const origins = [...articles.keys()];
    for (const texts of same.groups(origins)) {
      // Numbered, so that ids that occur twice do no harm.
      const first = Number(originOf(texts.map((position) => provenance(articles[position]!, position))).id);
      for (const position of texts) origins[position] = first;
    }
    return origins;
  }

  function oneAfterAnother(positions: readonly number[]): number[][] {
    const stream = createStoryIndex(words, settings);
    const stories = new Map<string, number[]>();
    const dated = [...positions].sort((a, b) => (vectors[a]!.day ?? 0) - (vectors[b]!.day ?? 0) || a - b);
    for (const position of dated) {
      const { story } = stream.add({ ...articles[position]!, id: String(position) });
      stories.set(story, [...(stories.get(story) ?? []), position]);
    }
    return [...stories.values()];
  }
}

function provenance({ outlet = null, origin = null, publishedAt }: StoryArticle, position: number): Provenance {
  return { id: String(position), outlet, origin, publishedAt };
}

/** Sets of numbers that are joined one pair at a time (union-find). */
function createUnions(size: number): { join(a: number, b: number): void; groups(members: readonly number[]): number[][] } {
  const parent = Array.from({ length: size }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  return {
    join(a, b) {
      parent[rootOf(a)] = rootOf(b);
    },
    groups(members) {
      const byRoot = new Map<number, number[]>();
      for (const member of members) {
        const root = rootOf(member);
        byRoot.set(root, [...(byRoot.get(root) ?? []), member]);
      }
      return [...byRoot.values()];
    },
  };
}
