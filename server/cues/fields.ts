/** Fields of life with a vocabulary of their own (`lexicons/fields.yaml`): which sentence is about one, and what is plain there. */
import { inflect, type IrregularForms } from '../text/inflect.ts';
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import type { Concept, FieldOfLife } from './lexicon.ts';
import { compileScoreline } from './scoreline.ts';

/** A stretch of tokens. */
interface Stretch {
  first: number;
  last: number;
}

/** For a text: why a concept's wordings are plain in a sentence ("goalkeeper" shows a match or a race), or null. */
export type FieldTest = (text: ParsedText) => (concept: Concept, cue: Stretch, sentence: Stretch) => string | null;

/** A word that shows a field, in the whole sentence or only beside it; as a noun, if it was not written to stand as it is. */
interface Sign {
  field: FieldOfLife;
  beside: boolean;
  noun: boolean;
}

const mostFields = 30;
/** Longer wordings, in tokens, are idioms: "went cold on the tunnel" is about no weather. */
const longestPlain = 2;
/** How near a word must stand that shows a field only beside it, in tokens. */
const reach = 3;
/** What may stand between a wording and such a word: "vicious, hungry dogs", "the dog was vicious", "milks 40 cows", "gutted by a fire". */
const betweenTags: ReadonlySet<string> = new Set(['ADJ', 'ADV', 'AUX', 'DET', 'PRON', 'NUM', 'CCONJ', 'PART']);

export function compileFields(fields: readonly FieldOfLife[], irregular: IrregularForms): FieldTest {
  const signs = new Map<string, Sign[]>();
  const add = (field: FieldOfLife, words: readonly string[], beside: boolean) => {
    for (const word of words) {
      const noun = !word.startsWith('=');
      for (const form of noun ? inflect(word, 'NOUN', irregular) : [word.slice(1)]) signs.set(form, [...(signs.get(form) ?? []), { field, beside, noun }]);
    }
  };
  for (const field of fields) {
    add(field, field.shows, false);
    add(field, field.beside, true);
  }
  if (fields.length > mostFields) throw new RangeError(`${fields.length} fields of life; ${mostFields} fit into the bits of a number`);
  const bitOf = new Map(fields.map((field, place) => [field, 1 << place]));
  const bitsOf = (some: Iterable<FieldOfLife>) => [...some].reduce((bits, field) => bits | bitOf.get(field)!, 0);
  /** The fields that a word may show, as bits: nearly all words show none. */
  const shownBy = numberedByWord((word) => bitsOf((signs.get(word) ?? []).map(({ field }) => field)));
  const plainIn = new Map<Concept, number>();
  /** The fields in which a concept's wordings are plain, as bits. */
  const plainFieldsOf = (concept: Concept): number => {
    let known = plainIn.get(concept);
    if (known === undefined) plainIn.set(concept, (known = bitsOf(fields.filter(({ plain }) => plain.families.includes(concept.family) || plain.concepts.includes(concept.id)))));
    return known;
  };
  const scored = fields.flatMap((field) => (field.scores ? [{ field, bit: bitOf.get(field)!, test: compileScoreline(field.scores, irregular) }] : []));
  return (text) => {
    const shown = shownBy(text);
    const scorelines = scored.map(({ field, bit, test }) => ({ field, bit, find: test(text) }));
    return (concept, cue, sentence) => {
      const plain = plainFieldsOf(concept);
      if (plain === 0 || cue.last - cue.first > longestPlain) return null;
      for (const { field, bit, find } of scorelines) {
        const sign = (plain & bit) === 0 ? null : find(sentence);
        if (sign !== null) return `literal sense: "${sign}" shows ${field.means}`;
      }
      for (let at = sentence.first; at < sentence.last; at += 1) {
        if ((shown[at]! & plain) === 0) continue;
        const token = text.tokens[at]!;
        // "Rabbi Wolf": a name shows no field. The first word of a sentence has its capital from its place.
        if ((at >= cue.first && at < cue.last) || (token.tag === 'PROPN' && at > sentence.first)) continue;
        // "right-wingers" are no wingers.
        if (at > sentence.first && text.tokens[at - 1]!.value === '-') continue;
        // The "novel" of "a novel virus" is no book.
        const sign = signs
          .get(token.lower)
          ?.find(({ field, beside, noun }) => (plain & bitOf.get(field)!) !== 0 && (beside ? stands(text, at, cue, sentence) : !noun || token.tag !== 'ADJ'));
        if (sign) return `literal sense: "${token.value}" shows ${sign.field.means}`;
      }
      return null;
    };
  };
}

/** True where a word is the thing that a wording speaks of: a noun, near it, with nothing between them that parts them. */
function stands(text: ParsedText, at: number, cue: Stretch, sentence: Stretch): boolean {
  if (at < cue.first - reach || at >= cue.last + reach) return false;
  if (!isNoun(text, at, sentence) || isAside(text, at, cue, sentence)) return false;
  const [from, to] = at < cue.first ? [at + 1, cue.first] : [cue.last, at];
  for (let between = from; between < to; between += 1) {
    const token = text.tokens[between]!;
    if (!betweenTags.has(token.tag) && token.lower !== ',' && !text.classes.betweenThings.has(token.lower)) return false;
  }
  return isHead(text, at, sentence.last);
}

/** "on the other hand, …", "by air, …": a noun with a preposition before it and a comma behind is not spoken of by what follows. */
function isAside({ tokens }: ParsedText, at: number, cue: Stretch, sentence: Stretch): boolean {
  if (at >= cue.first || tokens[at + 1]?.lower !== ',') return false;
  let before = at - 1;
  while (before >= sentence.first && /^(DET|ADJ|NOUN|NUM|PRON)$/.test(tokens[before]!.tag)) before -= 1;
  return before >= sentence.first && tokens[before]!.tag === 'ADP';
}

/**
 * "win back", "muscles in": the tagger knows an adverb and a verb from a part of the body. The first word may pass for a
 * name, and what the tagger takes for an adjective is a noun where no noun can follow: "the dazzling light blinded her".
 */
function isNoun(text: ParsedText, at: number, sentence: Stretch): boolean {
  const { tag } = text.tokens[at]!;
  const next = at + 1 < sentence.last ? text.tokens[at + 1]!.tag : 'PUNCT';
  return tag === 'NOUN' || (tag === 'PROPN' && at === sentence.first) || (tag === 'ADJ' && ['ADP', 'VERB', 'AUX', 'PUNCT'].includes(next));
}

/** False for the first part of a compound, a genitive and a measure: the "water" of "water policy" is no water. */
function isHead(text: ParsedText, at: number, limit: number): boolean {
  const next = at + 1 < limit ? text.tokens[at + 1]! : null;
  if (next?.lower === "'s") return false;
  // "a wave of arrests", but "the tail of the bird"
  if (next?.lower === 'of' && text.tokens[at + 2]?.tag !== 'DET') return false;
  if (next === null || (next.tag !== 'NOUN' && next.tag !== 'PROPN')) return true;
  // "the dog bit the postman": the tagger's noun is a verb where an object follows.
  const object = at + 2 < limit ? text.tokens[at + 2]!.tag : null;
  return object === 'DET' || object === 'PRON' || object === 'NUM';
}
