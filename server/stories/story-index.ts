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
import { likenessTo, type TermVector } from './likeness.ts';
import { originOf, type Provenance } from './origin.ts';
import { createRarity } from './rarity.ts';
import { membersCompared, storySettings, type StorySettings } from './settings.ts';
import { countTerms, signatureOf, vectorOf, type Signature, type StoryArticle } from './signature.ts';
import type { StoryWords } from './story-words.ts';
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

/** What the index knows that is near an article, before it is placed. */
export interface Near {
  /** The articles on whose places that of the new one will rest. Where others may have moved them meanwhile, they are to be looked up first. */
  ids: string[];
  vector: TermVector;
  sketch: Sketch;
  /** Ids of those that are the same text. */
  same: string[];
}

export interface StoryIndex {
  /** Places an article and remembers it. An id that is known is placed anew. Takes about a millisecond, however large the store. */
  add(article: StoryArticle): Arrival;
  /** As `add`, from a signature made elsewhere (in a worker). @param near what was found near it, if nothing has changed since */
  addSignature(signature: Signature, near?: Near): Arrival;
  /** What an article's place will rest on. An id that is known is forgotten. */
  near(signature: Signature): Near;
  /** Remembers an article where it was placed before: after a start, or where a reader has put it. */
  restore(signature: Signature, placement: Placement): void;
  /** Puts an article into another story, where a reader says so, and says what it repeats where that is told. @returns false when the id is not known */
  move(id: string, story: string, copyOf?: string | null): boolean;
  /** Forgets an article. Copies of it stay copies until they are placed anew. @returns false when the id is not known */
  remove(id: string): boolean;
  /** Forgets the words that none of the latest texts read holds; there must be no articles in the index from before those. */
  forgetWords(latest: number): void;
  placementOf(id: string): Placement | null;
  /** The story in which the program placed an article, wherever a reader has put it since. To be kept with its signature. */
  placedIn(id: string): string | null;
  readonly size: number;
}

/** An article in the index. */
interface Member extends Provenance {
  /** Its place in the order of arrival, which it keeps when it is placed anew. */
  arrived: number;
  vector: TermVector;
  sketch: Sketch;
  story: string;
  /** The story in which the program placed it. */
  placed: string;
  copyOf: string | null;
}

export function createStoryIndex(words: StoryWords, options: Partial<StorySettings> = {}): StoryIndex {
  const settings: StorySettings = { ...storySettings, ...options };
  const rarity = createRarity();
  const terms = createTermIndex(rarity);
  const copies = createCopyIndex();
  const members: (Member | undefined)[] = [];
  const positions = new Map<string, number>();
  /** The order in which articles came, also of one that is just being placed anew. */
  const arrivals = new Map<string, number>();
  let arrived = 0;
  /**
   * Positions of articles that the program placed together and no reader parted, in order of arrival. A story that a reader
   * merged has several such strands: what comes next is compared with each by itself, so that their mixture does not drive
   * away news of either.
   */
  const strands = new Map<string, number[]>();
  /** How many articles bear a name as their story or their strand. */
  const names = new Map<string, number>();

  function remember(known: Omit<Member, 'arrived'>): Member {
    const member: Member = { ...known, arrived: arrivals.get(known.id) ?? arrived++ };
    arrivals.set(member.id, member.arrived);
    const position = members.push(member) - 1;
    positions.set(member.id, position);
    terms.add(position, member.vector);
    copies.add(position, member.sketch);
    join(position, member);
    return member;
  }

  const strandOf = ({ placed, story }: Member) => `${placed}\0${story}`;

  function join(position: number, member: Member): void {
    const strand = strandOf(member);
    const list = strands.get(strand);
    if (list === undefined) strands.set(strand, [position]);
    else list.push(position);
    for (const name of [member.story, member.placed]) names.set(name, (names.get(name) ?? 0) + 1);
  }

  function leave(position: number, member: Member): void {
    const strand = strandOf(member);
    const left = strands.get(strand)!.filter((one) => one !== position);
    if (left.length > 0) strands.set(strand, left);
    else strands.delete(strand);
    for (const name of [member.story, member.placed]) {
      const bearers = names.get(name)! - 1;
      if (bearers > 0) names.set(name, bearers);
      else names.delete(name);
    }
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

  /** The latest articles of the strand that is on average most like this one, if alike enough. */
  function likeliest(vector: TermVector): readonly number[] {
    const tried = new Set<string>();
    let best: readonly number[] = [];
    let most = settings.storyLikeness;
    const likeness = likenessTo(vector, rarity, settings.windowDays);
    for (const position of terms.find(vector, settings.windowDays)) {
      const member = members[position]!;
      const strand = strandOf(member);
      if (tried.has(strand)) continue;
      tried.add(strand);
      const own = strands.get(strand)!.slice(-membersCompared);
      let sum = 0;
      for (const other of own) sum += likeness(members[other]!.vector);
      if (sum / own.length < most) continue;
      most = sum / own.length;
      best = own;
    }
    return best;
  }

  function near(signature: Signature): Near {
    forget(signature.id);
    const { vector, sketch } = read(signature);
    const same = sameTexts(sketch).map(({ id }) => id);
    return { vector, sketch, same, ids: same.length > 0 ? same : likeliest(vector).map((position) => members[position]!.id) };
  }

  function addSignature(signature: Signature, found: Near = near(signature)): Arrival {
    const { vector, sketch } = found;
    const { id, outlet, origin, publishedAt } = signature;
    const memberOf = (known: string) => members[positions.get(known)!]!;
    const same = found.same.map(memberOf);
    const beside = found.ids[0] === undefined ? undefined : memberOf(found.ids[0]);
    const story = beside?.story ?? unusedName(id);
    const member = remember({ id, outlet, origin, publishedAt, vector, sketch, story, placed: beside?.placed ?? story, copyOf: null });
    const changed: { id: string; copyOf: string | null }[] = [];
    if (same.length > 0) {
      const all = [...same, member].sort((a, b) => a.arrived - b.arrived);
      const first = originOf(all);
      for (const one of all) {
        const copyOf = one.id === first.id ? null : first.id;
        if (one.copyOf === copyOf) continue;
        one.copyOf = copyOf;
        if (one !== member) changed.push({ id: one.id, copyOf });
      }
    }
    return { story, copyOf: member.copyOf, changed };
  }

  /** A new story bears the name of its first article; when that name is taken (its first article was moved away), a number follows. */
  function unusedName(id: string): string {
    let name = id;
    for (let count = 2; names.has(name); count++) name = `${id}-${count}`;
    return name;
  }

  function forget(id: string): boolean {
    const position = positions.get(id);
    if (position === undefined) return false;
    const member = members[position]!;
    terms.remove(position, member.vector);
    copies.remove(position, member.sketch);
    leave(position, member);
    positions.delete(id);
    members[position] = undefined;
    return true;
  }

  return {
    add: (article) => addSignature(signatureOf(article, words)),
    addSignature,
    near,
    restore(signature, { story, copyOf }) {
      forget(signature.id);
      const { id, outlet, origin, publishedAt } = signature;
      remember({ id, outlet, origin, publishedAt, ...read(signature), story, placed: signature.placed ?? story, copyOf });
    },
    move(id, story, copyOf) {
      const position = positions.get(id);
      if (position === undefined) return false;
      const member = members[position]!;
      leave(position, member);
      member.story = story;
      if (copyOf !== undefined) member.copyOf = copyOf;
      join(position, member);
      return true;
    },
    remove(id) {
      arrivals.delete(id);
      return forget(id);
    },
    forgetWords: (latest) => rarity.forgetUnmet(latest),
    placementOf(id) {
      const member = members[positions.get(id) ?? -1];
      return member === undefined ? null : { story: member.story, copyOf: member.copyOf };
    },
    placedIn: (id) => members[positions.get(id) ?? -1]?.placed ?? null,
    get size() {
      return positions.size;
    },
  };
}
