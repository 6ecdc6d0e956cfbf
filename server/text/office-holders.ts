/** Whom an office stands for that a text tells of without a name: "the governor". */
import type { Attribution } from './attribution.ts';
import { mentionsBefore, type Mentions } from './mentions.ts';
import { headOfTitle, holding, type Holding } from './offices.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/** So many names before it are looked at for which of several holders is meant. */
const longestMemory = 200;

/** The holder of an office, led back from "the governor"; of several the one told of last, null where two are told of in one sentence. */
export function nameByTitle(text: ParsedText, mentions: Mentions, title: string, at: number, attribution: Attribution): string | null {
  const like = holdingsLike(mentions, title.toLowerCase(), attribution);
  const before = like.filter((one) => one.at < at);
  const known = before.length > 0 ? before : like;
  const holders = new Set(known.map(({ name }) => name));
  if (holders.size < 2) return known[0]?.name ?? null;
  let sentence = -1;
  let found: string | null = null;
  for (let index = mentionsBefore(mentions, at) - 1; index >= Math.max(0, mentionsBefore(mentions, at) - longestMemory); index -= 1) {
    const mention = mentions.all[index]!;
    if (!holders.has(mention.name)) continue;
    if (found === null) [found, sentence] = [mention.name, text.sentences[sentenceAt(text, mention.first)]!.first];
    else if (mention.first < sentence) break;
    else if (mention.name !== found) return null;
  }
  return found;
}

/** The same where nobody else in the text holds the office. */
export function onlyNameByTitle(mentions: Mentions, title: string, attribution: Attribution): string | null {
  return bearerOfTitle(mentions, title, attribution).name;
}

/** Whoever holds an office in the text, null where nobody does or several do, and whether it is several. */
export function bearerOfTitle(mentions: Mentions, title: string, attribution: Attribution): { name: string | null; several: boolean } {
  const holders = new Set(allLike(mentions, title.toLowerCase(), attribution).map(({ name }) => name));
  return { name: holders.size === 1 ? [...holders][0]! : null, several: holders.size > 1 };
}

/** Holdings of offices like one, of the nearest kind alone: the very title, one of as many words, a longer one. */
function holdingsLike(mentions: Mentions, wanted: string, attribution: Attribution): Holding[] {
  const like = allLike(mentions, wanted, attribution);
  if (like.length < 2) return like;
  const length = wanted.split(' ').length;
  const rank = ({ title, alone }: Holding) => (title === wanted ? 0 : alone.length === length ? 1 : 2);
  const nearest = Math.min(...like.map(rank));
  return like.filter((one) => rank(one) === nearest);
}

/** Those that end like one: "the lieutenant governor" was "Lt. Gov. Lund". */
function allLike(mentions: Mentions, wanted: string, { titlesInShort }: Attribution): Holding[] {
  const head = headOfTitle(wanted);
  if (!mentions.offices.has(head) && !titlesInShort.has(head)) return [];
  const { words, alone } = holding(wanted, '', 0);
  const isMeant = (met: readonly string[]) => met.length >= words.length && words.every((word, at) => {
    const other = met[met.length - words.length + at]!;
    return other === word || titlesInShort.get(word)?.has(other) === true;
  });
  const ends = new Set([head, ...(titlesInShort.get(head) ?? [])]);
  return [...ends].flatMap((end) => mentions.offices.get(end) ?? []).filter((one) => isMeant(alone.length === words.length ? one.alone : one.words));
}
