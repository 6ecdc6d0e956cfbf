/** Neutral wordings that are nouns: of one or of several, and whether they are said of people. */
import type { Grammar } from '../text/grammar.ts';
import { inflect, looksPlural, spellings, withoutS } from '../text/inflect.ts';

export interface NeutralNouns {
  /** Whether a noun is one for people. */
  isPerson(noun: string): boolean;
  /** "false statements", "cuts to benefits"; not "place with many deaths". */
  tellsOfSeveral(neutral: string): boolean;
  /** "supporters of the bill": only nouns that are known to have a plural are put into it. */
  inPlural(neutral: string): string;
  /** The noun of a noun phrase, past which more is said of it: "attack" of "attack on our freedoms". @param phrase its words parted by spaces, a hyphen between two being one */
  headWord(phrase: string): string;
  /** Forms of the noun of a wording's spellings that tell of several: "thugs", where the lexicon has "thug". */
  severalsOf(says: readonly string[]): ReadonlySet<string>;
}

export function createNeutralNouns(grammar: Grammar): NeutralNouns {
  const { irregular, classes, attribution } = grammar;
  /** "people" is one already. */
  const severals = new Set(Object.values(irregular.nouns).flat());

  return {
    isPerson,
    headWord,
    tellsOfSeveral(neutral) {
      const head = partsOf(neutral).noun.toLowerCase();
      return looksPlural(head) && !classes.oneInS.has(head);
    },
    inPlural(neutral) {
      const { before, noun, behind } = partsOf(neutral);
      const head = noun.slice(noun.lastIndexOf('-') + 1).toLowerCase();
      if (head.endsWith('s') || severals.has(head) || classes.plurals.has(head) || classes.alreadyMany.has(head) || !(isPerson(head) || classes.counted.has(head)) || staysAsItIs(before)) return neutral;
      const several = inflect(noun.toLowerCase(), 'NOUN', irregular).find((one) => one !== noun.toLowerCase());
      return several === undefined ? neutral : `${withoutArticle(before)}${noun.slice(0, 1)}${several.slice(1)}${clauseOfSeveral(behind)}`;
    },
    severalsOf(says) {
      const forms = new Set<string>();
      for (const say of says) {
        const head = headWord(say.toLowerCase());
        const noun = head.slice(head.lastIndexOf('-') + 1);
        // "mutinous backbenchers", "eco-zealots", written so in the lexicon
        if ((looksPlural(noun) && !classes.noPlurals.has(noun) && /[ -]/.test(say)) || isOddPlural(noun)) forms.add(noun).add(head);
        // "killjoys" for "kill-joy"
        const asOne = head.replaceAll('-', '');
        for (const one of [noun, head, asOne]) {
          const written = spellings(one, irregular);
          for (const form of inflect(one, 'NOUN', irregular)) if (!written.includes(form)) forms.add(form);
        }
      }
      return forms;
    },
  };

  /** "henchmen" */
  function isOddPlural(noun: string): boolean {
    return [...severals].some((several) => several.length > 2 && noun.endsWith(several));
  }

  function isPerson(noun: string): boolean {
    return attribution.persons.has(noun) || attribution.speakers.has(noun);
  }

  function headOf(words: readonly string[]): number {
    // "soft-on-crime prosecutors", "so-called experts": what is joined by hyphens is one word.
    const link = words.findIndex((word, place) => place > 0 && classes.behindNouns.has(word) && words[place - 1] !== '-' && words[place + 1] !== '-');
    return (link < 0 ? words.length : link) - 1;
  }

  function headWord(phrase: string): string {
    const words = phrase.split(' ');
    return words[headOf(words)]!;
  }

  /** A noun phrase taken apart at its noun; what stands before it ends, and what stands behind it begins, with a space. */
  function partsOf(neutral: string): { before: string; noun: string; behind: string } {
    const words = neutral.split(' ');
    const head = headOf(words);
    return { before: words.slice(0, head).map((word) => `${word} `).join(''), noun: words[head]!, behind: words.slice(head + 1).map((word) => ` ${word}`).join('') };
  }

  /** "make every effort", "as they hope", "has the effect of", "in difficulty": by what stands before the noun it is no phrase of it alone. */
  function staysAsItIs(before: string): boolean {
    return before.split(' ').some((word, place) => (place > 0 ? classes.ofOne : classes.aloneInOne).has(word) || classes.subjects.has(word) || classes.finite.has(word));
  }

  function withoutArticle(before: string): string {
    const [first] = before.split(' ', 1);
    return classes.indefinite.has(first!) ? before.slice(first!.length + 1) : before;
  }

  /** "who rejects the finding" of one, "who reject the finding" of several. */
  function clauseOfSeveral(clause: string): string {
    const [, opener, verb, more] = /^ ([a-z]+) ([a-z]+s)(?![a-z])(.*)$/.exec(clause) ?? [];
    if (opener === undefined || !classes.relativesAndThat.has(opener)) return clause;
    return ` ${opener} ${irregular.ofSeveral[verb!] ?? withoutS(verb!)}${more}`;
  }
}
