/** One name for one actor of a text: a person's in full, and for a group the body that the text names by it. */
import { fullNames } from './full-names.ts';
import { bearerOfTitle } from './office-holders.ts';
import type { Attribution } from './attribution.ts';
import { groupAt, isGroupNoun, type PhraseContext } from './groups.ts';
import type { Mention } from './mentions.ts';
import { sentenceAt } from './parse.ts';

/** How long what explains a name may be, in tokens: "the struggling budget airline". */
const longestExplanation = 6;

/**
 * Tells by what name an actor of a text goes: "Lund" is "Mara Lund", "the board" is the "Harwick School Board" where the text tells of
 * no other board, "the mayor" whoever alone is mayor in it, "the airline" is "Skyward" in a text that tells of "Skyward, the airline".
 * @param body which tells the names in full, with the loaded wordings in it, which are no part of a name
 * @returns null for an office that the text gives to several
 */
export function actorNames({ text, mentions }: Pick<PhraseContext, 'text' | 'mentions'>, attribution: Attribution, wordingAt: PhraseContext['wordingAt']): (name: string) => string | null {
  const { bodies, people, offices, sameOffice } = attribution.groups;
  const inFull = fullNames(mentions);
  let met: readonly { words: readonly string[]; full: string }[] | null = null;
  let apposed: ReadonlyMap<string, string> | null = null;
  const known = new Map<string, string | null>();
  return (name) => {
    let one = known.get(name);
    if (one === undefined) known.set(name, (one = find(name)));
    return one;
  };

  function find(name: string): string | null {
    const last = lastOf(name).toLowerCase();
    const isOffice = offices.has(last) && !people.has(last) && !bodies.has(last);
    // "the Council", and "Police" at the head of a sentence: the capital alone makes no name of a group's noun.
    const isBare = name === lastOf(name) && name !== last;
    if (!isGroupNoun(last, attribution) || (!isBare && lastOf(name) !== last)) return inFull(name);
    if (isOffice) return holderOrSame(withoutParty(name));
    if (people.has(last)) return isBare && !/\p{Lu}.*\p{Lu}/u.test(name) ? last : name;
    return bodyFor(name.toLowerCase()) ?? (isBare && !isWrittenWithin(name) ? last : name);
  }

  /** Whether a text writes a word with a capital though no sentence begins with it, and nowhere without: "the League". */
  function isWrittenWithin(name: string): boolean {
    const small = name.toLowerCase();
    return !text.tokens.some(({ value }) => value === small) && mentions.all.some((mention) => mention.name === name && text.sentences[sentenceAt(text, mention.first)]!.first < mention.first);
  }

  /** "Republican governor" without what the governor is. */
  function withoutParty(name: string): string {
    const [first, ...rest] = name.split(' ');
    return rest.length > 0 && attribution.parties.has(first!.toLowerCase()) ? rest.join(' ') : name;
  }

  /** The same for "the PM", who is met as prime minister. */
  function holderOrSame(office: string): string | null {
    const found = holder(office);
    const same = sameOffice.get(office.toLowerCase());
    if (found !== office || same === undefined) return found;
    const other = holder(same);
    return other === same ? office : other;
  }

  /** Whoever alone bears an office; itself where nobody does by name, null where several do. */
  function holder(office: string): string | null {
    const { name, several } = bearerOfTitle(mentions, office, attribution);
    if (several) return null;
    const explained = explainedBy(office.toLowerCase());
    return explained.size > 1 || (name !== null && explained.size === 1 && !explained.has(name)) ? null : (name ?? [...explained][0] ?? office);
  }

  /** Those by whose name the text explains what holds the words of an office or a body. */
  function explainedBy(wanted: string): Set<string> {
    apposed ??= appositions({ text, mentions, attribution, wordingAt });
    const words = wordsOf(wanted);
    return new Set([...apposed].flatMap(([what, name]) => (holds(wordsOf(what), words) ? [name] : [])));
  }

  /** The one longest name met of a body that holds the words of a shorter one: "board", "school board" for "Harwick School Board". */
  function bodyFor(name: string): string | null {
    met ??= [...bodiesMet()].map(([called, full]) => ({ words: wordsOf(called), full }));
    const wanted = wordsOf(name);
    const holding = met.filter(({ words }) => holds(words, wanted));
    const longest = new Set(holding.filter((other) => !holding.some((longer) => longer !== other && holds(longer.words, other.words))).map(({ full }) => full));
    return longest.size === 1 ? [...longest][0]! : null;
  }

  /** Bodies by what they are called, with the name of each: names with capitals, common nouns with what tells which, and what is explained by a name. */
  function bodiesMet(): Map<string, string> {
    const found = new Map<string, string>();
    for (const { name, person, office } of mentions.all) if (!person && !office && name.includes(' ')) found.set(name, name);
    const { tokens, sentences } = text;
    for (let at = 1; at < tokens.length; at += 1) {
      const { tag, lower, value } = tokens[at]!;
      if (tag !== 'NOUN' || value !== lower || !bodies.has(lower)) continue;
      const called = groupAt({ text, mentions, sentence: sentences[sentenceAt(text, at)]!, attribution, wordingAt }, at);
      if (called?.includes(' ')) found.set(called, called);
    }
    apposed ??= appositions({ text, mentions, attribution, wordingAt });
    for (const [what, name] of apposed) if (!offices.has(lastOf(what))) found.set(what, name);
    return found;
  }
}

/** What names are explained by, in small letters, with the name: "the agriculture minister, Harbans Gill,", "Skyward, the budget airline, …". */
function appositions({ text, mentions, attribution, wordingAt }: Omit<PhraseContext, 'sentence'>): Map<string, string> {
  const { tokens, sentences, classes } = text;
  const { bodies, offices, withWhich } = attribution.groups;
  const found = new Map<string, string>();
  const add = (noun: number, { name }: Mention) => {
    const { lower } = tokens[noun]!;
    if (!bodies.has(lower) && !offices.has(lower) && !withWhich.has(lower)) return;
    const called = groupAt({ text, mentions, sentence: sentences[sentenceAt(text, noun)]!, attribution, wordingAt }, noun) ?? lower;
    // What several bear tells none of them.
    if (!name.toLowerCase().endsWith(lower)) found.set(called.toLowerCase(), found.has(called.toLowerCase()) && found.get(called.toLowerCase()) !== name ? called : name);
  };
  for (const mention of mentions.all) {
    if (mention.office) continue;
    const [before, behind] = [tokens[mention.first - 1], tokens[mention.last]];
    if (before?.lower === ',' && mention.first > 1 && (behind === undefined || behind.tag === 'PUNCT')) add(mention.first - 2, mention);
    if (behind?.lower !== ',') continue;
    let at = mention.last + 1;
    if (tokens[at]?.tag !== 'DET' && !classes.possessives.has(tokens[at]?.lower ?? '') && tokens[at]?.tag !== 'NOUN') continue;
    while (at < tokens.length && at < mention.last + longestExplanation && /^(DET|ADJ|NOUN|NUM|PRON)$/.test(tokens[at]!.tag)) at += 1;
    if (tokens[at - 1]!.tag === 'NOUN' && (tokens[at]?.tag === 'PUNCT' || tokens[at]?.tag === 'ADP' || classes.relatives.has(tokens[at]?.lower ?? ''))) add(at - 1, mention);
  }
  return found;
}

/** Whether a name ends in the same noun as a shorter one, or is headed by it ("Bank of Orland"), and has all its words in their order. */
function holds(words: readonly string[], wanted: readonly string[]): boolean {
  if (words.length < wanted.length) return false;
  const end = wanted.at(-1)!;
  const head = words.indexOf('of') > 0 && words.at(-1) !== end ? words[words.indexOf('of') - 1] : words.at(-1);
  if (head !== end) return false;
  let place = 0;
  for (const word of words) if (word === wanted[place]) place += 1;
  return place === wanted.length;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(' ');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
