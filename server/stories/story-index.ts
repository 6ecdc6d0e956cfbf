/**
 * Groups articles into stories as they arrive, without looking at the whole store: a new article meets only those that share
 * its rarest words within a window of days.
 *
 * What a store must keep so that the index can be made again: of each article its `Signature`, its story and its `copyOf`. On
 * start it calls `restore` for each, in the order in which they came; the frequencies of terms are counted again on the way.
 * That takes 0.4 ms and 4 KB of memory an article, 40 s for 100,000 (`npm run bench:stories` prints both), so a large store
 * restores only the articles of the last days that it still expects news of; copies of older ones are then not found.
 */
import { createCopyIndex, sharedRuns, type Sketch } from './copies.ts';
import { likeness, type TermVector } from './likeness.ts';
import { originOf, type Provenance } from './origin.ts';
import { createRarity } from './rarity.ts';
import { membersCompared, storySettings, type StorySettings } from './settings.ts';
import { countTerms, signatureOf, vectorOf, type Signature, type StoryArticle } from './signature.ts';
import { createTermIndex } from './term-index.ts';

/** Where an article belongs. */
export interface Placement {
  /** The story: the id of its first article, unless the index was given another name for it. */
  story: string;
  /** The id of the article whose text this one repeats; null when it is its own. */
  copyOf: string | null;
}

/** Where a new article belongs, and what its coming changed for others: those that turned out to repeat it. */
export interface Arrival extends Placement {
  changed: { id: string; copyOf: string | null }[];
}

export interface StoryIndex {
  /** Places an article and remembers it. An id that is known is placed anew. Takes about a millisecond, however large the store. */
  add(article: StoryArticle): Arrival;
  /** As `add`, from a signature made elsewhere (in a worker). */
  addSignature(signature: Signature): Arrival;
  /** Remembers an article where it was placed before: after a start, or where a reader has put it. */
  restore(signature: Signature, placement: Placement): void;
  /** Puts an article into another story, where a reader says so. @returns false when the id is not known */
  move(id: string, story: string): boolean;
  /** Forgets an article. Copies of it stay copies until they are placed anew. @returns false when the id is not known */
  remove(id: string): boolean;
  placementOf(id: string): Placement | null;
  readonly size: number;
}

/** An article in the index. */
interface Member extends Provenance {
  vector: TermVector;
  sketch: Sketch;
  story: string;
  copyOf: string | null;
}

export function createStoryIndex(options: Partial<StorySettings> = {}): StoryIndex {
  const settings: StorySettings = { ...storySettings, ...options };
  const rarity = createRarity();
  const terms = createTermIndex(rarity);
  const copies = createCopyIndex();
  const members: (Member | undefined)[] = [];
  const positions = new Map<string, number>();
  /** Positions of a story's articles, in order of arrival. */
  const stories = new Map<string, number[]>();

  function remember(member: Member): number {
    const position = members.push(member) - 1;
    positions.set(member.id, position);
    terms.add(position, member.vector);
    copies.add(position, member.sketch);
    join(position, member.story);
    return position;
  }

  function join(position: number, story: string): void {
    const list = stories.get(story);
    if (list === undefined) stories.set(story, [position]);
    else list.push(position);
  }

  function leave(position: number, story: string): void {
    const left = stories.get(story)!.filter((one) => one !== position);
    if (left.length > 0) stories.set(story, left);
    else stories.delete(story);
  }

  function read(signature: Signature): { vector: TermVector; sketch: Sketch } {
    return { vector: vectorOf(countTerms(signature, rarity), rarity), sketch: { hashes: Uint32Array.from(signature.hashes), runs: signature.runs } };
  }

  /** The texts that are this one, and the texts that those repeat or are repeated by. */
  function sameTexts(sketch: Sketch): Member[] {
    const same = new Map<string, Member>();
    for (const position of copies.find(sketch)) {
      const member = members[position]!;
      if (sharedRuns(sketch, member.sketch) < settings.copyShare) continue;
      same.set(member.id, member);
      const origin = member.copyOf === null ? undefined : members[positions.get(member.copyOf) ?? -1];
      if (origin !== undefined) same.set(origin.id, origin);
    }
    return [...same.values()];
  }

  /** The story whose articles are on average most like this one, if alike enough. */
  function likeliestStory(vector: TermVector): string | null {
    const tried = new Set<string>();
    let best: string | null = null;
    let most = settings.storyLikeness;
    for (const position of terms.find(vector, settings.windowDays)) {
      const { story } = members[position]!;
      if (tried.has(story)) continue;
      tried.add(story);
      const own = stories.get(story)!.slice(-membersCompared);
      let sum = 0;
      for (const other of own) sum += likeness(vector, members[other]!.vector, rarity, settings.windowDays);
      if (sum / own.length < most) continue;
      most = sum / own.length;
      best = story;
    }
    return best;
  }

  function addSignature(signature: Signature): Arrival {
    forget(signature.id);
    const { vector, sketch } = read(signature);
    const { id, outlet, origin, publishedAt } = signature;
    const same = sameTexts(sketch);
    const story = same[0]?.story ?? likeliestStory(vector) ?? unusedStory(id);
    const member: Member = { id, outlet, origin, publishedAt, vector, sketch, story, copyOf: null };
    remember(member);
    const changed: { id: string; copyOf: string | null }[] = [];
    if (same.length > 0) {
      const first = originOf([...same, member]);
      for (const one of [...same, member]) {
        const copyOf = one.id === first.id ? null : first.id;
        if (one.copyOf === copyOf) continue;
        one.copyOf = copyOf;
        if (one !== member) changed.push({ id: one.id, copyOf });
      }
    }
    return { story, copyOf: member.copyOf, changed };
  }

  /** A new story bears the name of its first article; when that name is taken (its first article was moved away), a number follows. */
  function unusedStory(id: string): string {
    let name = id;
    for (let count = 2; stories.has(name); count++) name = `${id}-${count}`;
    return name;
  }

  function forget(id: string): boolean {
    const position = positions.get(id);
    if (position === undefined) return false;
    const { vector, sketch, story } = members[position]!;
    terms.remove(position, vector);
    copies.remove(position, sketch);
    leave(position, story);
    positions.delete(id);
    members[position] = undefined;
    return true;
  }

  return {
    add: (article) => addSignature(signatureOf(article)),
    addSignature,
    restore(signature, { story, copyOf }) {
      forget(signature.id);
      const { id, outlet, origin, publishedAt } = signature;
      remember({ id, outlet, origin, publishedAt, ...read(signature), story, copyOf });
    },
    move(id, story) {
      const position = positions.get(id);
      if (position === undefined) return false;
      const member = members[position]!;
      leave(position, member.story);
      member.story = story;
      join(position, story);
      return true;
    },
    remove: forget,
    placementOf(id) {
      const member = members[positions.get(id) ?? -1];
      return member === undefined ? null : { story: member.story, copyOf: member.copyOf };
    },
    get size() {
      return positions.size;
    },
  };
}
