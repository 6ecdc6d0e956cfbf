/** Whether a wording stands as a verb in its place, whatever the tagger and its entry take it for. */
import type { Grammar } from '../text/grammar.ts';
import { endsInS, inflect, irregularForms, looksPlural } from '../text/inflect.ts';
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
  /** The forms of each wording's verbs, made when they are first asked for. */
  const formsOf = new Map<ReadonlySet<string>, ReadonlySet<string>>();
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
      const isInflected = !heads.has(compound) && isInflectedPart(part);
      return isForVerb && (isInflected || (isVerbal && tagOfPart === 'VERB')) && isFormOf(heads, compound);
    }
    const isPhrase = last - first > 1;
    const next = tokens[first + 1];
    const before = tokens[first - 1];
    if (tag === 'VERB' || tag === 'AUX') return isPhrase && isForVerb && !heads.has(lower) && (!/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next!.tag) || followsSubject(heads, lower, text, first));
    const isNounsPlace = isDetermined(text, first);
    if (tag === 'ADV') return isPhrase && isAdverb(lower) && !isNounsPlace && ((isVerbal && next!.tag === 'VERB') || (isForVerb && isFormOf(heads, next!.lower)));
    if (isVerbal && isForVerb && (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ')) {
      // Of one word the tagger is believed, but before what the act is done to: "The amendment defangs the inspectors".
      if ((isPhrase || /^(?:DET|PRON|NOUN)$/.test(next?.tag ?? '')) && followsSubject(heads, lower, text, first)) return true;
      // Under a concept of verbs a phrase is one, unless it stands where only a noun can; elsewhere one in "-ing" that does something to somebody.
      if (isPhrase && !isNounsPlace && pos === 'VERB' && (endings.ing.test(lower) || before === undefined || !/^(?:ADP|ADJ)$/.test(before.tag))) return true;
      if (isPhrase && !isNounsPlace && endings.ing.test(lower) && (/^(?:DET|PRON)$/.test(next!.tag) || standsBehindBe(text, first))) return true;
    }
    if (tag === 'NOUN') return isVerbal && isPhrase && classes.subjects.has(before?.lower ?? '');
    if (tag !== 'ADJ' || !(endings.oddParticiples.test(lower) || irregular.pasts.has(lower)) || heads.has(lower)) return false;
    if (!isPhrase) return isVerbal;
    return isForVerb && (isVerbal || isFormOf(heads, lower)) && /^(?:DET|PRON|ADP|PART)$/.test(next!.tag) && before?.tag !== 'DET';
  }

  function isInflectedPart(part: string): boolean {
    return endings.oddParticiples.test(part) || endings.ing.test(part);
  }

  function isFormOf(heads: ReadonlySet<string>, lower: string): boolean {
    let forms = formsOf.get(heads);
    if (forms === undefined) formsOf.set(heads, (forms = new Set([...heads].flatMap((head) => inflect(head, 'VERB', irregular)))));
    return forms.has(lower);
  }

  /** "a stinging defeat" under a concept of verbs, "the plan is class warfare". */
  function isNounAllTheSame({ heads, compounds, tellsWhatIs }: VerbalWording, text: ParsedText, { first, last }: Stretch): boolean {
    const { tokens, classes } = text;
    // "the ministry's spin"; not "groups that spin facts"
    if (last - first === 1) return heads.has(tokens[first]!.lower) && isDetermined(text, first) && !classes.relativesAndThat.has(tokens[first - 1]!.lower);
    // "a culture-war crusader"
    const end = endOfCompound(text, compounds, first, last);
    if (end > first && tokens[last]?.tag === 'NOUN' && !isInflectedPart(tokens[end]!.lower) && !endsInS(tokens[end]!.lower)) return true;
    const { tag, lower } = tokens[first]!;
    if (tag === 'DET') return true;
    if (!tellsWhatIs && heads.has(lower) && standsBehindBe(text, first) && !irregularForms(lower, irregular)?.includes(lower)) return true;
    // "a string of own goals", "with studied calm"
    if (tokens[first - 1]?.tag === 'ADP' && tokens[first - 1]!.lower !== 'to' && (heads.has(lower) || (endings.oddParticiples.test(lower) && /^(?:NOUN|ADJ)$/.test(tokens[first + 1]!.tag)))) return true;
    const isNoun = /^(?:NOUN|PROPN|ADJ|AUX)$/.test(tag) || (tag === 'VERB' && /^(?:NOUN|VERB)$/.test(tokens[first + 1]!.tag));
    return isNoun && isDetermined(text, first);
  }

  /** "The party shot itself in the foot", "The banks dance to the tune of …", "The bank dances to the tune of …", "The quarrel soured relations". */
  function followsSubject(heads: ReadonlySet<string>, lower: string, text: ParsedText, first: number): boolean {
    const before = text.tokens[first - 1];
    if (before === undefined) return false;
    // "a government that murders its own people": a demonstrative would be "those".
    const isThird = endsInS(lower) && !heads.has(lower);
    if (isThird && text.classes.relativesAndThat.has(before.lower)) return isFormOf(heads, lower);
    if (irregular.pasts.has(lower) && before.tag === 'ADV') return true;
    if (!isSubjectsNoun(text, first - 1)) return false;
    const isMany = looksPlural(before.lower);
    // "The court split the difference": of one it would be "splits" today.
    if (irregular.pasts.has(lower) || (heads.has(lower) && (isMany || irregularForms(lower, irregular)?.[0] === lower))) return true;
    return ((isThird && !before.lower.endsWith('s')) || (endings.oddParticiples.test(lower) && !heads.has(lower))) && isFormOf(heads, lower);
  }

  /** A noun, or what the tagger takes for an adjective behind "the": "The premier looks", "The ruling rolls". */
  function isSubjectsNoun(text: ParsedText, at: number): boolean {
    const { tag } = text.tokens[at]!;
    if (tag === 'NOUN' || tag === 'PROPN') return true;
    if (tag !== 'ADJ') return false;
    return isDetermined(text, text.tokens[at - 1]?.tag === 'ADJ' ? at - 1 : at);
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
