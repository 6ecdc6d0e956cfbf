/** Whether a wording stands as a verb in its place, whatever the tagger and its entry take it for. */
import type { Grammar } from '../text/grammar.ts';
import { inflect, irregularForms, looksPlural } from '../text/inflect.ts';
import { isGenitive } from '../text/marks.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { PartOfSpeech } from '../types/wording.ts';

/** What is known of a wording beforehand. */
export interface VerbalWording {
  pos: PartOfSpeech;
  /** The verbs that its spellings begin with, in their base form. */
  heads: ReadonlySet<string>;
  /** The parts of those that are compounds: "rubber", "stamp". */
  compounds: readonly (readonly string[])[];
  /** Whether its first neutral wording that is no advice begins with a verb. */
  isForVerb: boolean;
  /** A neutral wording has "be" or "not", whose form hangs on whom it is said of. */
  tellsWhatIs: boolean;
}

/** @param isVerb whether its first word is one, as the tagger has it */
export type StandsAsVerb = (wording: VerbalWording, text: ParsedText, match: Stretch, isVerb: boolean) => boolean;

export function createStandsAsVerb({ irregular, endings }: Grammar, isAdverb: (word: string) => boolean): StandsAsVerb {
  return (wording, text, match, isVerb) => (isVerb ? !isNounAllTheSame(wording, text, match) : isVerbAllTheSame(wording, text, match));

  /** "It beggars belief", "The leak dented his image", "memory-holed": the tagger takes rarer verbs for plurals, participles for adjectives, and compounds by their first part. */
  function isVerbAllTheSame({ pos, heads, compounds, isForVerb }: VerbalWording, text: ParsedText, { first, last }: Stretch): boolean {
    const { tokens, classes } = text;
    const { lower, tag } = tokens[first]!;
    const isVerbal = pos === 'ANY' || pos === 'VERB';
    const end = endOfCompound(text, compounds, first, last);
    if (end > first) {
      const { lower: part, tag: tagOfPart } = tokens[end]!;
      const compound = wordsOf(text, first, end);
      const isInflected = !heads.has(compound) && (endings.oddParticiples.test(part) || endings.ing.test(part));
      return isForVerb && (isInflected || (isVerbal && tagOfPart === 'VERB')) && isFormOf(heads, compound);
    }
    const isPhrase = last - first > 1;
    const next = tokens[first + 1];
    const before = tokens[first - 1];
    if (tag === 'VERB' || tag === 'AUX') return isPhrase && isForVerb && !/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next!.tag) && !heads.has(lower);
    const isNounsPlace = isDetermined(text, first);
    if (tag === 'ADV') return isVerbal && isPhrase && isAdverb(lower) && next!.tag === 'VERB' && !isNounsPlace;
    if (isVerbal && isPhrase && isForVerb && !isNounsPlace && (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ')) {
      if (before !== undefined && followsSubject(heads, lower, before)) return true;
      // Under a concept of verbs a phrase is one, unless it stands where only a noun can; elsewhere one in "-ing" that does something to somebody.
      if (pos === 'VERB' && (endings.ing.test(lower) || before === undefined || !/^(?:ADP|ADJ)$/.test(before.tag))) return true;
      if (endings.ing.test(lower) && /^(?:DET|PRON)$/.test(next!.tag)) return true;
    }
    if (tag === 'NOUN') return isVerbal && isPhrase && classes.subjects.has(before?.lower ?? '');
    if (tag !== 'ADJ' || !(endings.oddParticiples.test(lower) || irregular.pasts.has(lower)) || heads.has(lower)) return false;
    if (!isPhrase) return isVerbal;
    return isForVerb && (isVerbal || isFormOf(heads, lower)) && /^(?:DET|PRON|ADP|PART)$/.test(next!.tag) && before?.tag !== 'DET';
  }

  function isFormOf(heads: ReadonlySet<string>, lower: string): boolean {
    return [...heads].some((head) => inflect(head, 'VERB', irregular).includes(lower));
  }

  /** "a stinging defeat" under a concept of verbs, "the plan is class warfare". */
  function isNounAllTheSame({ heads, tellsWhatIs }: VerbalWording, text: ParsedText, { first, last }: Stretch): boolean {
    if (last - first === 1) return false;
    const { tokens } = text;
    const { tag, lower } = tokens[first]!;
    if (tag === 'DET') return true;
    if (!tellsWhatIs && heads.has(lower) && standsBehindBe(text, first) && !irregularForms(lower, irregular)?.includes(lower)) return true;
    // "a string of own goals"
    if (heads.has(lower) && tokens[first - 1]?.tag === 'ADP' && tokens[first - 1]!.lower !== 'to') return true;
    const isNoun = /^(?:NOUN|PROPN|ADJ|AUX)$/.test(tag) || (tag === 'VERB' && /^(?:NOUN|VERB)$/.test(tokens[first + 1]!.tag));
    return isNoun && isDetermined(text, first);
  }

  /** "The party shot itself in the foot", "The banks dance to the tune of …", "The bank dances to the tune of …". */
  function followsSubject(heads: ReadonlySet<string>, lower: string, before: ParsedText['tokens'][number]): boolean {
    if (irregular.pasts.has(lower) && /^(?:NOUN|PROPN|ADV)$/.test(before.tag)) return true;
    if (before.tag === 'NOUN' && looksPlural(before.lower) && heads.has(lower)) return true;
    return lower.endsWith('s') && /^(?:NOUN|PROPN)$/.test(before.tag) && !before.lower.endsWith('s') && isFormOf(heads, lower);
  }
}

/** The last part of a compound that a wording begins with, as a token: "holed" of "memory-holed" or "memory holed"; `first` itself where none does. */
export function endOfCompound({ tokens }: ParsedText, compounds: VerbalWording['compounds'], first: number, last: number): number {
  let at = first;
  while (at + 2 < last && tokens[at + 1]!.value === '-') at += 2;
  if (at > first) return at;
  const apart = compounds.find((parts) => first + parts.length <= last && parts.every((part, place) => place === parts.length - 1 || part === tokens[first + place]!.lower));
  return apart === undefined ? first : first + apart.length - 1;
}

/** The words from one token to another, which is among them, in lower case; a compound as with hyphens. */
export function wordsOf({ text, tokens }: ParsedText, first: number, end: number): string {
  return text.slice(tokens[first]!.start, tokens[end]!.end).toLowerCase().replaceAll(/\s+/g, '-');
}

/** "a", "the", "his", "Lund's": what stands behind them is a noun, or belongs to one. */
function isDetermined(text: ParsedText, first: number): boolean {
  const { tokens, classes } = text;
  const before = tokens[first - 1];
  return before !== undefined && (before.tag === 'DET' || classes.possessives.has(before.lower) || classes.indefinite.has(before.lower) || isGenitive(text, first - 1));
}

/** Whether a form of "be" or "get" stands before a participle, past its adverbs. */
export function standsBehindBe({ tokens, classes }: ParsedText, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (tokens[before]!.tag === 'ADV' || tokens[before]!.tag === 'PART')) before -= 1;
  return classes.beOrGet.has(tokens[before]?.lower ?? '');
}
