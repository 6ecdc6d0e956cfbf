/** Neutral wordings in the form of the wording that they stand for: "declined" beside "rebuffed", "declines" beside "refuses". */
import type { Grammar } from '../text/grammar.ts';
import { inflect, spellings } from '../text/inflect.ts';
import type { ParsedText } from '../text/parse.ts';
import { inVerbForm, verbFormAt, type VerbForm } from '../text/verb-form.ts';
import type { Lexicon, Wording } from './lexicon.ts';

/** @param first,last the wording's tokens @param isVerb whether the first is a verb @returns its neutral wordings, advice as it is */
export type NeutralInPlace = (wording: Wording, text: ParsedText, match: { first: number; last: number }, isVerb: boolean) => string[];

/** How "not agree to" goes on in each form. */
const denied: Record<VerbForm, (verb: string, base: string) => string> = {
  base: (_, base) => `not ${base}`,
  s: (_, base) => `does not ${base}`,
  past: (_, base) => `did not ${base}`,
  participle: (verb) => `not ${verb}`,
  ing: (verb) => `not ${verb}`,
};

export function createNeutralInPlace({ concepts, grammar }: Pick<Lexicon, 'concepts' | 'grammar'>): NeutralInPlace {
  const verbs = verbsOf(concepts, grammar);
  /** "people" is one already. */
  const severals = new Set(Object.values(grammar.irregular.nouns).flat());
  const kept = new Map<string, string[]>();
  const heads = new Map<Wording, ReadonlySet<string>>();
  return (wording, text, { first, last }, isVerb) => {
    if (!isVerb) return wording.pos === 'NOUN' && isSeveral(wording, text, last) ? keptFor(`several ${wording.entry}`, wording, inPlural) : wording.neutral;
    const form = verbFormAt(text, first, (word) => headsOf(wording).has(word));
    return form === 'base' ? wording.neutral : keptFor(`${form} ${wording.entry}`, wording, (neutral) => inForm(neutral, form));
  };

  /** The verbs that a wording's spellings begin with, in their base form. */
  function headsOf(wording: Wording): ReadonlySet<string> {
    let known = heads.get(wording);
    if (known === undefined) heads.set(wording, (known = new Set(wording.says.map((say) => say.split(' ')[0]!))));
    return known;
  }

  function keptFor(key: string, { neutral, advice }: Wording, put: (neutral: string) => string): string[] {
    let written = kept.get(key);
    if (written === undefined) kept.set(key, (written = neutral.map((one) => (advice.has(one) ? one : put(one)))));
    return written;
  }

  /** "thugs", where the lexicon has "thug". */
  function isSeveral({ says }: Wording, { tokens }: ParsedText, last: number): boolean {
    const { lower } = tokens[last - 1]!;
    return says.some((say) => {
      const noun = say.slice(say.lastIndexOf(' ') + 1);
      return !spellings(noun, grammar.irregular).includes(lower) && inflect(noun, 'NOUN', grammar.irregular).includes(lower);
    });
  }

  /** "supporters of the bill": people only, since other nouns may have no plural. */
  function inPlural(neutral: string): string {
    const [, before, noun, behind] = /^(.*?)([a-z-]+)((?: (?:of|in|on|for|to|from|at|with|that|against|accused|called) .*)?)$/.exec(neutral) ?? [];
    const head = noun?.slice(noun.lastIndexOf('-') + 1);
    if (noun === undefined || head === undefined || head.endsWith('s') || severals.has(head) || !(grammar.attribution.persons.has(head) || grammar.attribution.speakers.has(head))) return neutral;
    const several = inflect(noun, 'NOUN', grammar.irregular).find((one) => one !== noun);
    return several === undefined ? neutral : `${before!.replace(/^an? /, '')}${several}${behind}`;
  }

  function inForm(neutral: string, form: VerbForm): string {
    const words = neutral.split(' ');
    const isDenied = words[0] === 'not';
    // "strongly criticise"
    const at = isDenied || (words.length > 1 && words[0]!.endsWith('ly')) ? 1 : 0;
    const base = words[at] ?? '';
    const verb = verbs.has(base) ? inVerbForm(base, form, grammar.irregular) : null;
    if (verb === null) return neutral;
    return [...words.slice(0, isDenied ? 0 : at), isDenied ? denied[form](verb, base) : verb, ...words.slice(at + 1)].join(' ');
  }
}

/** What is surely a verb: what neutral wordings of verbs begin with, and irregular verbs. */
function verbsOf(concepts: Lexicon['concepts'], { irregular }: Grammar): ReadonlySet<string> {
  const verbs = new Set(Object.keys(irregular.verbs));
  for (const { wordings } of concepts) {
    for (const { pos, neutral, advice } of wordings) {
      if (pos !== 'VERB') continue;
      for (const one of neutral) if (!advice.has(one)) verbs.add(one.replace(/^not /, '').split(' ')[0]!);
    }
  }
  return verbs;
}
