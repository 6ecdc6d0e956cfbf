/** Words by which a text tells whose words something is, and who acts: what `lexicons/grammar/` holds of them, every inflected form. */

/** "according to", "in {someone} 's view": words before and after the source, as tokens; no `tail` where it stands last. */
export interface SourcePhrase {
  lead: string[];
  tail: string[] | null;
}

/** How a verb leads to the name that it gives, or the charge that it brings. */
export interface NameLink {
  /** What stands before the name; null where it follows at once. */
  word: 'as' | 'of' | 'for' | 'to' | 'about' | 'against' | 'on' | null;
  /** Whether the word stands right behind the verb ("warned of"), or behind who is named ("accused the board of"). */
  atOnce: boolean;
}

/** A body, people, those who are a group only with a word that tells which, or an office. */
export type GroupKind = 'body' | 'people' | 'with which' | 'office';

/** Common nouns by which a text speaks of somebody without a name, and the words around them. */
export interface Groups {
  /** What a noun of any of these lists tells, by one look-up. */
  kindOf: Map<string, GroupKind>;
  /** Bodies, in the singular and the plural: "board", "unions". */
  bodies: Set<string>;
  /** People, in the plural: "protesters". */
  people: Set<string>;
  /** Those who are a group only with a word before them that tells which: "union leaders". */
  withWhich: Set<string>;
  /** Offices of one holder: "mayor". */
  offices: Set<string>;
  /** Adjectives that tell which body or people it is: "central", "armed". */
  kinds: Set<string>;
  /** Before "of" and those who are counted: "thousands". */
  quantities: Set<string>;
  /** Nouns by which their owner is meant: "Lund's regime". */
  standForOwner: Set<string>;
  /** What an office is called in full, by another word for it: "pm". */
  sameOffice: Map<string, string>;
}

/** Words of attribution, every inflected form, in lower case. */
export interface Attribution {
  /** Who acts without a name. */
  groups: Groups;
  /** Names, as written, that keep their capital anywhere. */
  knownNames: Set<string>;
  /** Verbs of saying that take a clause, and stand beside a quotation. */
  saying: Set<string>;
  /** Verbs that stand beside a quotation, or name an act of speech. */
  quoting: Set<string>;
  /** Of them those that give the word to somebody only behind a comma or a colon. */
  leadingIn: Set<string>;
  /** Verbs that say something only with certain words behind them, which are told here: "point" with "out". */
  phrasal: Map<string, string[][]>;
  /** Titles of courtesy, which may stand behind an office: "Finance Minister Dr Asare". */
  honorifics: Set<string>;
  /** Nouns for what somebody said. */
  speech: Set<string>;
  /** Nouns for what somebody says or thinks, before "that". */
  opinions: Set<string>;
  /** Nouns for what somebody says that he does, behind which an infinitive tells it. */
  claimsTo: Set<string>;
  /** Verbs of an indirect question: "asked why". */
  questioning: Set<string>;
  /** Verbs of speech of all three kinds. */
  speaking: Set<string>;
  /** Participles of what a statement brings about: "…, setting up a fight". */
  consequences: Set<string>;
  /** Adjectives that say what somebody thinks, before "that". */
  minded: Set<string>;
  /** Verbs of saying with the hearer as object: "told reporters that". */
  telling: Set<string>;
  /** Verbs that say something of a person, and only show something of a thing: "the figures suggest". */
  showing: Set<string>;
  /** Verbs of saying that often take a thing as object: "announced a plan". */
  announcing: Set<string>;
  /** Verbs that give a name or bring a charge, each with what leads to it: "called it a disgrace", "slammed it as a disgrace", "warned of a disgrace". */
  naming: Map<string, NameLink[]>;
  /** Verbs that ask something of somebody, by what leads to whom they ask ("called on voters to", "urged voters to"), and verbs of promise (null). */
  pleas: Map<string, string | null>;
  /** Verbs whose object is told in the words of whoever tells it: "described a shameful day". */
  describing: Set<string>;
  /** Verbs of a verdict, which say something only before "that". */
  finding: Set<string>;
  /** Labels before what an interviewer asks, and before what is answered, in lower case. */
  turns: { asks: Set<string>; answers: Set<string> };
  /** Verbs behind which somebody is to do what follows: "urged Lund to", "forced Lund to". */
  moving: Set<string>;
  /** What ends the name of a place, and what stands before one. */
  placeEnds: Set<string>;
  beforePlaces: Set<string>;
  /** What one member of a party is called. */
  partisans: Set<string>;
  /** Words for a street, behind its name. */
  streets: Set<string>;
  /** Who does not do what the infinitive behind them says. */
  unwilling: Set<string>;
  /** Verbs whose object is what somebody does: "led a smear campaign". */
  doing: Set<string>;
  /** Nouns for what is written or published: a source of facts, no speaker. */
  documents: Set<string>;
  /** Documents that say, find, argue: what they say is told as theirs. */
  accounts: Set<string>;
  /** Verbs that say something only of such a document: "the audit shows that". */
  proving: Set<string>;
  /** Pasts of verbs of a verdict, which are no noun: "found". */
  foundBefore: Set<string>;
  /** What somebody writes or sends out, whose words are his. */
  writings: Set<string>;
  /** Words before the colon of a headline that name no speaker: "Exclusive", "World Cup". */
  labels: Set<string>;
  /** Phrases that name a source, by their first word. */
  according: Map<string, SourcePhrase[]>;
  /** First words of titles, in lower case. */
  titles: Set<string>;
  /** Titles that everything before them in a name belongs to: "Shadow Health Secretary Mara Lund". */
  ranks: Set<string>;
  /** "jr.", "qc": behind a last name and no part of it. */
  behindNames: Set<string>;
  /** "Jr.", "III": which of those who bear one name, as printed. */
  generations: Set<string>;
  /** They speak for a body. */
  mouthpieces: Set<string>;
  /** Verbs of saying that of a thing mean something else. */
  adding: Set<string>;
  /** How titles are shortened before a name, by the title. */
  titlesInShort: Map<string, Set<string>>;
  /** Small words within a name: "van", "el". */
  particles: Set<string>;
  /** In small letters behind the hyphen of a given name: "Jong-un". */
  syllables: Set<string>;
  /** Titles that by themselves name a party or a chamber. */
  parties: Set<string>;
  /** What a ministry or office is for. */
  departments: Set<string>;
  /** Adjectives of a people or a land, which name nobody before a noun. */
  peoples: Set<string>;
  /** Nouns for people as others speak of them: "critics", "wife". */
  persons: Set<string>;
  /** What one whom a text has just named is called again by: "the winger". */
  epithets: Set<string>;
  /** Of them those that stand for several: "party", "people". */
  collectives: Set<string>;
  /** First words of the names of places and bodies. */
  placesAndBodies: Set<string>;
  /** Participles of acts that are done to somebody. */
  doneTo: Set<string>;
  /** First names of men, and of women. */
  namesOfHim: Set<string>;
  namesOfHer: Set<string>;
  /** Both. */
  firstNames: Set<string>;
  /** Common nouns that speak. */
  speakers: Set<string>;
  /** Days of the week, and what stands before them: no part of a name. */
  days: Set<string>;
  /** Names of months, some of which people bear too. */
  months: Set<string>;
  monthsOrNames: Set<string>;
  /** Words after which a month is a time. */
  datings: Set<string>;
  /** Verbs of speech whose object must follow, so that "accused of" without one is a passive. */
  transitive: Set<string>;
  /** Verbs that need a hearer as object, so that "Senate told bill is absurd" is a passive. */
  hearing: Set<string>;
  /** Verbs whose "-ing" tells what somebody is charged with: "denies bullying staff". */
  denying: Set<string>;
  /** The forms of all these verbs that may be past participles. */
  participles: Set<string>;
  /** What is done with a claim rather than said in it: "the claims that Lund made in May". */
  doneWithClaim: Set<string>;
  /** Titles of a man, and of a woman. */
  titlesOfHim: Set<string>;
  titlesOfHer: Set<string>;
  /** What may stand inside a name, between its parts: "of", "van". */
  nameJoins: Set<string>;
  /** Last words of the name of a body. */
  bodies: Set<string>;
}
