/** Neutral wordings in the form of the wording that they stand for: "declined" beside "rebuffed", "declines" beside "refuses". */
import type { Grammar } from '../text/grammar.ts';
import { withoutS, type SaidOf, type VerbForm } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import { saidOf, verbFormAt } from '../text/verb-form.ts';
import { createGapFilling } from './gap-filling.ts';
import type { Wording } from './lexicon.ts';
import { createNeutralAmounts } from './neutral-amounts.ts';
import { createNeutralBeside } from './neutral-beside.ts';
import { createNeutralNouns } from './neutral-nouns.ts';
import { createNeutralOwner } from './neutral-owner.ts';
import { createNeutralVerbs } from './neutral-verbs.ts';
import { createStandsAsVerb, endOfCompound, standsBehindBe, wordsOf, type VerbalWording } from './stands-as-verb.ts';

/** @param first,last the wording's tokens @param isVerb whether the first is a verb @returns its neutral wordings, advice as it is */
export type NeutralInPlace = (wording: Wording, text: ParsedText, match: Stretch, isVerb: boolean) => string[];

/** What of a wording decides how its neutral wordings are put, found once. */
interface Facts extends VerbalWording {
  isOneWord: boolean;
  /** Its owner is said in it, and in a neutral wording: "praised {their} own work". */
  hasOwner: boolean;
  /** A neutral wording ends in what an object must follow. */
  endsOpen: boolean;
  /** A neutral wording begins with an article: "the same people". */
  hasArticle: boolean;
  /** A neutral wording tells how many or how much. */
  tellsAmount: boolean;
  /** Forms of its noun that tell of several: "thugs". */
  severals: ReadonlySet<string>;
  /** What its neutral wordings are in each place met so far, by its number. */
  put: string[][];
}

/** The places of what stands as no verb, by number; those of verbs follow, by form, subject and what stands before. */
const places = { several: 0, before: 1, behind: 2, beside: 3, one: 4, thing: 5 } as const;
const verbPlaces = 8;
const forms: Record<VerbForm, number> = { base: 0, s: 1, past: 2, participle: 3, attribute: 4, ing: 5 };
const subjects: Record<SaidOf, number> = { none: 0, i: 1, several: 2 };

/** Shown where no neutral wording fits the place. */
const nothing = 'leave it out';

export function createNeutralInPlace(grammar: Grammar): NeutralInPlace {
  const { classes, irregular, endings, attribution } = grammar;
  const verbs = createNeutralVerbs(grammar);
  const nouns = createNeutralNouns(grammar);
  const amounts = createNeutralAmounts(grammar);
  const owner = createNeutralOwner(grammar);
  const beside = createNeutralBeside(grammar);
  const standsAsVerb = createStandsAsVerb(grammar, verbs.isAdverb);
  const filledIn = createGapFilling(grammar, verbs);
  const known = new Map<Wording, Facts>();
  return (wording, text, match, isVerb) => {
    const facts = factsOf(wording);
    const neutral = inPlace(wording, text, match, isVerb);
    const filled = wording.hasGap ? filledIn(wording, text, match, neutral) : neutral;
    const owned = facts.hasOwner ? owner.of(wording, text, match, filled) : filled;
    const linked = facts.endsOpen ? beside.beforeLink(wording, text, match, owned) : owned;
    const counted = facts.tellsAmount ? amounts.before(text, match.last, linked) : linked;
    return facts.hasArticle ? beside.behindArticle(text, match, counted) : counted;
  };

  function factsOf(wording: Wording): Facts {
    let facts = known.get(wording);
    if (facts === undefined) {
      const { says, neutral, advice, pos } = wording;
      const plain = neutral.find((one) => !advice.has(one));
      const heads = headsOf(says);
      facts = {
        pos,
        isForVerb: plain !== undefined && verbs.beginsWithVerb(plain),
        tellsWhatIs: neutral.some(verbs.hangsOnSubject),
        heads,
        compounds: [...heads].filter((head) => head.includes('-')).map((head) => head.split('-')),
        isOneWord: says.every((say) => !say.includes(' ')),
        hasOwner: owner.isAskedBy(wording),
        endsOpen: neutral.some((one) => beside.endsOpen(wording, one)),
        hasArticle: neutral.some(beside.beginsWithArticle),
        tellsAmount: neutral.some(amounts.tellsAmount),
        severals: nouns.severalsOf(says),
        put: [],
      };
      known.set(wording, facts);
    }
    return facts;
  }

  function inPlace(wording: Wording, text: ParsedText, match: Stretch, isVerb: boolean): string[] {
    const { first, last } = match;
    const facts = factsOf(wording);
    const { heads, severals, isOneWord, tellsWhatIs } = facts;
    if (!standsAsVerb(facts, text, match, isVerb)) {
      // Most of what is said of somebody or something has one form.
      if (wording.pos === 'ADV') return wording.neutral;
      if (wording.pos === 'ANY' && facts.isForVerb && last - first === 1 && text.tokens[first]!.tag !== 'ADJ') return kept(places.thing, wording, things);
      if ((wording.pos === 'ADJ' && !isVerb) || (wording.pos === 'ANY' && text.tokens[first]!.tag === 'ADJ' && isBeforeNoun(text, last))) return fitting(wording, isBeforeNoun(text, last));
      // "on its last legs": what begins with a preposition is one thing.
      if (!classes.aloneInOne.has(text.tokens[first]!.lower) && severals.has(nounOf(text, match))) return keptFor(places.several, wording, nouns.inPlural);
      return wording.pos === 'NOUN' && isOneWord && isSomebody(text.tokens[last]) ? besideNoun(wording) : behindOne(wording, text, first);
    }
    const [begins, verb] = verbIn(facts, text, match);
    const isBase = heads.has(wordsOf(text, begins, verb));
    const form = verbFormAt(text, begins, verb, isBase, irregular);
    const subject = tellsWhatIs ? saidOf(text, first, form, nouns.isPerson) : 'none';
    const isBehindBe = standsBehindBe(text, first);
    // "was rebuffed", "the botched award": what takes an object of its own fits worse than a plain verb.
    const isSuffered = form === 'attribute' || (form === 'participle' && last - first === 1 && isBehindBe);
    const place = verbPlaces + ((forms[form] * 3 + subjects[subject]) * 2 + (isSuffered ? 1 : 0)) * 2 + (isBehindBe ? 1 : 0);
    const put = keptFor(place, wording, (neutral) => verbs.inForm(neutral, form, subject, isBehindBe), { order: isSuffered ? plainFirst : undefined, among: last - first === 1 && facts.isForVerb && form !== 'base' && form !== 'ing' ? acts : undefined });
    return form === 'attribute' ? asAttribute(wording, put) : put;
  }

  /** "the botched award": a plain participle before what takes an object, and nothing that was only "said". */
  function asAttribute({ advice }: Wording, put: string[]): string[] {
    const fits = put.filter((one) => advice.has(one) || (!attribution.saying.has(one.split(' ', 1)[0]!) && (!one.includes(' ') || put[0]!.includes(' ') || !verbs.isForm(put[0]!))));
    return fits.length > 0 ? fits : [nothing];
  }

  /** "officials", "government"; not the verb of "A kleptocracy rules the island" that the tagger takes for a noun. */
  function isSomebody(token: ParsedText['tokens'][number] | undefined): boolean {
    return token?.tag === 'NOUN' && (nouns.isPerson(token.lower) || nouns.isPerson(withoutS(token.lower)));
  }

  function nounOf({ tokens }: ParsedText, { first, last }: Stretch): string {
    return last - first === 1 ? tokens[first]!.lower : nouns.headWord(tokens.slice(first, last).map(({ lower }) => lower).join(' '));
  }

  /** Where the verb of a wording begins, and its token: past what says how, "arbitrarily imposed", "point-blank refused". */
  function verbIn({ compounds }: Facts, text: ParsedText, { first, last }: Stretch): [begins: number, verb: number] {
    const { tokens } = text;
    let begins = first;
    let verb = endOfCompound(text, compounds, first, last);
    while (verb < last - 1 && (verbs.isAdverb(tokens[begins]!.lower) || (verb > begins && tokens[verb + 1]!.tag === 'VERB'))) {
      begins = verb + 1;
      verb = endOfCompound(text, compounds, begins, last);
    }
    return [begins, verb];
  }

  /** Of an adjective, what can stand in its place: "who has been criticised" not before a noun, nor behind "is". */
  function fitting(wording: Wording, isBefore: boolean): string[] {
    return kept(isBefore ? places.before : places.behind, wording, ({ neutral, advice }) => {
      const fits = neutral.filter((one) => advice.has(one) || !(isBefore ? cannotStandBefore(one) : classes.relatives.has(one.split(' ')[0]!)));
      return fits.length > 0 ? fits : neutral;
    });
  }

  /** "under criticism", "short of money": said of somebody, but behind them. */
  function cannotStandBefore(neutral: string): boolean {
    const [first, ...more] = neutral.split(' ');
    return classes.opensNoAttribute.has(first!) || (more.length > 0 && endings.ing.test(first!)) || more.slice(0, -1).some((word) => classes.behindNouns.has(word));
  }

  /** "killjoy officials": a noun for somebody cannot stand before another for the same people. */
  function besideNoun(wording: Wording): string[] {
    return kept(places.beside, wording, ({ neutral, advice }) => {
      const fits = neutral.filter((one) => advice.has(one) || !nouns.isPerson(nouns.headWord(one)));
      return fits.length > 0 ? fits : [nothing];
    });
  }

  /** "a pack of lies": "false statements" stand behind what can follow "a". */
  function behindOne(wording: Wording, { tokens, classes }: ParsedText, first: number): string[] {
    if (!classes.indefinite.has(tokens[first - 1]?.lower ?? '')) return wording.neutral;
    return kept(places.one, wording, ({ neutral, advice }) => {
      const several = neutral.filter((one) => !advice.has(one) && nouns.tellsOfSeveral(one));
      const one = neutral.filter((each) => !several.includes(each) && !advice.has(each));
      return several.length > 0 && one.length > 0 ? [...one, ...several, ...neutral.filter((each) => advice.has(each))] : neutral;
    });
  }

  /** The verbs that spellings begin with, in their base form; what is joined by hyphens is found as one word too. */
  function headsOf(says: readonly string[]): ReadonlySet<string> {
    const first = (say: string) => say.split(' ').find((word, place, words) => !(verbs.isAdverb(word) && place < words.length - 1))!.replace(/^=/, '');
    const heads = says.map(first).filter((word) => !verbs.isInflected(word));
    // "saw it coming" beside "see it coming" is no sawing.
    return new Set(heads.filter((word) => !heads.some((other) => other !== word && irregular.verbs[other]?.includes(word))).flatMap((word) => [word, word.replaceAll('-', '')]));
  }

  /** Each neutral wording put by `put`, advice as it is. */
  function keptFor(place: number, wording: Wording, put: (neutral: string) => string, { order = asTheyAre, among = (one: Wording) => one.neutral } = {}): string[] {
    return kept(place, wording, ({ advice }) => {
      const neutral = among(wording);
      const counted = order(neutral.filter((one) => !advice.has(one))).map(put);
      return neutral.map((one) => (advice.has(one) ? one : counted.shift()!));
    });
  }

  /** Of "decline" and "refusal to attend", both for "snub", what a thing can be told with. */
  function things(wording: Wording): string[] {
    return ofKind(wording, (one) => !verbs.beginsWithVerb(one) || classes.counted.has(nouns.headWord(one)));
  }

  /** Of the same what an act can be told with. */
  function acts(wording: Wording): string[] {
    return ofKind(wording, verbs.mayTellAnAct);
  }

  /** Advice, and the neutral wordings that are of a kind; all where none is. */
  function ofKind({ neutral, advice }: Wording, isOfKind: (neutral: string) => boolean): string[] {
    const told = neutral.filter((one) => !advice.has(one) && isOfKind(one));
    return told.length > 0 ? neutral.filter((one) => advice.has(one) || told.includes(one)) : neutral;
  }

  /** What `write` gave for a wording in such a place before, or gives now. */
  function kept(place: number, wording: Wording, write: (wording: Wording) => string[]): string[] {
    const { put } = factsOf(wording);
    return (put[place] ??= write(wording));
  }
}

/** "the embattled mayor", "a killjoy rule". */
function isBeforeNoun({ tokens }: ParsedText, last: number): boolean {
  const tag = tokens[last]?.tag;
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM';
}

function asTheyAre(neutral: string[]): string[] {
  return neutral;
}

function plainFirst(neutral: string[]): string[] {
  const isPlain = (one: string) => !one.includes(' ');
  return [...neutral.filter(isPlain), ...neutral.filter((one) => !isPlain(one))];
}
