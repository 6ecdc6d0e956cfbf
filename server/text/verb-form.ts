/** Verbs in the form that a place asks for: "decline" as "declined" where "rebuffed" stands. */
import { inflect, irregularForms, looksPlural, type IrregularForms, type SaidOf, type VerbForm } from './inflect.ts';
import type { ParsedText } from './parse.ts';

/** How far before a participle its "be" or "have" may stand, in tokens. */
const helpReach = 4;

/**
 * @param first,at where the verb begins, and its token: the last part of a compound @param isBase whether it stands in its base form
 * @returns the form in which it stands; "past" and "participle" are told apart by what stands before it
 */
export function verbFormAt({ tokens, classes, endings }: ParsedText, first: number, at: number, isBase: boolean, irregular: IrregularForms): VerbForm {
  const { lower } = tokens[at]!;
  const ofBe = irregular.formsOfBe[lower];
  if (ofBe !== undefined) return ofBe;
  if (isBase) {
    // "has cut", "was hit": forms that are like the base.
    if (hasHelp()) return 'participle';
    return isSaidOfOne() && irregular.verbs[lower]?.[0] === lower ? 'past' : 'base';
  }
  if (endings.ing.test(lower)) return 'ing';
  if (lower.endsWith('s') && !lower.endsWith('ss')) return 's';
  if (hasHelp()) return 'participle';
  if (standsBeforeItsNoun()) return 'attribute';
  // "a plan gutted by lobbyists": no helping verb, and the noun before it suffers the act.
  return tokens[at + 1]?.lower === 'by' && tokens[first - 1]?.tag === 'NOUN' ? 'participle' : 'past';

  /** "The ruling cast a pall": of one it would be "casts" today. */
  function isSaidOfOne(): boolean {
    const before = tokens[first - 1];
    if (before === undefined) return false;
    return classes.singularSubjects.has(before.lower) || ((/^(?:NOUN|PROPN)$/.test(before.tag) || (before.tag === 'ADJ' && endings.ing.test(before.lower))) && !before.lower.endsWith('s') && !classes.plurals.has(before.lower));
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

/** Whom a finite verb is said of, as far as the word before it tells. @param isPerson whether a noun is one for people */
export function saidOf({ tokens, classes }: ParsedText, at: number, isPerson: (noun: string) => boolean): SaidOf {
  const before = tokens[at - 1];
  if (before === undefined) return 'none';
  if (before.lower === 'i') return 'i';
  const isMany = classes.severalPronouns.has(before.lower) || classes.plurals.has(before.lower) || (looksPlural(before.lower) && (before.tag === 'NOUN' || isPerson(before.lower.slice(0, -1))));
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
