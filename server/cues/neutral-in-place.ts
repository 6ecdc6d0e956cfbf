/** Neutral wordings in the form of the wording that they stand for: "declined" beside "rebuffed", "declines" beside "refuses". */
import type { Grammar } from '../text/grammar.ts';
import { inflect, spellings } from '../text/inflect.ts';
import type { ParsedText } from '../text/parse.ts';
import { inVerbForm, verbFormAt, type VerbForm } from '../text/verb-form.ts';
import type { Lexicon, Wording } from './lexicon.ts';

/** @param first,last the wording's tokens @param isVerb whether the first is a verb @returns its neutral wordings, advice as it is */
export type NeutralInPlace = (wording: Wording, text: ParsedText, match: { first: number; last: number }, isVerb: boolean) => string[];

/** Whom a finite verb is said of, as far as the word before it tells. */
type Subject = 'i' | 'several' | 'none';

/** Behind them "be" is "are". */
const severalPronouns: ReadonlySet<string> = new Set(['they', 'we', 'you']);

/** Shown where no neutral wording fits the place. */
const nothing = 'leave it out';

/** "committed", "falling": forms that would be inflected again. */
const isForm = /(?:[^e]ed|ing)$/;

/** "strongly", but not "rely". */
const isAdverb = /(?<!^(?:app|comp|imp|multip|rep|supp|f|re|al|ral|bul|tal))ly$/;

/** How "not agree to" goes on in each form. */
const denied: Record<VerbForm, (verb: string, base: string) => string> = {
  base: (_, base) => `not ${base}`,
  s: (_, base) => `does not ${base}`,
  past: (_, base) => `did not ${base}`,
  participle: (verb) => `not ${verb}`,
  attribute: (verb) => `not ${verb}`,
  ing: (verb) => `not ${verb}`,
};

export function createNeutralInPlace({ concepts, grammar }: Pick<Lexicon, 'concepts' | 'grammar'>): NeutralInPlace {
  const verbs = verbsOf(concepts, grammar);
  /** "people" is one already. */
  const severals = new Set(Object.values(grammar.irregular.nouns).flat());
  const kept = new Map<string, string[]>();
  const heads = new Map<Wording, ReadonlySet<string>>();
  return (wording, text, { first, last }, isVerb) => {
    if (!isVerb && !isVerbAllTheSame(wording, text, first, last)) {
      if (wording.pos === 'ADJ' || (wording.pos === 'ANY' && text.tokens[first]!.tag === 'ADJ' && isBeforeNoun(text, last))) return fitting(wording, isBeforeNoun(text, last));
      if (isSeveral(wording, text, last)) return keptFor(`several ${wording.entry}`, wording, inPlural);
      return wording.pos === 'NOUN' && text.tokens[last]?.tag === 'NOUN' ? besideNoun(wording) : wording.neutral;
    }
    const form = verbFormAt(text, first, (word) => headsOf(wording).has(word));
    const subject = subjectBefore(text, first);
    // "was rebuffed", "the botched award": what takes an object of its own fits worse than a plain verb.
    const isSuffered = form === 'attribute' || (form === 'participle' && last - first === 1 && isPassive(text, first));
    return keptFor(`${form} ${subject} ${isSuffered} ${wording.entry}`, wording, (neutral) => inForm(neutral, form, subject), isSuffered ? plainFirst : undefined);
  };

  /** "It beggars belief", "the botched award": the tagger takes rarer verbs for plurals, and participles for adjectives. */
  function isVerbAllTheSame(wording: Wording, { tokens, classes }: ParsedText, first: number, last: number): boolean {
    const { lower, tag } = tokens[first]!;
    if (wording.pos !== 'ANY' && wording.pos !== 'VERB') return false;
    if (tag === 'NOUN') return last - first > 1 && classes.subjects.has(tokens[first - 1]?.lower ?? '');
    return tag === 'ADJ' && last - first === 1 && /(?:ed|en)$/.test(lower) && !headsOf(wording).has(lower);
  }

  /** Of an adjective, what can stand in its place: "who has been criticised" not before a noun, nor behind "is". */
  function fitting(wording: Wording, isBefore: boolean): string[] {
    const key = `${isBefore} ${wording.entry}`;
    let known = kept.get(key);
    if (known === undefined) {
      const fits = wording.neutral.filter((one) => wording.advice.has(one) || !(isBefore ? grammar.classes.opensNoAttribute : grammar.classes.relatives).has(one.split(' ')[0]!));
      kept.set(key, (known = fits.length > 0 ? fits : wording.neutral));
    }
    return known;
  }

  /** "killjoy officials": a noun for somebody cannot stand before another for the same people. */
  function besideNoun({ neutral, advice }: Wording): string[] {
    const fits = neutral.filter((one) => advice.has(one) || !isPerson(one.slice(one.lastIndexOf(' ') + 1)));
    return fits.length > 0 ? fits : [nothing];
  }

  function isPerson(noun: string): boolean {
    return grammar.attribution.persons.has(noun) || grammar.attribution.speakers.has(noun);
  }

  /** The verbs that a wording's spellings begin with, in their base form. */
  function headsOf(wording: Wording): ReadonlySet<string> {
    let known = heads.get(wording);
    if (known === undefined) heads.set(wording, (known = new Set(wording.says.map((say) => say.split(' ')[0]!))));
    return known;
  }

  function keptFor(key: string, { neutral, advice }: Wording, put: (neutral: string) => string, order: (neutral: string[]) => string[] = (one) => one): string[] {
    let written = kept.get(key);
    if (written === undefined) {
      const counted = order(neutral.filter((one) => !advice.has(one))).map(put);
      kept.set(key, (written = neutral.map((one) => (advice.has(one) ? one : counted.shift()!))));
    }
    return written;
  }

  /** "thugs", where the lexicon has "thug". */
  function isSeveral({ says }: Wording, { tokens }: ParsedText, last: number): boolean {
    const { lower } = tokens[last - 1]!;
    return says.some((say) => {
      const noun = /[^ -]*$/.exec(say)![0];
      return !spellings(noun, grammar.irregular).includes(lower) && inflect(noun, 'NOUN', grammar.irregular).includes(lower);
    });
  }

  /** "supporters of the bill": people only, since other nouns may have no plural. */
  function inPlural(neutral: string): string {
    const [, before, noun, behind] = /^(.*?)([a-z-]+)((?: (?:of|in|on|for|to|from|at|with|that|against|accused|called) .*)?)$/.exec(neutral) ?? [];
    const head = noun?.slice(noun.lastIndexOf('-') + 1);
    if (noun === undefined || head === undefined || head.endsWith('s') || severals.has(head) || !isPerson(head)) return neutral;
    const several = inflect(noun, 'NOUN', grammar.irregular).find((one) => one !== noun);
    return several === undefined ? neutral : `${before!.replace(/^an? /, '')}${several}${behind}`;
  }

  function inForm(neutral: string, form: VerbForm, subject: Subject): string {
    const words = neutral.split(' ');
    const isDenied = words[0] === 'not';
    // "strongly criticise"
    const at = isDenied || (words.length > 1 && isAdverb.test(words[0]!)) ? 1 : 0;
    const base = words[at] ?? '';
    const verb = !verbs.has(base) ? null : base === 'be' && subject !== 'none' ? beOf(form, subject) : inVerbForm(base, form, grammar.irregular);
    if (verb === null || (form === 'base' && verb === base && !(isDenied && subject !== 'none'))) return neutral;
    if (isDenied && form === 'base') return `do not ${words.slice(1).join(' ')}`;
    return [...words.slice(0, isDenied ? 0 : at), isDenied ? denied[form](verb, base) : verb, ...words.slice(at + 1)].join(' ');
  }
}

function beOf(form: VerbForm, subject: Subject): string | null {
  if (form === 'base') return subject === 'i' ? 'am' : 'are';
  if (form === 'past') return subject === 'several' ? 'were' : 'was';
  return form === 's' ? 'is' : form === 'ing' ? 'being' : 'been';
}

function subjectBefore({ tokens, classes }: ParsedText, at: number): Subject {
  const before = tokens[at - 1];
  if (before === undefined) return 'none';
  if (before.lower === 'i') return 'i';
  if (severalPronouns.has(before.lower) || classes.plurals.has(before.lower) || (before.tag === 'NOUN' && /[^s]s$/.test(before.lower))) return 'several';
  return 'none';
}

/** Whether a form of "be" or "get" stands before a participle, past its adverbs. */
function isPassive({ tokens, classes }: ParsedText, at: number): boolean {
  let before = at - 1;
  while (/^(?:ADV|PART)$/.test(tokens[before]?.tag ?? '')) before -= 1;
  return classes.beOrGet.has(tokens[before]?.lower ?? '');
}

/** "the embattled mayor", "a killjoy rule". */
function isBeforeNoun({ tokens }: ParsedText, last: number): boolean {
  return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[last]?.tag ?? '');
}

function plainFirst(neutral: string[]): string[] {
  const isPlain = (one: string) => !one.includes(' ');
  return [...neutral.filter(isPlain), ...neutral.filter((one) => !isPlain(one))];
}

/** What is surely a verb: what neutral wordings of verbs begin with, and irregular verbs. */
function verbsOf(concepts: Lexicon['concepts'], { irregular, classes }: Grammar): ReadonlySet<string> {
  const verbs = new Set(Object.keys(irregular.verbs));
  for (const { wordings } of concepts) {
    for (const { pos, neutral, advice } of wordings) {
      if (pos !== 'VERB') continue;
      for (const one of neutral) {
        const verb = one.replace(/^not /, '').split(' ')[0]!;
        if (!advice.has(one) && !isForm.test(verb) && !isAdverb.test(verb) && !classes.opensNoAttribute.has(verb)) verbs.add(verb);
      }
    }
  }
  return verbs;
}
