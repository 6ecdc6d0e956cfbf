/** Fields of life with a vocabulary of their own (`lexicons/fields.yaml`): which sentence is about one, and what is plain there. */
import type { IrregularForms } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import { compileSigns, isAbout, isOutweighed, isSign, type Sign, type SignsOfText } from './field-signs.ts';
import type { Concept, FieldOfLife, Subject, Wording } from './lexicon.ts';
import { compileScoreline } from './scoreline.ts';

/**
 * For a text: why a wording is plain in a sentence ("goalkeeper" shows a match or a race), or null.
 * @param body the text that a headline stands over
 * `wordings`: where the lexicon's phrases stand in the sentence; a word in one is an image ("cash cows", "the gravy train").
 */
export type FieldTest = (text: ParsedText, body: ParsedText | null) => (wording: Wording, cue: Stretch, sentence: Stretch, wordings: readonly Stretch[]) => string | null;

/** The fields in which a wording is plain. */
interface PlainFields {
  /** Where one sign stands in the sentence. */
  shown: ReadonlySet<FieldOfLife>;
  /** Where several stand in the sentence, or in the text. */
  throughout: ReadonlySet<FieldOfLife>;
}

/** Longer wordings, in tokens, are idioms: "went cold on the tunnel" is about no weather. */
const longestPlain = 2;
/** How near a word must stand that shows a field only beside it, in tokens. */
const reach = 3;
/** So many different signs in a sentence show a field that none shows alone. */
const enoughTogether = 2;
/** What may stand between a wording and such a word: "vicious, hungry dogs", "the dog was vicious", "milks 40 cows", "gutted by a fire". */
const betweenTags: ReadonlySet<string> = new Set(['ADJ', 'ADV', 'AUX', 'DET', 'PRON', 'NUM', 'CCONJ', 'PART']);

export function compileFields(fields: readonly FieldOfLife[], subjects: readonly Subject[], irregular: IrregularForms): FieldTest {
  const signsOf = compileSigns(fields, subjects, irregular);
  const plainIn = new Map<Concept, ReadonlySet<FieldOfLife>>();
  const plainOf = (concept: Concept): ReadonlySet<FieldOfLife> => {
    let known = plainIn.get(concept);
    if (known === undefined) plainIn.set(concept, (known = new Set(fields.filter(({ plain }) => plain.families.includes(concept.family) || plain.concepts.includes(concept.id)))));
    return known;
  };
  const throughoutOf = new Map<string, Set<FieldOfLife>>();
  for (const field of fields) for (const say of field.throughout) throughoutOf.set(say, (throughoutOf.get(say) ?? new Set()).add(field));
  const known = new Map<Wording, PlainFields>();
  const plainFieldsOf = (wording: Wording): PlainFields => {
    let fieldsOf = known.get(wording);
    if (fieldsOf === undefined) known.set(wording, (fieldsOf = { shown: plainOf(wording.concept), throughout: new Set(wording.says.flatMap((say) => [...(throughoutOf.get(say) ?? [])])) }));
    return fieldsOf;
  };

  const scored = fields.flatMap((field) => (field.scores ? [{ field, test: compileScoreline(field.scores, irregular) }] : []));

  return (text, body) => {
    const signs = signsOf(text);
    const scorelines = scored.map(({ field, test }) => ({ field, find: test(text) }));
    const whole = body === null ? signs : signsOf(body);
    return (wording, cue, sentence, wordings) => {
      const plain = plainFieldsOf(wording);
      if ((plain.shown.size === 0 && plain.throughout.size === 0) || cue.last - cue.first > longestPlain) return null;
      for (const { field, find } of scorelines) {
        const sign = plain.shown.has(field) ? find(sentence) : null;
        if (sign !== null) return `literal sense: "${sign}" shows ${field.means}`;
      }
      for (const field of plain.throughout) {
        if (!isAbout(whole.about(), field)) continue;
        return `literal sense: ${listed(whole.about().signs.get(field)!)} show ${field.means}`;
      }
      return bySentence(text, signs, whole, plain, cue, sentence, wordings);
    };
  };
}

/** "goal", "coach" and others */
function listed(words: ReadonlySet<string>): string {
  return [...words].slice(0, 3).map((word) => `"${word.replace(/^=/, '')}"`).join(', ');
}

function bySentence(text: ParsedText, signs: SignsOfText, whole: SignsOfText, plain: PlainFields, cue: Stretch, sentence: Stretch, wordings: readonly Stretch[]): string | null {
  const together = new Map<FieldOfLife, Set<string>>();
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const shown = signs.at(at);
    if (shown === undefined || (at >= cue.first && at < cue.last) || wordings.some(({ first, last }) => first <= at && at < last)) continue;
    for (const sign of shown.signs) {
      const { field } = sign;
      if (!isSign(text, at, sentence, sign)) continue;
      const reason = `literal sense: "${text.tokens[at]!.value}" shows ${field.means}`;
      if (sign.by === 'beside') {
        if (plain.shown.has(field) && stands(text, at, cue, sentence)) return reason;
      } else if (sign.by === 'shows' && plain.shown.has(field)) {
        if (!isOutweighed(whole.about(), field)) return reason;
      } else if (plain.throughout.has(field) && showsTogether(together, sign)) {
        if (!isOutweighed(whole.about(), field)) return `literal sense: ${listed(together.get(field)!)} show ${field.means}`;
      }
    }
  }
  return null;
}

/** Adds a sign of a sentence; true once several show its field. */
function showsTogether(together: Map<FieldOfLife, Set<string>>, { field, word }: Sign): boolean {
  const words = together.get(field) ?? new Set<string>();
  together.set(field, words.add(word));
  return words.size >= enoughTogether;
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
