/** Whom a text speaks of without a name: the common noun by which a body, an office or people are told, with the words that tell which. */
import type { Attribution } from './attribution.ts';
import { isGenitive } from './marks.ts';
import { mentionBefore, mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText, Token } from './parse.ts';
import { pronounOfName } from './sexes.ts';

/** What is asked of a noun phrase: the text that it stands in, how far the sentence goes, and which words are loaded. */
export interface PhraseContext {
  text: ParsedText;
  mentions: Mentions;
  sentence: Stretch;
  attribution: Attribution;
  /** What loaded wording a token is part of; such a word tells nobody's name: "rogue officers" are officers. */
  wordingAt(token: number): WordingAt;
}

/** A loaded wording of an act, at its verb; one that describes; none. */
export type WordingAt = 'act' | 'description' | null;

/** So many nouns may tell which group it is: "school board", "water company bosses". */
const mostWhich = 3;

/** Whether a noun in lower case can tell a group, a body or an office. */
export function isGroupNoun(lower: string, { groups }: Attribution): boolean {
  return groups.kindOf.has(lower);
}

/**
 * What the group is called whose noun stands at a token: "school board", "Harwick council", "protesters". Its article and what is only
 * said of it are left out, and its place stands before it ("the government of Norland", "Norland’s government": "Norland government").
 * @returns null where the noun tells none, and for those whom nobody is ("no union"), who are left open ("leaders") or one of many ("a mayor")
 */
export function groupAt(context: PhraseContext, noun: number): string | null {
  if (noun < context.sentence.first) return null;
  const { text: { tokens, classes }, attribution: { groups } } = context;
  const { lower, tag } = tokens[noun]!;
  const kind = groups.kindOf.get(lower);
  // "Police chief ousted": the tagger takes some of them for adjectives.
  if (kind === undefined || (tag !== 'NOUN' && tag !== 'PROPN' && (tag !== 'ADJ' || /^(NOUN|ADJ|PROPN)$/.test(tokens[noun + 1]?.tag ?? ''))) || context.wordingAt(noun) !== null) return null;
  const { words, owner, before } = whichBefore(context, noun);
  let at = before;
  // "a murderous Islamist group"
  while (at > context.sentence.first && /^(ADJ|ADV|NUM)$/.test(tokens[at]!.tag)) at -= 1;
  const opening = tokens[at]?.lower ?? '';
  if (classes.noneOf.has(opening)) return null;
  const behind = ownerBehind(context, noun);
  // "lawyers for Mara Lund", "her ministers": those of one person, who are not told by what they are.
  if (kind !== 'body' && behind?.person === true) return null;
  if (kind === 'with which' && classes.indefinite.has(opening)) return null;
  if (kind === 'office' && (classes.indefinite.has(opening) || classes.possessives.has(opening) || owner?.person === true)) return null;
  if (kind === 'with which' && words.length === 1 && (owner === null || owner.person)) return null;
  const whose = owner ?? (behind?.person === false && kind !== 'people' ? behind : null);
  return whose === null ? words.join(' ') : `${shortName(whose, context.attribution)} ${words.join(' ')}`;
}

/** "Lund government" for Mara Lund's; the name of a place is kept whole. */
function shortName({ name, person }: Mention, attribution: Attribution): string {
  return person && pronounOfName(name, attribution) !== null ? name.slice(name.lastIndexOf(' ') + 1) : name;
}

/** The words before a group's noun that tell which it is, whose it is, and the token before them all. */
function whichBefore({ text, mentions, sentence, attribution, wordingAt }: PhraseContext, noun: number): { words: string[]; owner: Mention | null; before: number } {
  const { groups, peoples } = attribution;
  const { tokens, classes } = text;
  const isOfPeople = (lower: string) => (peoples.has(lower) && !groups.kinds.has(lower)) || attribution.parties.has(lower);
  const written = (at: number) => asWritten(tokens[at]!, isOfPeople(tokens[at]!.lower) || (at > sentence.first && tokens[at]!.tag !== 'PROPN'));
  const words = [written(noun)];
  /** Whether an adjective stands between, before which a noun is no part of it: "unions savage premier". */
  let parted = false;
  for (let at = noun - 1; at >= sentence.first; at -= 1) {
    const { tag, lower } = tokens[at]!;
    if (wordingAt(at) === 'act') return { words, owner: null, before: at };
    const isOwned = isGenitive(text, at);
    const named = mentionEndingAt(mentions, isOwned ? at : at + 1);
    // "Teachers’ unions" and "Police chief" at the head of a sentence
    const mention = named !== null && named.last - named.first === 1 && isGroupNoun(tokens[named.first]!.lower, attribution) ? null : named;
    // "the ruling Norland Party leaders", "Chinese officials"
    if (mention !== null) {
      // "Republican lawmakers": a word for what they are, nobody's name.
      if (mention.office) for (let word = mention.last - 1; word >= mention.first; word -= 1) if (peoples.has(tokens[word]!.lower) || attribution.parties.has(tokens[word]!.lower)) words.unshift(tokens[word]!.value);
      return { words, owner: mention.office ? null : mention, before: mention.first - 1 };
    }
    if (isOwned) {
      // "the teachers’ union"; "the council’s officers" are officers.
      if (!(groups.people.has(tokens[at - 1]!.lower) || groups.withWhich.has(tokens[at - 1]!.lower)) || groups.people.has(tokens[noun]!.lower)) return { words, owner: null, before: at };
      words.unshift(`${tokens[at - 1]!.lower}’`);
      at -= 1;
      continue;
    }
    if (lower === '-') {
      // "far-right party"; of "cash-strapped council" neither part tells which.
      at -= 1;
      if (words.length > 1 && words[0] === tokens[at + 2]!.lower) words[0] = `${tokens[at]?.lower}-${words[0]}`;
      continue;
    }
    const isNoun = tag === 'NOUN' || tag === 'PROPN';
    if ((parted && isNoun) || !(isNoun || tellsKind(at) || onlyDescribes(at))) return { words, owner: null, before: at };
    if (tellsKind(at) && words.length < mostWhich && wordingAt(at) === null) words.unshift(written(at));
    else parted = true;
  }
  return { words, owner: null, before: sentence.first - 1 };

  /** "school", "central", "Norwegian", "anti-war" */
  function tellsKind(at: number): boolean {
    const { tag, lower, word } = tokens[at]!;
    if (groups.kinds.has(lower) || peoples.has(lower) || (tag === 'ADJ' && lower.includes('-'))) return true;
    return !classes.timeNouns.has(lower) && (tag === 'NOUN' || (tag === 'PROPN' && (text.kindOf(word) === 'noun' || isGroupNoun(lower, attribution))));
  }

  /** "angry", "two", "disgraced" before a noun: a participle behind a noun is its verb. */
  function onlyDescribes(at: number): boolean {
    const { tag, lower } = tokens[at]!;
    if (tag !== 'VERB') return /^(ADJ|ADV|NUM)$/.test(tag);
    return text.endings.participles.test(lower) && (at === sentence.first || /^(DET|ADJ|ADV|NUM|PART)$/.test(tokens[at - 1]!.tag));
  }
}

/** Whose a group is by the name behind it: "the government of Norland", "lawyers for Mara Lund". */
function ownerBehind({ text: { tokens, classes }, mentions, sentence }: PhraseContext, noun: number): Mention | null {
  const link = tokens[noun + 1];
  if (link === undefined || !classes.ofSomebody.has(link.lower)) return null;
  const first = tokens[noun + 2]?.tag === 'DET' ? noun + 3 : noun + 2;
  const mention = mentions.all[mentionsBefore(mentions, first)];
  return mention?.first === first && mention.last <= sentence.last && !mention.office ? mention : null;
}

function mentionEndingAt(mentions: Mentions, token: number): Mention | null {
  const mention = mentionBefore(mentions, token);
  return mention?.last === token ? mention : null;
}

/** "MPs", "NHS", "Democratic"; the capital of a sentence's first word comes from its place, and that of "the Council" makes no name. */
function asWritten({ value, lower }: Token, keepsCapital: boolean): string {
  return keepsCapital || /\p{Lu}.*\p{Lu}/u.test(value) ? value : lower;
}
