/** Neutral wordings that begin with a verb, put into the form of the verb that they stand for: "did not agree to" beside "rebuffed". */
import type { Grammar } from '../text/grammar.ts';
import { inflect, looksInflected, type SaidOf, type VerbForm } from '../text/inflect.ts';
import { inVerbForm } from '../text/verb-form.ts';

export interface NeutralVerbs {
  /** Whether a neutral wording begins with what is surely a verb: "not agree to". */
  beginsWithVerb(neutral: string): boolean;
  /** False for a noun alone, or before "of" and "to": "criticism", "refusal to attend". */
  mayTellAnAct(neutral: string): boolean;
  /** Whether a word is surely a verb, in any of its forms. */
  isForm(word: string): boolean;
  /** "lost", "spreading": whether a word is written in another form than the plain one. */
  isInflected(word: string): boolean;
  /** "strongly" and "often", but not "rely". */
  isAdverb(word: string): boolean;
  /** Whether its form hangs on whom it is said of: "be", "not agree to". */
  hangsOnSubject(neutral: string): boolean;
  /** @param isBehindBe whether a form of "be" stands before the place @returns the wording in this form, as it is where none is known */
  inForm(neutral: string, form: VerbForm, saidOf: SaidOf, isBehindBe: boolean): string;
}

export function createNeutralVerbs({ irregular, endings, classes }: Grammar): NeutralVerbs {
  // "not agree to"
  const denial = irregular.denials.other;
  const isAdverb = (word: string) => classes.shortAdverbs.has(word) || (endings.adverbs.test(word) && !irregular.notAdverbs.has(word));
  const oddForms = new Set(Object.values(irregular.verbs).flat());
  const isInflected = (word: string) => {
    // Of a compound the last part is inflected: "tear-gas".
    const part = word.slice(word.lastIndexOf('-') + 1);
    return irregular.verbs[part] === undefined && (oddForms.has(part) || looksInflected(part));
  };
  // What is surely a verb.
  const verbs: ReadonlySet<string> = new Set([...Object.keys(irregular.verbs), ...classes.neutralVerbs]);
  let forms: ReadonlySet<string> | null = null;

  return { beginsWithVerb: (neutral) => verbs.has(firstVerb(neutral)), mayTellAnAct, isForm, isInflected, isAdverb, hangsOnSubject, inForm };

  function isForm(word: string): boolean {
    forms ??= new Set([...verbs].flatMap((verb) => inflect(verb, 'VERB', irregular)));
    return forms.has(word);
  }

  function mayTellAnAct(neutral: string): boolean {
    const [first, second] = neutral.split(' ', 2);
    return isForm(first!) || isAdverb(first!) || classes.particles.has(first!) || (second !== undefined && !classes.passiveLinks.has(second) && second !== 'to');
  }

  function hangsOnSubject(neutral: string): boolean {
    const words = neutral.split(' ');
    return words[0] === denial || words.includes('be');
  }

  function inForm(neutral: string, form: VerbForm, saidOf: SaidOf, isBehindBe: boolean): string {
    const words = neutral.split(' ');
    const isDenied = words[0] === denial;
    // "failed to" is "not": there is no verb in it.
    if (isDenied && words.length === 1) return neutral;
    const at = opensBefore(words);
    const rest = words.slice(at + 1);
    // "not yet decide"
    const how = words.slice(isDenied ? 1 : 0, at);
    // "say, giving no evidence"
    const comma = words[at]?.endsWith(',') ? ',' : '';
    const base = (words[at] ?? '').replace(',', '');
    const isBe = base === 'be';
    // "was fingered in": the text has its "be".
    if (isBehindBe && isBe && words.length > 1) return [...words.slice(0, at), ...rest].join(' ');
    // "not being penalised"
    if (isDenied && isBe && form !== 'participle' && form !== 'ing') return [...(saidOf === 'none' && form === 'base' ? [denial, ...how, base] : [irregular.be[saidOf][form], denial, ...how]), ...rest].join(' ');
    const verb = !verbs.has(base) ? null : isBe ? irregular.be[saidOf][form] : inVerbForm(base, form, irregular);
    if (verb === null || (form === 'base' && verb === base && !(isDenied && saidOf !== 'none'))) return neutral;
    if (isDenied) return [...denied(how, base, verb, form), ...rest].join(' ');
    // "break up and sell"
    const joined = rest.map((word, place) => ((place === 0 ? base : rest[place - 1]) === 'and' && verbs.has(word) ? (inVerbForm(word, form, irregular) ?? word) : word));
    return [...words.slice(0, at), verb + comma, ...joined].join(' ');
  }

  /** "did not agree", "not agreed": what denies a finite form takes the verb in its base. */
  function denied(how: readonly string[], base: string, verb: string, form: VerbForm): string[] {
    return form === 'base' || form === 's' || form === 'past' ? [irregular.denials[form], ...how, base] : [denial, ...how, verb];
  }

  /** The verb that a neutral wording may begin with, past what denies it or says how: "criticise" of "strongly criticise". */
  function firstVerb(neutral: string): string {
    const words = neutral.split(' ');
    return words[opensBefore(words)]!;
  }

  function opensBefore(words: readonly string[]): number {
    let at = words.length > 1 && words[0] === denial ? 1 : 0;
    while (at < words.length - 1 && isAdverb(words[at]!)) at += 1;
    return at;
  }
}
