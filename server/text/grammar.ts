/** What the text stage knows about language: the data of `lexicons/grammar/`. */
import { join } from 'node:path';
import { z } from 'zod';
import { readLexiconFile } from '../lexicon-file.ts';
import type { Attribution, GroupKind, Groups, NameLink, SourcePhrase } from './attribution.ts';
import { inflect, spellings, type IrregularForms } from './inflect.ts';

const word = z.string().min(1);
const words = z.array(word);
/** A table by word, in which "constructor" is a word like any other. */
const byWord = <T>(value: z.ZodType<T>) => z.record(word, value).transform((table): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, table));
const forms = byWord(words);
const wordSet = words.transform((list): ReadonlySet<string> => new Set(list));
const verbForm = z.enum(['base', 's', 'past', 'participle', 'attribute', 'ing']);
const irregularFile = z.strictObject({
  verbs: forms, nouns: forms, adjectives: forms, unchanged: wordSet, our: words, ence: wordSet, doubling: wordSet,
  be: z.record(z.enum(['i', 'several', 'none']), z.record(verbForm, word)),
  formsOfBe: byWord(verbForm),
  thirdPersons: byWord(word),
  denials: z.record(z.enum(['base', 's', 'past', 'other']), word),
  ofSeveral: byWord(word),
  ofMass: byWord(word),
  owners: z.array(z.tuple([word, word])).transform((list): IrregularForms['owners'] => new Map(list.flatMap((pair) => pair.map((one) => [one, pair] as const)))),
  notAdverbs: wordSet,
}).transform((file) => ({ ...file, pasts: new Set(Object.entries(file.verbs).flatMap(([base, past]) => past.filter((one) => one !== base))) }));
const stanceFile = z.record(z.string(), words);
const namesFile = z.strictObject({ names: words, wordNames: words });
const firstNamesFile = z.strictObject({ men: words, women: words });
const groupsFile = z.strictObject({ bodies: words, people: words, vague: words, withWhich: words, offices: words, kinds: words, quantities: words, sameOffice: byWord(word), standForOwner: words });
const abbreviationsFile = z.strictObject({ titles: words, numbered: words, ordinary: words, titlesInShort: z.record(z.string(), words) });
/** Ends of words as an expression, behind at least so many letters. */
const endings = (before: number) => z.array(z.string().regex(/^[a-z]+$/, 'write letters alone')).min(1).transform((list) => new RegExp(`${before === 0 ? '' : `[a-z]{${before}}`}(?:${list.join('|')})$`));
const endingsFile = z.strictObject({
  participles: endings(0), notParticiples: endings(0), people: endings(0), adverbs: endings(0), verbalAdjectives: endings(0), oddParticiples: endings(0), adjectives: endings(3), verbs: endings(2), ing: endings(2), inflected: endings(0),
});
/** What the lists of `attribution.yaml` hold is written there. */
const attributionNames = [
  'saying', 'quoting', 'leadingIn', 'phrasal', 'honorifics', 'telling', 'showing', 'announcing', 'speech', 'opinions', 'claimsTo', 'questioning', 'consequences', 'minded',
  'documents', 'accounts', 'proving', 'writings', 'blamingOn', 'attributing', 'epithets', 'labels', 'naming', 'namingAs', 'accusing', 'blaming', 'likening', 'speakingOf', 'asking', 'unwilling', 'moving', 'doing', 'promising',
  'according', 'titles', 'speakers', 'days', 'months', 'monthsOrNames', 'datings', 'transitive', 'hearing', 'describing', 'finding', 'asks',
  'answers', 'denying', 'warningAgainst', 'doneWithClaim', 'titlesOfHim', 'titlesOfHer', 'nameJoins', 'bodies', 'ranks', 'mouthpieces', 'adding', 'generations', 'lettersBehind', 'particles', 'syllables',
  'parties', 'partisans', 'departments', 'peoples', 'persons', 'collectives', 'placesAndBodies', 'placeEnds', 'beforePlaces', 'streets', 'doneTo',
] as const;
const attributionFile = z.record(z.enum(attributionNames), words);

/** A list of words, in which lists of others may stand whole. */
const wordClass = z
  .array(z.unknown())
  .transform((list) => list.flat(Infinity))
  .pipe(words.min(1))
  .refine((list) => list.every((word) => word === word.toLowerCase()), 'write the words in lower case')
  .refine((list) => new Set(list).size === list.length, 'a word stands twice in it')
  .transform((list): ReadonlySet<string> => new Set(list));
/** What the classes of `closed-classes.yaml` decide is written there. */
const classNames = [
  'be', 'beOrGet', 'beOrGetContracted', 'linking', 'beBeforeParticiple', 'beOrRemain', 'beOrSeem', 'beforeInfinitive',
  'auxiliaries', 'presentPerfect', 'have', 'say', 'saysOrSaid', 'afterStatement',
  'he', 'she', 'objects', 'hisOrHer', 'claimOwners', 'speakerOwners', 'possessives', 'possessivesAndWhose',
  'subjects', 'firstPerson', 'ownedByFirst', 'singularSubjects', 'heSheOrThey', 'unnamed', 'things', 'jointly', 'bounds', 'formerly', 'ordinals',
  'relatives', 'relativesAndWhose', 'relativesAndThat', 'relativesAndWhat', 'subjectBounds', 'asides', 'aspects', 'questions', 'questionsAndIf',
  'clauseOpeners', 'nameEnds', 'objectEnds', 'contrasts', 'statementEnds', 'afterOrBefore', 'remarkOpeners',
  'passiveLinks', 'finite', 'fromSomebody', 'towardsSomebody', 'doneToSomebody', 'currencyLetters', 'followingOn', 'alreadyMany', 'oneInS', 'noPlurals', 'ofOne', 'openLinks', 'severalPronouns', 'behindNouns', 'definite', 'whyOrHow', 'whileOrWhen', 'locative', 'particles', 'looseParticles', 'beforeName', 'indefinite', 'articles', 'shortAdverbs', 'closingParticles', 'aloneInOne', 'shortObjects', 'noneOf', 'madeBy', 'ofSomebody', 'betweenThings', 'timeWords', 'timeNouns',
  'degrees', 'pairing', 'pluralOwners', 'oddPasts', 'plurals', 'opensNoAttribute', 'counted', 'neutralVerbs',
  'unspelled', 'smallInTitles', 'works', 'makers', 'worksDo', 'honours', 'calling', 'mentioned', 'short', 'elisions', 'grammatical',
] as const;
const classesFile = z.strictObject({ parts: z.record(z.string(), words), classes: z.record(z.enum(classNames), wordClass) });

/** Expressions of how words end, by what they tell; the data says of each what it is. */
export type Endings = Readonly<z.infer<typeof endingsFile>>;

/** The classes of small words by which a sentence is read, by name. */
export type ClosedClasses = Readonly<z.infer<typeof classesFile>['classes']>;

/** Abbreviations whose full stop ends no sentence, without it, and words that are none. */
export interface Abbreviations {
  /** Before a name: "Rev", "Sens". */
  titles: Set<string>;
  /** Before a number: "Sept". */
  numbered: Set<string>;
  /** Words in lower case that the language model takes for abbreviations: "in" for inches. */
  ordinary: Set<string>;
}

export interface Grammar {
  irregular: IrregularForms;
  abbreviations: Abbreviations;
  attribution: Attribution;
  classes: ClosedClasses;
  endings: Endings;
  /** The class of each small word that shows whether a sentence reports or argues. */
  stance: Map<string, string>;
  /** Names that keep their capital in ordinary case. */
  names: Set<string>;
  /** Judging words that people are named, in lower case. */
  wordNames: Set<string>;
}

/**
 * Reads the grammar data.
 * @throws LexiconFileError or ZodError when a file breaks the format.
 */
export function loadGrammar(lexicons: string): Grammar {
  const irregular = irregularFile.parse(readLexiconFile(join(lexicons, 'grammar/irregular.yaml')));
  const written = attributionFile.parse(readLexiconFile(join(lexicons, 'grammar/attribution.yaml')));
  const all = (list: string[], as: 'VERB' | 'NOUN') => new Set(list.flatMap((word) => inflect(word.toLowerCase().split(' ')[0]!, as, irregular)));
  const stance = stanceFile.parse(readLexiconFile(join(lexicons, 'grammar/stance.yaml')));
  const { names, wordNames } = namesFile.parse(readLexiconFile(join(lexicons, 'grammar/names.yaml')));
  const firstNames = firstNamesFile.parse(readLexiconFile(join(lexicons, 'grammar/first-names.yaml')));
  const groups = groupsFile.parse(readLexiconFile(join(lexicons, 'grammar/groups.yaml')));
  const abbreviations = abbreviationsFile.parse(readLexiconFile(join(lexicons, 'grammar/abbreviations.yaml')));
  const { classes } = classesFile.parse(readLexiconFile(join(lexicons, 'grammar/closed-classes.yaml')));
  const saying = all(written.saying, 'VERB');
  const quoting = all(written.quoting, 'VERB');
  const questioning = all(written.questioning, 'VERB');
  const [namesOfHim, namesOfHer] = [firstNames.men, firstNames.women].map((list) => new Set(list.map((name) => name.toLowerCase()))) as [Set<string>, Set<string>];
  const irregularPasts = new Set(Object.values(irregular.verbs).flat());
  const according = new Map<string, SourcePhrase[]>();
  const naming = new Map<string, NameLink[]>();
  const links = [['naming', null, true], ['namingAs', 'as', false], ['accusing', 'of', false], ['blaming', 'for', false], ['blamingOn', 'on', false], ['attributing', 'to', false], ['likening', 'to', false], ['speakingOf', 'of', true], ['speakingOf', 'about', true], ['warningAgainst', 'against', true], ['warningAgainst', 'against', false]] as const;
  for (const [list, word, atOnce] of links) for (const verb of all(written[list], 'VERB')) naming.set(verb, [...(naming.get(verb) ?? []), { word, atOnce }]);
  const phrasal = new Map<string, string[][]>();
  for (const [verb, ...rest] of written.phrasal.map((phrase) => phrase.split(' '))) for (const form of all([verb!], 'VERB')) phrasal.set(form, [...(phrasal.get(form) ?? []), rest]);
  for (const phrase of written.according.map(sourcePhrase)) according.set(phrase.lead[0]!, [...(according.get(phrase.lead[0]!) ?? []), phrase]);
  return {
    irregular,
    classes,
    endings: endingsFile.parse(readLexiconFile(join(lexicons, 'grammar/endings.yaml'))),
    abbreviations: { titles: new Set(abbreviations.titles), numbered: new Set(abbreviations.numbered), ordinary: new Set(abbreviations.ordinary) },
    stance: new Map(Object.entries(stance).flatMap(([name, list]) => list.map((word) => [word, name] as const))),
    names: new Set(names),
    wordNames: new Set(wordNames),
    attribution: {
      knownNames: new Set(names),
      groups: groupsOf(groups, written.persons, all, irregular),
      saying,
      quoting,
      speaking: new Set([...saying, ...quoting, ...questioning]),
      leadingIn: all(written.leadingIn, 'VERB'),
      phrasal,
      honorifics: new Set(written.honorifics),
      speech: all(written.speech, 'NOUN'),
      opinions: all(written.opinions, 'NOUN'),
      claimsTo: all(written.claimsTo, 'NOUN'),
      questioning,
      consequences: new Set([...all(written.consequences, 'VERB')].filter((form) => form.endsWith('ing'))),
      minded: new Set(written.minded),
      telling: all(written.telling, 'VERB'),
      showing: all(written.showing, 'VERB'),
      announcing: all(written.announcing, 'VERB'),
      naming,
      pleas: new Map([
        ...written.asking.flatMap((phrase) => [...all([phrase], 'VERB')].map((verb) => [verb, phrase.split(' ')[1] ?? ''] as const)),
        ...[...all(written.promising, 'VERB')].map((verb) => [verb, null] as const),
      ]),
      describing: all(written.describing, 'VERB'),
      finding: all(written.finding, 'VERB'),
      turns: { asks: new Set(written.asks), answers: new Set(written.answers) },
      moving: new Set([...all(written.moving, 'VERB'), ...written.asking.flatMap((phrase) => [...all([phrase], 'VERB')])]),
      doing: all(written.doing, 'VERB'),
      unwilling: all(written.unwilling, 'VERB'),
      partisans: new Set(written.partisans),
      streets: new Set(written.streets),
      placeEnds: new Set(written.placeEnds),
      beforePlaces: new Set(written.beforePlaces),
      documents: all(written.documents, 'NOUN'),
      accounts: all(written.accounts, 'NOUN'),
      proving: all(written.proving, 'VERB'),
      foundBefore: new Set([...all(written.finding, 'VERB')].filter((form) => irregularPasts.has(form))),
      writings: all(written.writings, 'NOUN'),
      labels: all(written.labels, 'NOUN'),
      according,
      titles: new Set(written.titles.flatMap((title) => title.toLowerCase().split(' ')).concat('of')),
      ranks: new Set(written.ranks),
      behindNames: new Set([...written.generations.map((word) => word.toLowerCase()), ...written.lettersBehind]),
      generations: new Set(written.generations),
      mouthpieces: new Set(written.mouthpieces),
      adding: all(written.adding, 'VERB'),
      titlesInShort: new Map(Object.entries(abbreviations.titlesInShort).map(([title, short]) => [title, new Set(short)])),
      particles: new Set(written.particles),
      syllables: new Set(written.syllables),
      parties: new Set(written.parties),
      departments: new Set(written.departments),
      peoples: new Set(written.peoples),
      persons: all([...written.persons, ...written.collectives], 'NOUN'),
      collectives: all(written.collectives, 'NOUN'),
      epithets: new Set(written.epithets),
      placesAndBodies: new Set(written.placesAndBodies),
      doneTo: new Set([...all(written.doneTo, 'VERB')].filter((form) => !form.endsWith('ing') && !form.endsWith('s'))),
      namesOfHim,
      namesOfHer,
      firstNames: new Set([...namesOfHim, ...namesOfHer]),
      speakers: all(written.speakers, 'NOUN'),
      days: new Set(written.days),
      months: new Set(written.months),
      monthsOrNames: new Set(written.monthsOrNames),
      datings: new Set(written.datings),
      transitive: all(written.transitive, 'VERB'),
      hearing: all(written.hearing, 'VERB'),
      denying: all(written.denying, 'VERB'),
      participles: new Set([...all([...written.transitive, ...written.hearing, ...written.naming], 'VERB')].filter((form) => form.endsWith('ed') || irregularPasts.has(form))),
      doneWithClaim: new Set(written.doneWithClaim),
      titlesOfHim: new Set(written.titlesOfHim),
      titlesOfHer: new Set(written.titlesOfHer),
      nameJoins: new Set(written.nameJoins),
      bodies: new Set(written.bodies),
    },
  };
}

/** @param persons nouns for people in the singular, whose plural is a group unless it is vague */
function groupsOf(written: z.infer<typeof groupsFile>, persons: readonly string[], all: (list: string[], as: 'NOUN') => Set<string>, irregular: IrregularForms): Groups {
  const other = new Set([...written.vague, ...written.bodies]);
  const apart = new Set(written.withWhich);
  const many = persons.filter((word) => !other.has(word)).flatMap((word) => [...all([word], 'NOUN')].filter((form) => !spellings(word, irregular).includes(form)));
  const people = new Set([...many, ...written.people].filter((word) => !apart.has(word)));
  const lists = { bodies: all(written.bodies, 'NOUN'), people, withWhich: all(written.withWhich, 'NOUN'), offices: new Set(written.offices) };
  const kinds: [GroupKind, ReadonlySet<string>][] = [['office', lists.offices], ['with which', lists.withWhich], ['people', people], ['body', lists.bodies]];
  return {
    ...lists,
    kindOf: new Map(kinds.flatMap(([kind, words]) => [...words].map((word) => [word, kind] as const))),
    kinds: new Set(written.kinds),
    quantities: new Set(written.quantities),
    standForOwner: new Set(written.standForOwner),
    sameOffice: new Map(Object.entries(written.sameOffice)),
  };
}

function sourcePhrase(written: string): SourcePhrase {
  const tokens = written.split(' ');
  const gap = tokens.indexOf('{someone}');
  return gap < 0 ? { lead: tokens, tail: null } : { lead: tokens.slice(0, gap), tail: tokens.slice(gap + 1) };
}
