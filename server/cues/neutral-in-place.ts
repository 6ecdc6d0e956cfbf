/** Neutral wordings in the form of the wording that they stand for: "declined" beside "rebuffed", "declines" beside "refuses". */
import type { Grammar } from '../text/grammar.ts';
import { inflect, spellings } from '../text/inflect.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import { inVerbForm, verbFormAt, type VerbForm } from '../text/verb-form.ts';
import { createGapFilling, isLink } from './gap-filling.ts';
import type { Lexicon, Wording } from './lexicon.ts';
import { opensQuotation } from './word-reading.ts';

/** @param first,last the wording's tokens @param isVerb whether the first is a verb @returns its neutral wordings, advice as it is */
export type NeutralInPlace = (wording: Wording, text: ParsedText, match: Stretch, isVerb: boolean) => string[];

/** What of a wording decides how its neutral wordings are put, found once. */
interface Facts {
  /** The verbs that its spellings begin with, in their base form. */
  heads: ReadonlySet<string>;
  hasGap: boolean;
  isOneWord: boolean;
  /** Its owner is said in it, and in a neutral wording: "praised {their} own work". */
  hasOwner: boolean;
  /** A neutral wording ends in what an object must follow. */
  endsOpen: boolean;
  /** Forms of its last word that tell of several: "thugs". */
  severals: ReadonlySet<string>;
  /** A neutral wording has "be" or "not", whose form hangs on whom it is said of. */
  asksSubject: boolean;
  /** What its neutral wordings are in each place met so far. */
  put: Map<string, string[]>;
}

/** "false statements", "cuts to benefits"; not "place with many deaths" */
const isMany = /^(?:(?!(?:of|for|in|by|with|without|on|about|to|from|after|who|that|accused|used|under|at|backed|supported|held) )[a-z-]+ )*(?!series)[a-z-]+[a-z][^sui]s(?: (?:of|for|in|by|with|without|on|about|to|from|after|followed|under|at) .*)?$/i;

const owners: Record<string, readonly [string, string]> = {
  his: ['his', 'himself'],
  himself: ['his', 'himself'],
  her: ['her', 'herself'],
  herself: ['her', 'herself'],
  its: ['its', 'itself'],
  itself: ['its', 'itself'],
  my: ['my', 'myself'],
  our: ['our', 'ourselves'],
};
const ownerInNeutral = /\bthe(?:ir|mselves)\b/;
const ownerInSay = /\{their\}|\b(?:his|her|its)\b|sel(?:f|ves)\b/;

/** Whom a finite verb is said of, as far as the word before it tells. */
type Subject = 'i' | 'several' | 'none';

const behindArticle = /\b(?:an?|the|his|her|their|its|'s) \{/i;

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
  const known = new Map<Wording, Facts>();
  const pasts = Object.fromEntries(Object.entries(grammar.irregular.verbs).flatMap(([base, past]) => past.filter((one) => one !== base).map((one) => [one, base])));
  const headAndRest = new RegExp(`^(.*?)([A-Za-z-]+)((?: (?:${[...grammar.classes.behindNouns].join('|')}) .*)?)$`);
  let forms: ReadonlySet<string> | null = null;
  const filledIn = createGapFilling(grammar, isFormOfVerb);
  return (wording, text, match, isVerb) => {
    const facts = factsOf(wording);
    const neutral = inPlace(wording, text, match, isVerb);
    const filled = facts.hasGap ? filledIn(wording, text, match, neutral) : neutral;
    const owned = facts.hasOwner ? ownedBy(wording, text, match, filled) : filled;
    return facts.endsOpen ? beforeLink(wording, text, match, owned) : owned;
  };

  function factsOf(wording: Wording): Facts {
    let facts = known.get(wording);
    if (facts === undefined) {
      const { says, neutral } = wording;
      facts = {
        heads: headsOf(says),
        hasGap: says.some((say) => say.includes('{')),
        isOneWord: says.every((say) => !say.includes(' ')),
        hasOwner: says.some((say) => ownerInSay.test(say)) && neutral.some((one) => ownerInNeutral.test(one)),
        endsOpen: neutral.some((one) => endsOpen(wording, one)),
        severals: severalsOf(says),
        asksSubject: neutral.some((one) => /^(?:be|not)\b|\bbe\b/.test(one)),
        put: new Map(),
      };
      known.set(wording, facts);
    }
    return facts;
  }

  function endsOpen({ advice }: Wording, one: string): boolean {
    return !advice.has(one) && one.includes(' ') && grammar.classes.openLinks.has(one.slice(one.lastIndexOf(' ') + 1));
  }

  /** "praised his own work" for "tooted his own horn". */
  function ownedBy({ advice }: Wording, { tokens }: ParsedText, { first, last }: Stretch, neutral: string[]): string[] {
    for (let at = first; at < last; at += 1) {
      const owner = owners[tokens[at]!.lower];
      if (owner !== undefined) return neutral.map((one) => (advice.has(one) ? one : one.replace(/\btheir\b/g, owner[0]!).replace(/\bthemselves\b/g, owner[1]!)));
    }
    return neutral;
  }

  /** "bowed to demands for a vote": what ends in "to" cannot stand before "for", nor before a full stop. */
  function beforeLink(wording: Wording, text: ParsedText, { first, last }: Stretch, neutral: string[]): string[] {
    const next = text.tokens[last];
    const link = next === undefined || next.tag === 'PUNCT' ? '' : next.tag === 'ADP' || next.lower === 'to' ? next.lower : null;
    if (link === null || (next !== undefined && opensQuotation(next)) || (isPassive(text, first) && link !== 'of')) return neutral;
    // "moved to" before "to": the text has it already.
    const put = neutral.map((one) => (link !== '' && endsOpen(wording, one) && one.endsWith(` ${link}`) ? one.slice(0, -link.length - 1) : one));
    const fits = put.filter((one) => !endsOpen(wording, one));
    return fits.length > 0 ? fits : put;
  }

  function inPlace(wording: Wording, text: ParsedText, { first, last }: Stretch, isVerb: boolean): string[] {
    if (isVerb ? isNounAllTheSame(text, first, last) : !isVerbAllTheSame(wording, text, first, last)) {
      // Most of what is said of somebody or something has one form.
      if (wording.pos === 'ADV') return wording.neutral;
      if ((wording.pos === 'ADJ' && !isVerb) || (wording.pos === 'ANY' && text.tokens[first]!.tag === 'ADJ' && isBeforeNoun(text, last))) return fitting(wording, isBeforeNoun(text, last));
      if (factsOf(wording).severals.has(text.tokens[last - 1]!.lower)) return keptFor('several', wording, inPlural);
      return wording.pos === 'NOUN' && factsOf(wording).isOneWord && text.tokens[last]?.tag === 'NOUN' ? besideNoun(wording) : behindOne(wording, text, first);
    }
    // "arbitrarily imposed"
    let verbAt = first;
    while (verbAt < last - 1 && isAdverb.test(text.tokens[verbAt]!.lower)) verbAt += 1;
    const form = verbFormAt(text, verbAt, (word) => factsOf(wording).heads.has(word), grammar.irregular);
    const subject = factsOf(wording).asksSubject ? subjectBefore(text, first, isPerson) : 'none';
    const isBehindBe = isPassive(text, first);
    // "was rebuffed", "the botched award": what takes an object of its own fits worse than a plain verb.
    const isSuffered = form === 'attribute' || (form === 'participle' && last - first === 1 && isBehindBe);
    const put = keptFor(`${form} ${subject}${isSuffered ? ' suffered' : ''}${isBehindBe ? ' behind be' : ''}`, wording, (neutral) => inForm(neutral, form, subject, isBehindBe), isSuffered ? plainFirst : undefined);
    return form !== 'attribute' ? put : put.filter((one) => !one.includes(' ') || wording.advice.has(one) || !isOneForm(put[0]!));
  }

  function isFormOfVerb(neutral: string): boolean {
    if (forms === null) forms = new Set([...verbs].flatMap((verb) => inflect(verb, 'VERB', grammar.irregular)));
    return forms.has(neutral);
  }

  /** "a stinging defeat" under a concept of verbs. */
  function isNounAllTheSame({ tokens, classes }: ParsedText, first: number, last: number): boolean {
    const { tag } = tokens[first]!;
    const before = tokens[first - 1];
    return last - first > 1 && (tag === 'DET' || ((/^(?:NOUN|PROPN|ADJ)$/.test(tag) || (tag === 'VERB' && /^(?:NOUN|VERB)$/.test(tokens[first + 1]!.tag))) && before !== undefined && (before.tag === 'DET' || classes.possessives.has(before.lower) || classes.indefinite.has(before.lower))));
  }

  /** "It beggars belief", "the botched award": the tagger takes rarer verbs for plurals, and participles for adjectives. */
  function isVerbAllTheSame(wording: Wording, { tokens, classes }: ParsedText, first: number, last: number): boolean {
    const { lower, tag } = tokens[first]!;
    if (tag === 'VERB' || tag === 'AUX') {
      const next = tokens[first + 1];
      const plain = wording.neutral.find((one) => !wording.advice.has(one));
      return last - first > 1 && !/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next!.tag) && !factsOf(wording).heads.has(lower) && plain !== undefined && verbs.has(plain.replace(/^not /, '').split(' ')[0]!);
    }
    if (wording.pos !== 'ANY' && wording.pos !== 'VERB') return false;
    // "arbitrarily imposed"
    if (tag === 'ADV') return last - first > 1 && isAdverb.test(lower) && tokens[first + 1]!.tag === 'VERB';
    if (tag === 'NOUN' && last - first > 1) {
      const before = tokens[first - 1];
      const plain = wording.neutral.find((one) => !wording.advice.has(one));
      // "The party shot itself in the foot."
      const isPast = lower in pasts && /^(?:NOUN|PROPN|ADV)$/.test(before?.tag ?? '') && plain !== undefined && verbs.has(plain.split(' ')[0]!);
      const isPlural = /[^s]s$/.test(before?.lower ?? '') && before?.tag === 'NOUN' && factsOf(wording).heads.has(lower) && plain !== undefined && verbs.has(plain.split(' ')[0]!);
      // "The bank dances to the tune of its owner."
      const isThird = /s$/.test(lower) && /^(?:NOUN|PROPN)$/.test(before?.tag ?? '') && !/s$/.test(before!.lower) && plain !== undefined && verbs.has(plain.split(' ')[0]!) && [...factsOf(wording).heads].some((head) => inflect(head, 'VERB', grammar.irregular).includes(lower));
      return isPast || isPlural || isThird || classes.subjects.has(before?.lower ?? '');
    }
    if (tag !== 'ADJ' || !/(?:ed|en)$/.test(lower) || factsOf(wording).heads.has(lower)) return false;
    // "The leak dented his image."
    const plain = wording.neutral.find((one) => !wording.advice.has(one));
    return last - first === 1 || (/^(?:DET|PRON|ADP|PART)$/.test(tokens[first + 1]!.tag) && tokens[first - 1]?.tag !== 'DET' && plain !== undefined && verbs.has(plain.replace(/^not /, '').split(' ')[0]!));
  }

  /** Of an adjective, what can stand in its place: "who has been criticised" not before a noun, nor behind "is". */
  function fitting(wording: Wording, isBefore: boolean): string[] {
    return kept(isBefore ? 'before' : 'behind', wording, ({ neutral, advice }) => {
      const fits = neutral.filter((one) => advice.has(one) || !(isBefore ? cannotStandBefore(one) : grammar.classes.relatives.has(one.split(' ')[0]!)));
      return fits.length > 0 ? fits : neutral;
    });
  }

  /** "under criticism", "short of money": said of somebody, but behind them. */
  function cannotStandBefore(neutral: string): boolean {
    return grammar.classes.opensNoAttribute.has(neutral.split(' ')[0]!) || /^[a-z]+ing [a-z]/.test(neutral) || / (?:of|to|for|with|in|by|on|from|at|about|against|than) /.test(neutral);
  }

  /** "killjoy officials": a noun for somebody cannot stand before another for the same people. */
  function besideNoun(wording: Wording): string[] {
    return kept('beside', wording, ({ neutral, advice }) => {
      const fits = neutral.filter((one) => advice.has(one) || !isPerson(one.slice(one.lastIndexOf(' ') + 1)));
      return fits.length > 0 ? fits : [nothing];
    });
  }

  /** "a pack of lies": "false statements" stand behind what can follow "a". */
  function behindOne(wording: Wording, { tokens, classes }: ParsedText, first: number): string[] {
    if (!classes.indefinite.has(tokens[first - 1]?.lower ?? '')) return wording.neutral;
    return kept('one', wording, ({ neutral, advice }) => {
      const several = neutral.filter((one) => isMany.test(one) && !advice.has(one));
      const one = neutral.filter((each) => !several.includes(each) && !advice.has(each));
      return several.length > 0 && one.length > 0 ? [...one, ...several, ...neutral.filter((each) => advice.has(each))] : neutral;
    });
  }

  function isOneForm(one: string): boolean {
    return !one.includes(' ') && isFormOfVerb(one);
  }

  function isPerson(noun: string): boolean {
    return grammar.attribution.persons.has(noun) || grammar.attribution.speakers.has(noun);
  }

  /** The verbs that spellings begin with, in their base form. */
  function headsOf(says: readonly string[]): ReadonlySet<string> {
    const first = (say: string) => say.split(' ').find((word, place, words) => !(isAdverb.test(word) && place < words.length - 1))!.replace(/^=/, '');
    return new Set(says.map(first).filter((word) => !isInflected(word)));
  }

  /** "lost their lives", "spreading poison": written in another form in the lexicon itself. */
  function isInflected(word: string): boolean {
    return grammar.irregular.verbs[word] === undefined && (word in pasts || /(?:[^e]ed|ing|[^s]s)$/.test(word));
  }

  /** Each neutral wording put by `put`, advice as it is. */
  function keptFor(key: string, wording: Wording, put: (neutral: string) => string, order: (neutral: string[]) => string[] = (one) => one): string[] {
    return kept(key, wording, ({ neutral, advice }) => {
      const counted = order(neutral.filter((one) => !advice.has(one))).map(put);
      return neutral.map((one) => (advice.has(one) ? one : counted.shift()!));
    });
  }

  /** What `write` gave for a wording in such a place before, or gives now. */
  function kept(key: string, wording: Wording, write: (wording: Wording) => string[]): string[] {
    const { put } = factsOf(wording);
    let written = put.get(key);
    if (written === undefined) put.set(key, (written = write(wording)));
    return written;
  }

  /** "thugs", where the lexicon has "thug". */
  function severalsOf(says: readonly string[]): ReadonlySet<string> {
    const forms = new Set<string>();
    for (const say of says) {
      const noun = /[^ -]*$/.exec(say)![0];
      // "mutinous backbenchers", written so in the lexicon
      if (/..[^sui]s$/.test(noun) && say.includes(' ') && !say.split(' ').some((word) => isLink(word, grammar))) forms.add(noun);
      // "killjoys" for "kill-joy"
      const asOne = /[^ ]*$/.exec(say)![0].replaceAll('-', '');
      for (const one of [noun, asOne]) {
        const written = spellings(one, grammar.irregular);
        for (const form of inflect(one, 'NOUN', grammar.irregular)) if (!written.includes(form)) forms.add(form);
      }
    }
    return forms;
  }

  /** "supporters of the bill": only nouns that are known to have a plural. */
  function inPlural(neutral: string): string {
    const [, before, noun, behind] = headAndRest.exec(neutral) ?? [];
    const head = noun?.slice(noun.lastIndexOf('-') + 1).toLowerCase();
    if (noun === undefined || head === undefined || head.endsWith('s') || severals.has(head) || grammar.classes.plurals.has(head) || grammar.classes.alreadyMany.has(head) || !(isPerson(head) || grammar.classes.counted.has(head))) return neutral;
    const several = inflect(noun.toLowerCase(), 'NOUN', grammar.irregular).find((one) => one !== noun.toLowerCase());
    return several === undefined ? neutral : `${before!.replace(/^an? /, '')}${noun.slice(0, 1)}${several.slice(1)}${ofSeveral(behind!)}`;
  }

  function inForm(neutral: string, form: VerbForm, subject: Subject, isBehindBe: boolean): string {
    const words = neutral.split(' ');
    const isDenied = words[0] === 'not';
    // "strongly criticise"
    const at = isDenied || (words.length > 1 && isAdverb.test(words[0]!)) ? 1 : 0;
    // "say, giving no evidence"
    const comma = words[at]?.endsWith(',') ? ',' : '';
    const base = (words[at] ?? '').replace(',', '');
    // "was fingered in": the text has its "be".
    if (isBehindBe && base === 'be' && words.length > 1) return [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
    if (isDenied && base === 'be' && form !== 'participle') return [subject === 'none' && form === 'base' ? 'not be' : `${(subject === 'none' ? inVerbForm('be', form, grammar.irregular) : beOf(form, subject))!} not`, ...words.slice(2)].join(' ');
    const verb = !verbs.has(base) ? null : base === 'be' && subject !== 'none' ? beOf(form, subject) : inVerbForm(base, form, grammar.irregular);
    if (verb === null || (form === 'base' && verb === base && !(isDenied && subject !== 'none'))) return neutral;
    if (isDenied && form === 'base') return `do not ${words.slice(1).join(' ')}`;
    // "break up and sell"
    const also = (word: string, place: number) => (words[at + place] === 'and' && verbs.has(word) && !isDenied ? (inVerbForm(word, form, grammar.irregular) ?? word) : word);
    return [...words.slice(0, isDenied ? 0 : at), isDenied ? denied[form](verb, base) : verb + comma, ...words.slice(at + 1).map(also)].join(' ');
  }
}

/** "who rejects the finding" of one, "who reject the finding" of several. */
function ofSeveral(clause: string): string {
  const forms: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };
  return clause.replace(/^( (?:who|that|which) )([a-z]+s)\b/, (_, opener: string, verb: string) => opener + (forms[verb] ?? verb.replace(/ies$/, 'y').replace(/(?<=sh|ch|ss|x|z)es$|(?<!s|e)s$|(?<=[^s]e)s$/, '')));
}

function beOf(form: VerbForm, subject: Subject): string | null {
  if (form === 'base') return subject === 'i' ? 'am' : 'are';
  if (form === 'past') return subject === 'several' ? 'were' : 'was';
  return form === 's' ? 'is' : form === 'ing' ? 'being' : 'been';
}

function subjectBefore({ tokens, classes }: ParsedText, at: number, isPerson: (noun: string) => boolean): Subject {
  const before = tokens[at - 1];
  if (before === undefined) return 'none';
  if (before.lower === 'i') return 'i';
  if (classes.severalPronouns.has(before.lower) || classes.plurals.has(before.lower) || (/[^s]s$/.test(before.lower) && (before.tag === 'NOUN' || isPerson(before.lower.slice(0, -1))))) return 'several';
  return 'none';
}

/** Whether a form of "be" or "get" stands before a participle, past its adverbs. */
function isPassive({ tokens, classes }: ParsedText, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (tokens[before]!.tag === 'ADV' || tokens[before]!.tag === 'PART')) before -= 1;
  return classes.beOrGet.has(tokens[before]?.lower ?? '');
}

/** "the embattled mayor", "a killjoy rule". */
function isBeforeNoun({ tokens }: ParsedText, last: number): boolean {
  const tag = tokens[last]?.tag;
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM';
}

function plainFirst(neutral: string[]): string[] {
  const isPlain = (one: string) => !one.includes(' ');
  return [...neutral.filter(isPlain), ...neutral.filter((one) => !isPlain(one))];
}

/** What is surely a verb: what neutral wordings of verbs begin with, and irregular verbs. */
function verbsOf(concepts: Lexicon['concepts'], { irregular, classes }: Grammar): ReadonlySet<string> {
  const oddForms = new Set(Object.values(irregular.verbs).flat());
  const verbs = new Set([...Object.keys(irregular.verbs), ...classes.neutralVerbs]);
  for (const { wordings } of concepts) {
    for (const { pos, neutral, advice, says, yes } of wordings) {
      // "a {stinging defeat}" under a concept of verbs
      if (pos !== 'VERB' || (/[ -]/.test(says[0]!) && yes.some((example) => behindArticle.test(example)))) continue;
      for (const one of neutral) {
        const verb = one.replace(/^not /, '').split(' ')[0]!;
        if (!advice.has(one) && !isForm.test(verb) && !isAdverb.test(verb) && !oddForms.has(verb) && !/[^su]s$/.test(verb) && !classes.opensNoAttribute.has(verb)) verbs.add(verb);
      }
    }
  }
  return verbs;
}
