/** Verbs in the form that a place asks for: "decline" as "declined" where "rebuffed" stands. */
import { endsInS, inflect, irregularForms, looksPlural, type IrregularForms, type SaidOf, type VerbForm } from './inflect.ts';
import { sentenceAt, type ParsedText, type Token } from './parse.ts';

/** How far before a participle its "be" or "have" may stand, in tokens. */
const helpReach = 4;

/**
 * @param first,at where the verb begins, and its token: the last part of a compound @param isBase whether it stands in its base form
 * @returns the form in which it stands; "past" and "participle" are told apart by what stands before it
 */
export function verbFormAt(text: ParsedText, first: number, at: number, isBase: boolean, irregular: IrregularForms): VerbForm {
  const { tokens, classes, endings } = text;
  const { lower } = tokens[at]!;
  const ofBe = irregular.formsOfBe[lower];
  if (ofBe !== undefined) return ofBe;
  if (isBase) {
    // "has cut", "was hit": forms that are like the base.
    const forms = irregularForms(lower, irregular) ?? [];
    if (forms.includes(lower) && hasHelp()) return 'participle';
    if (lower !== forms[0]) return 'base';
    // "The ruling cast", but not "would cast" or "to cast".
    const subject = tokens[agreeingBefore(text, first)];
    const isFinite = /^(?:NOUN|PROPN|PRON|ADJ)$/.test(subject?.tag ?? '');
    return isFinite && (isOne(subject!) || isToldInPast()) ? 'past' : 'base';
  }
  if (endings.ing.test(lower)) return 'ing';
  if (lower.endsWith('s') && !lower.endsWith('ss')) return 's';
  if (hasHelp()) return 'participle';
  if (standsBeforeItsNoun()) return 'attribute';
  // "a plan gutted by lobbyists": no helping verb, and the noun before it suffers the act; not in "a regulator stood by while insurers folded".
  return tokens[at + 1]?.lower === 'by' && tokens[first - 1]?.tag === 'NOUN' && !/^(?:SCONJ|CCONJ|PUNCT)$/.test(tokens[at + 2]?.tag ?? 'PUNCT') ? 'participle' : 'past';

  /** "The ruling cast a pall": of one it would be "casts" today. */
  function isOne({ lower: subject, tag }: Token): boolean {
    return classes.singularSubjects.has(subject) || (tag !== 'PRON' && !subject.endsWith('s') && !classes.plurals.has(subject));
  }

  /** "Allies cut and ran": by the nearest verb of the sentence that shows its time; where none does, what is told is past. */
  function isToldInPast(): boolean {
    const { first: from, last: end } = text.sentences[sentenceAt(text, at)]!;
    for (let reach = 1; at - reach >= from || at + reach < end; reach += 1) {
      for (const place of [at - reach, at + reach]) {
        const time = place >= from && place < end ? timeShownAt(place) : null;
        if (time !== null) return time === 'past';
      }
    }
    return tokens[end - 1]!.lower === '.';
  }

  function timeShownAt(place: number): 'past' | 'present' | null {
    const { lower: word, tag } = tokens[place]!;
    if (tag !== 'VERB' && tag !== 'AUX') return null;
    const ofBeHere = irregular.formsOfBe[word];
    if (ofBeHere !== undefined) return ofBeHere === 'past' ? 'past' : ofBeHere === 's' || ofBeHere === 'base' ? 'present' : null;
    if (endings.oddParticiples.test(word) || irregular.pasts.has(word)) return 'past';
    return endsInS(word) ? 'present' : null;
  }

  /** "the botched award", "his mangled words". */
  function standsBeforeItsNoun(): boolean {
    const before = tokens[first - 1];
    const next = tokens[at + 1];
    return before !== undefined && (before.tag === 'DET' || before.tag === 'ADP' || classes.possessives.has(before.lower) || before.lower === "'s") && (next?.tag === 'NOUN' || next?.tag === 'ADJ');
  }

  function hasHelp(): boolean {
    for (let before = first - 1; before >= Math.max(0, first - helpReach); before -= 1) {
      const { lower: word, tag } = tokens[before]!;
      if (classes.beOrGetContracted.has(word) || classes.have.has(word)) return true;
      if (word === 'to') return false;
      if (tag !== 'ADV' && tag !== 'PART' && tag !== 'AUX') return false;
    }
    return false;
  }
}

/**
 * The token with which a verb agrees in number, past what says more of it: "plans" of "plans for the merger", "engineers" of "engineers who
 * signed the letter"; the token before the verb, past its adverbs, where that is no noun. (Who it is said of, by name, is asked of `subjects.ts`.)
 * @returns -1 at the head of a text
 */
function agreeingBefore({ tokens, classes }: ParsedText, at: number): number {
  let noun = at - 1;
  while (noun >= 0 && tokens[noun]!.tag === 'ADV') noun -= 1;
  while (noun > 2 && isNoun(noun)) {
    let from = noun;
    while (from > 0 && /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[from - 1]!.tag)) from -= 1;
    const isClause = from > 2 && tokens[from - 1]!.tag === 'VERB' && (classes.relativesAndThat.has(tokens[from - 2]!.lower) || tokens[from - 2]!.lower === 'to');
    const more = isClause ? from - 3 : from > 1 && tokens[from - 1]!.tag === 'ADP' ? from - 2 : -1;
    if (more < 0 || !isNoun(more)) break;
    noun = more;
  }
  return noun;

  function isNoun(place: number): boolean {
    return /^(?:NOUN|PROPN)$/.test(tokens[place]!.tag);
  }
}

/** Whom a finite verb is said of, as far as its form and what stands before it tell. @param isPerson whether a noun is one for people */
export function saidOf(text: ParsedText, at: number, form: VerbForm, isPerson: (noun: string) => boolean): SaidOf {
  const { tokens, classes, endings } = text;
  const place = agreeingBefore(text, at);
  const subject = tokens[place];
  if (subject === undefined) return 'none';
  if (subject.lower === 'i') return 'i';
  const { lower, tag } = subject;
  // "Most of the board owe him favours": of one it would be "owes".
  if (form === 'base' && (tag === 'NOUN' || tag === 'PROPN')) return 'several';
  // "Exporters" at the head of a sentence, which the tagger takes for a name.
  const isFirst = tag === 'PROPN' && place === text.sentences[sentenceAt(text, place)]!.first;
  const isMany = classes.severalPronouns.has(lower) || classes.plurals.has(lower) || (looksPlural(lower) && (tag === 'NOUN' || isPerson(lower.slice(0, -1)) || (isFirst && endings.people.test(lower))));
  return isMany ? 'several' : 'none';
}

/** How a verb of the base form is written in another; null where no form is known. @param base in lower case */
export function inVerbForm(base: string, form: VerbForm, irregular: IrregularForms): string | null {
  if (form === 'base') return base;
  const special = irregularForms(base, irregular);
  if (base === 'be') return irregular.be.none[form];
  if (form === 's' && irregular.thirdPersons[base] !== undefined) return irregular.thirdPersons[base];
  const forms = inflect(base, 'VERB', irregular);
  if (form === 'ing') return forms.find((one) => one.endsWith('ing') && one !== base && !doubled(one, 'ing')) ?? forms.find((one) => one.endsWith('ing') && one !== base) ?? null;
  if (form === 's') return forms.find((one) => one !== base && one.endsWith('s')) ?? null;
  if (special) return (form === 'past' ? null : special[1]) ?? special[0] ?? null;
  return forms.find((one) => one.endsWith('ed') && one !== base && !doubled(one, 'ed')) ?? forms.find((one) => one.endsWith('ed') && one !== base) ?? null;

  /** Of "limitted" and "limited" the plain one, unless the stress of the verb asks for two. */
  function doubled(one: string, ending: string): boolean {
    return one.length === base.length + ending.length + 1 && !base.endsWith('l') && !irregular.doubling.has(base) && forms.includes(base + ending);
  }
}
