/**
 * Every inflected form of a word of the lexicon, made once at load, so that matching a token is one look-up
 * and "slam" finds slams, slammed and slamming. Forms that English does not have ("rebeled") do no harm:
 * they never occur.
 */

/** The irregular words, from `lexicons/grammar/irregular.yaml`. */
export interface IrregularForms {
  verbs: Record<string, string[]>;
  /** Their forms that are not written as the base is: "ran", "had". */
  pasts: ReadonlySet<string>;
  nouns: Record<string, string[]>;
  adjectives: Record<string, string[]>;
  /** Words of one form. */
  unchanged: ReadonlySet<string>;
  /** How words in -or begin that have -our in British English. */
  our: readonly string[];
  /** Words in -ence that have -ense in American English. */
  ence: ReadonlySet<string>;
  /** Verbs of several syllables that double their last letter: "admitted". */
  doubling: ReadonlySet<string>;
  /** "be" by whom it is said of. */
  be: Record<SaidOf, Record<VerbForm, string>>;
  /** In which form a word of "be" stands in a text. */
  formsOfBe: Record<string, VerbForm>;
  /** Third persons that no rule gives: "has". */
  thirdPersons: Record<string, string>;
  /** What denies a verb in each finite form ("did not"), and in another. */
  denials: Record<'base' | 's' | 'past' | 'other', string>;
  /** Third persons by what they are of several: "is" is "are". */
  ofSeveral: Record<string, string>;
  /** How much, by how many: "much" for "many". */
  ofMass: Record<string, string>;
  /** What "their" and "themselves" are, by either: "his" and "himself". */
  owners: ReadonlyMap<string, readonly [own: string, self: string]>;
  /** They end as adverbs do, and are none: "rely". */
  notAdverbs: ReadonlySet<string>;
}

/** Which form of a verb stands in a place; "attribute" is a participle before its noun: "the botched award". */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'attribute' | 'ing';

/** Whom a finite verb is said of, as far as its form hangs on it. */
export type SaidOf = 'i' | 'several' | 'none';

export type InflectAs = 'NOUN' | 'VERB' | 'ADJ' | 'ADV' | 'ANY';

const vowel = /[aeiou]/;
// One vowel before one consonant at the end: "slam", "cut", "rebel"; w, x and y never double.
const doubling = /(?:[^aeiou]|qu)[aeiou][bcdfgklmnprstvz]$/;

/**
 * All forms of one lower-case word, itself first.
 * @param as the part of speech to inflect for; ANY makes verb and noun forms.
 */
export function inflect(word: string, as: InflectAs, irregular: IrregularForms): string[] {
  if (irregular.unchanged.has(word)) return [word];
  const forms = new Set<string>();
  for (const spelling of spellings(word, irregular)) {
    forms.add(spelling);
    const hyphen = spelling.lastIndexOf('-');
    if (hyphen > 0) {
      // Of a word with hyphens the last part changes: "co-opt", "anti-vaxxer".
      for (const form of inflect(spelling.slice(hyphen + 1), as, irregular)) forms.add(spelling.slice(0, hyphen + 1) + form);
      continue;
    }
    if (!/^[a-z]{2,}$/.test(spelling)) continue;
    if (as === 'VERB' || as === 'ANY') for (const form of verbForms(spelling, irregular)) forms.add(form);
    if (as === 'NOUN' || as === 'ANY') for (const form of nounForms(spelling, irregular)) forms.add(form);
    if (as === 'ADJ') for (const form of adjectiveForms(spelling, irregular)) forms.add(form);
  }
  return [...forms];
}

/** The word in its British and its American spelling. */
export function spellings(word: string, { our, ence }: IrregularForms): string[] {
  const all = [word];
  if (/.{2}[^aeiou]i[sz](e|es|ed|ing|ation|er)$/.test(word)) all.push(word.replace(/i([sz])(e|es|ed|ing|ation|er)$/, (_, letter: string, end: string) => `i${letter === 's' ? 'z' : 's'}${end}`));
  if (/.{2}our(s|ed|ing|able|less|ite)?$/.test(word)) all.push(word.replace(/our(s|ed|ing|able|less|ite)?$/, 'or$1'));
  const [, beginning, end = ''] = /^(.+)or(s|ed|ing|able|less|ite)?$/.exec(word) ?? [];
  if (beginning !== undefined && our.some((one) => beginning.endsWith(one))) all.push(`${beginning}our${end}`);
  if (/[^aeiou]tre$/.test(word)) all.push(word.replace(/tre$/, 'ter'));
  if (ence.has(word)) all.push(word.replace(/ce$/, 'se'));
  if (/yse(s|d)?$/.test(word)) all.push(word.replace(/yse/, 'yze'));
  return all;
}

function verbForms(verb: string, irregular: IrregularForms): string[] {
  const special = irregularForms(verb, irregular);
  const forms = [withS(verb), ...ingForms(verb)];
  if (special) forms.push(...special);
  else forms.push(...edForms(verb));
  return forms;
}

/** The irregular forms of a verb, past and participle first; of one with a prefix as without it, "outspend" as "spend". */
export function irregularForms(verb: string, { verbs }: IrregularForms): string[] | undefined {
  if (verbs[verb]) return verbs[verb];
  const prefix = /^(?:out|over|under|re|un|mis|fore|with)(?=[a-z]{3,})/.exec(verb)?.[0];
  return prefix === undefined ? undefined : verbs[verb.slice(prefix.length)]?.map((form) => prefix + form);
}

/** Whether a word ends as other forms than the plain one do: "committed", "falling", "thugs"; not "need" or "focus". */
export function looksInflected(word: string): boolean {
  return /(?:[^e]ed|ing|[^su]s)$/.test(word);
}

/** As plurals and the third person do: "plans", "guts", not "press". */
export function endsInS(word: string): boolean {
  return /[^s]s$/.test(word);
}

/** Whether a noun ends as plurals do: "thugs", but not "crisis", "glass" or "virus". */
export function looksPlural(noun: string): boolean {
  return /..[^sui]s$/.test(noun);
}

/** A third person in its base form: "rejects" is "reject", "denies" is "deny". */
export function withoutS(verb: string): string {
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|zz|[^aeiou]o)es$/.test(verb)) return verb.slice(0, -2);
  return verb.endsWith('s') && !verb.endsWith('ss') ? verb.slice(0, -1) : verb;
}

function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/[^aeiou]o$/.test(word)) return `${word}es`;
  return `${word}s`;
}

function ingForms(verb: string): string[] {
  if (/ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  if (/c$/.test(verb)) return [`${verb}king`];
  if (doubling.test(verb)) return syllables(verb) === 1 ? [`${verb}${verb.at(-1)}ing`] : [`${verb}${verb.at(-1)}ing`, `${verb}ing`];
  return [`${verb}ing`];
}

function edForms(verb: string): string[] {
  if (/e$/.test(verb)) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (/c$/.test(verb)) return [`${verb}ked`];
  // A short verb always doubles ("spared" is no form of "spar"); of a longer one the stress decides, and both are made.
  if (doubling.test(verb)) return syllables(verb) === 1 ? [`${verb}${verb.at(-1)}ed`] : [`${verb}${verb.at(-1)}ed`, `${verb}ed`];
  return [`${verb}ed`];
}

function nounForms(noun: string, irregular: IrregularForms): string[] {
  const special = irregular.nouns[noun];
  if (special) return special;
  if (/[a-z]{2}(man|woman)$/.test(noun)) return [noun.replace(/man$/, 'men')];
  if (/[^aeiou]o$/.test(noun)) return [`${noun}s`, `${noun}es`];
  return [withS(noun)];
}

function adjectiveForms(adjective: string, irregular: IrregularForms): string[] {
  const special = irregular.adjectives[adjective];
  if (special) return special;
  // Long adjectives compare with "more" and "most".
  if (adjective.length > 8 || syllables(adjective) > 2) return [];
  const stem = /[^aeiou]y$/.test(adjective) ? `${adjective.slice(0, -1)}i` : adjective.replace(/e$/, '');
  const doubled = doubling.test(adjective) ? `${adjective}${adjective.at(-1)}` : stem;
  return [`${stem}er`, `${stem}est`, `${doubled}er`, `${doubled}est`];
}

/** Groups of vowels; the "u" of "qu" is none. */
function syllables(word: string): number {
  const isVowel = (index: number) => vowel.test(word[index] ?? '') && !(word[index] === 'u' && word[index - 1] === 'q');
  let count = 0;
  for (let index = 0; index < word.length; index += 1) if (isVowel(index) && !isVowel(index - 1)) count += 1;
  return count;
}
