/** Fields of life with a vocabulary of their own (`lexicons/fields.yaml`): which sentence is about one, and what is plain there. */
import { inflect, type IrregularForms } from '../text/inflect.ts';
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import type { Concept, FieldOfLife } from './lexicon.ts';

/** A stretch of tokens. */
interface Stretch {
  first: number;
  last: number;
}

/** For a text: why a concept's wordings are plain in a sentence ("goalkeeper" shows a match or a race), or null. */
export type FieldTest = (text: ParsedText) => (concept: Concept, cue: Stretch, sentence: Stretch) => string | null;

/** A word that shows a field, in the whole sentence or only beside it. */
interface Sign {
  field: FieldOfLife;
  beside: boolean;
}

const mostFields = 30;
/** How near a word must stand that shows a field only beside it, in tokens. */
const reach = 3;

export function compileFields(fields: readonly FieldOfLife[], irregular: IrregularForms): FieldTest {
  const signs = new Map<string, Sign[]>();
  const add = (field: FieldOfLife, words: readonly string[], beside: boolean) => {
    for (const word of words) {
      const forms = word.startsWith('=') ? [word.slice(1)] : inflect(word, 'NOUN', irregular);
      for (const form of forms) signs.set(form, [...(signs.get(form) ?? []), { field, beside }]);
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
  return (text) => {
    const shown = shownBy(text);
    return (concept, cue, sentence) => {
      const plain = plainFieldsOf(concept);
      if (plain === 0) return null;
      for (let at = sentence.first; at < sentence.last; at += 1) {
        if ((shown[at]! & plain) === 0) continue;
        const token = text.tokens[at]!;
        // "Rabbi Wolf": a name shows no field. The first word of a sentence has its capital from its place.
        if ((at >= cue.first && at < cue.last) || (token.tag === 'PROPN' && at > sentence.first)) continue;
        const near = at >= cue.first - reach && at < cue.last + reach;
        const sign = signs.get(token.lower)?.find(({ field, beside }) => (plain & bitOf.get(field)!) !== 0 && (!beside || (near && isHead(text, at, sentence.last))));
        if (sign) return `literal sense: "${token.value}" shows ${sign.field.means}`;
      }
      return null;
    };
  };
}

/** False for the first part of a compound: the "water" of "water policy" is no water. */
function isHead(text: ParsedText, at: number, limit: number): boolean {
  const next = at + 1 < limit ? text.tokens[at + 1]! : null;
  if (next === null || (next.tag !== 'NOUN' && next.tag !== 'PROPN')) return true;
  // "the dog bit the postman": the tagger's noun is a verb where an object follows.
  const object = at + 2 < limit ? text.tokens[at + 2]!.tag : null;
  return object === 'DET' || object === 'PRON' || object === 'NUM';
}
