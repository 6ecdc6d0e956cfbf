/** Words that show a field of life, and what a whole text is about, told by how many of them stand in it. */
import { inflect, type IrregularForms } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import { numberedByWord, type ParsedText } from '../text/parse.ts';
import type { FieldOfLife, Subject } from './lexicon.ts';

/** A word that shows a field: in the whole sentence, only beside it, or only together with another one. */
export interface Sign {
  field: FieldOfLife;
  /** Forms of one word are one sign. */
  word: string;
  by: 'shows' | 'beside' | 'together';
  /** It must be a noun, since it was not written to stand as it is. */
  noun: boolean;
}

/** What a form of a word may show. */
export interface Shown {
  signs: readonly Sign[];
  /** It weighs against all fields. */
  against: boolean;
}

/** The signs of a text, by token. */
export interface SignsOfText {
  /** What the word at a token may show; undefined for nearly all. */
  at(token: number): Shown | undefined;
  /** What the text is about as a whole. */
  about(): About;
}

/** Signs that stand in a text, each word counted once. */
export interface About {
  signs: ReadonlyMap<FieldOfLife, ReadonlySet<string>>;
  /** Words that weigh against fields. */
  against: number;
  /** So many different signs of a field are enough for a text of its length. */
  enough: number;
}

/** A field holds throughout a text with one different sign for so many tokens; a long text gathers some of every field. */
const tokensForSign = 80;
const fewestThroughout = 3;
const mostThroughout = 6;
/** From so many words against the fields on, a text is about something else unless the signs outnumber them. */
const enoughAgainst = 3;

/** A text is about a field that shows in it by several words, with hardly any that speak against it. */
export function isAbout({ signs, against, enough }: About, field: FieldOfLife): boolean {
  const different = signs.get(field)?.size ?? 0;
  return different >= enough && different >= 3 * against;
}

/** "The surgeon this ministry needs": one sign among many words of politics is an image. */
export function isOutweighed({ signs, against }: About, field: FieldOfLife): boolean {
  return against >= enoughAgainst && against > (signs.get(field)?.size ?? 0);
}

export function compileSigns(fields: readonly FieldOfLife[], subjects: readonly Subject[], irregular: IrregularForms): (text: ParsedText) => SignsOfText {
  const ofForm = new Map<string, { signs: Sign[]; against: boolean }>();
  const of = (form: string) => {
    const known = ofForm.get(form);
    if (known !== undefined) return known;
    const made = { signs: [], against: false };
    ofForm.set(form, made);
    return made;
  };
  const formsOf = (word: string): string[] => (word.startsWith('=') ? [word.slice(1)] : inflect(word, 'NOUN', irregular));
  for (const field of fields) {
    for (const by of ['shows', 'beside', 'together'] as const) {
      for (const word of field[by]) for (const form of formsOf(word)) of(form).signs.push({ field, word, by, noun: !word.startsWith('=') });
    }
  }
  for (const { words, againstFields } of subjects) if (againstFields) for (const word of words) for (const form of formsOf(word)) of(form).against = true;

  const dated = fields.filter(({ lastYear }) => lastYear !== null);
  const latest = Math.max(0, ...dated.map(({ lastYear }) => lastYear!));
  const shown: Shown[] = [{ signs: [], against: false }];
  const numberOf = new Map<string, number>();
  for (const [form, one] of ofForm) numberOf.set(form, shown.push(one) - 1);
  const numbersOf = numberedByWord((word) => {
    const known = numberOf.get(word);
    if (known !== undefined || !/^\d{3,4}s?$/.test(word) || Number.parseInt(word, 10) > latest) return known ?? 0;
    const signs = dated.filter(({ lastYear }) => Number.parseInt(word, 10) <= lastYear!).map((field): Sign => ({ field, word: 'year', by: 'together', noun: false }));
    return shown.push({ signs, against: false }) - 1;
  });

  return (text) => {
    const numbers = numbersOf(text);
    let known: About | null = null;
    return {
      at: (token) => (numbers[token] === 0 ? undefined : shown[numbers[token]!]),
      about: () => (known ??= aboutOf(text, numbers, shown)),
    };
  };
}

function aboutOf(text: ParsedText, numbers: Int32Array, shown: readonly Shown[]): About {
  const signs = new Map<FieldOfLife, Set<string>>();
  const against = new Set<string>();
  for (const sentence of text.sentences) {
    for (let at = sentence.first; at < sentence.last; at += 1) {
      if (numbers[at] === 0) continue;
      const one = shown[numbers[at]!]!;
      if (one.against) against.add(text.tokens[at]!.lower.replace(/s$/, ''));
      for (const sign of one.signs) {
        if (sign.by === 'beside' || !isSign(text, at, sentence, sign)) continue;
        const words = signs.get(sign.field);
        if (words) words.add(sign.word);
        else signs.set(sign.field, new Set([sign.word]));
      }
    }
  }
  const enough = Math.min(mostThroughout, Math.max(fewestThroughout, Math.ceil(text.tokens.length / tokensForSign)));
  return { signs, against: against.size, enough };
}

/** Whether a token that could show a field does, so far as its own place tells. */
export function isSign({ tokens }: ParsedText, at: number, sentence: Stretch, { noun, word }: Sign): boolean {
  const token = tokens[at]!;
  // "Rabbi Wolf": a name shows no field. The first word of a sentence has its capital from its place.
  if (token.tag === 'PROPN' && at > sentence.first) return false;
  // "right-wingers" are no wingers.
  if (at > sentence.first && tokens[at - 1]!.value === '-') return false;
  if (word === 'year') return isDate(tokens[at - 1]?.tag, tokens[at + 1]?.tag);
  // The "novel" of "a novel virus" is no book.
  return !noun || token.tag !== 'ADJ';
}

/** "in 1644", "November 29, 1675": a number behind a preposition or a comma with no thing behind it. */
function isDate(before: string | undefined, behind: string | undefined): boolean {
  return (before === 'ADP' || before === 'PUNCT') && behind !== 'NOUN' && behind !== 'ADJ';
}
