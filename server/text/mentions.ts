/** Names of people and bodies in a text, a later last name or title led back to the full name met before. */
import { behindPlaceAndDate } from './datelines.ts';
import type { Attribution } from './attribution.ts';
import { firstFrom } from './in-order.ts';
import { endsInS } from './inflect.ts';
import { isApostrophe, isPluralsApostrophe } from './marks.ts';
import type { NamePartsReader } from './name-parts.ts';
import { headOfTitle, holding, isHolder, officesBeside, type Holding } from './offices.ts';
import { sentenceAt, type ParsedText, type Token } from './parse.ts';
import { addPronounsShown, pronounBeside, pronounOfName, type Pronoun } from './sexes.ts';

/** A name met: tokens `first` (in it) to `last` (not in it). Made by a constructor, as tokens are. */
export class Mention {
  first: number;
  last: number;
  /** The fullest name of the same bearer met so far, without titles. */
  name: string;
  /** True when it is likely a person: a title stands before it, or it is a first and a last name. */
  person: boolean;
  /** True for a title or a common noun in capitals that nobody is named by: "the Chief Constable", "Critics of Lund". It neither acts nor suffers. */
  office: boolean;

  constructor(first: number, last: number, name: string, person: boolean, office: boolean) {
    this.first = first;
    this.last = last;
    this.name = name;
    this.person = person;
    this.office = office;
  }
}

/** The names of a text, in order, with the titles that they were met with. */
export interface Mentions {
  all: Mention[];
  /** The offices told of, in the order met, by their last word: "governor" -> "norland governor", held by Mara Lund. */
  offices: Map<string, Holding[]>;
  /** "he" or "she" by name, where a title ("Ms. Lund", "spokesman Piet Ras"), the first name or the text itself tells. */
  pronouns: Map<string, Pronoun>;
  /** Tokens of names that the tagger takes for verbs or pronouns: "Combs said", "IT Minister". */
  seenAsVerbs: number[];
}

/** So many holders of one office are kept; a report tells of a few. */
const mostHolders = 50;

/** "van der" */
const mostParticles = 2;

/** How many mentions start before a token, which is also the index of the first one from it on. */
export function mentionsBefore(mentions: Mentions, token: number): number {
  return firstFrom(mentions.all, (mention) => mention.first, token);
}

/** The last mention that starts before a token. */
export function mentionBefore(mentions: Mentions, token: number): Mention | undefined {
  const before = mentionsBefore(mentions, token);
  // A place below zero is looked up by its name, as for a property.
  return before === 0 ? undefined : mentions.all[before - 1];
}

export function findMentions(text: ParsedText, attribution: Attribution, partsOfName: NamePartsReader): Mentions {
  const { nameJoins, particles, syllables, parties, bodies, departments, titles, behindNames, speakers, persons, opinions, speech, placesAndBodies, days, months, datings, firstNames } = attribution;
  const all: Mention[] = [];
  const offices = new Map<string, Holding[]>();
  const byTitle = new Map<string, string>();
  const byLast = new Map<string, string>();
  const pronouns = new Map<string, Pronoun>();
  const seenAsVerbs: number[] = [];
  const within = new Map<number, readonly number[]>();
  const { tokens, sentences } = text;
  let sentence = 0;
  for (let at = capitalFrom(tokens, 0); at < tokens.length; at = capitalFrom(tokens, at)) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.first <= at) sentence += 1;
    if (at === sentences[sentence]?.first) {
      const behind = behindPlaceAndDate(text, at, sentences[sentence]!.last);
      if (behind > at) {
        at = behind;
        continue;
      }
    }
    // "Lund, R-Norland", "Voss (D-Calif.)": his party and his state name nobody.
    const behindParty = partisanEnd(at);
    if (behindParty > at || !isPart(at) || tokens[at + 1]?.tag === 'SYM') {
      at = Math.max(at + 1, behindParty);
      continue;
    }
    let last = at + 1;
    while (last < tokens.length) {
      if (isPart(last) && tokens[last]!.start - tokens[last - 1]!.end <= 1) {
        last += 1;
        continue;
      }
      const joined = particlesAt(last) || Number(goesOnBehindHyphen(at, last));
      if (joined > 0) last += joined + 1;
      else if (joinsAt(last, 1) && !(tokens[last]!.lower === 'of' && isPersonSoFar(at, last))) last += 2;
      else if (tokens[last]!.lower === 'of' && tokens[last + 1]?.lower === 'the' && joinsAt(last, 2) && opensBody(at)) last += 3;
      else {
        const body = behindOwners(last);
        if (body === null) break;
        last = body;
      }
    }
    add(at, last);
    at = last;
  }
  addPronounsShown(text, all, pronouns);
  return { all, offices, pronouns, seenAsVerbs };

  function isPart(at: number): boolean {
    return isNamePart(text, at) || isMistaken(at);
  }

  function isGiven(lower: string): boolean {
    return firstNames.has(lower);
  }

  /** A word in capitals that is part of a name, whatever the tagger takes it for. */
  function isMistaken(at: number): boolean {
    const { value, lower, tag } = tokens[at]!;
    // "IT Minister Rakesh Bhalla"
    if (tag === 'PRON' && value.length > 1 && value === value.toUpperCase() && titles.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]!.tag === 'PROPN') return true;
    if (value === lower || !/^(NOUN|VERB|ADJ|ADV|X|INTJ|SCONJ|NUM)$/.test(tag) || !/^\p{Lu}\p{Ll}/u.test(value)) return false;
    const opensSentence = at === sentences[sentence]!.first;
    // "Downing Street slammed": the tagger's verb names the street.
    if (tokens[at + 1] !== undefined && attribution.streets.has(tokens[at + 1]!.lower) && tokens[at + 1]!.tag === 'PROPN') return true;
    // "Minister Althea Grant over it": a word in capitals right behind part of a name, with none behind it.
    if (!opensSentence && at > 1 && (tag === 'VERB' || tag === 'NOUN') && titles.has(tokens[at - 2]!.lower) && tokens[at - 2]!.value !== tokens[at - 2]!.lower && endsName(at)) return true;
    // "Andrea Combs slammed": a word in capitals between a name and a verb is the last name.
    if (!opensSentence && /^(VERB|NOUN|ADJ)$/.test(tag) && at > 0 && tokens[at]!.start - tokens[at - 1]!.end === 1 && isNamePart(text, at - 1) && !days.has(tokens[at - 1]!.lower) && /^(VERB|AUX)$/.test(tokens[at + 1]?.tag ?? '')) return true;
    // "Harrow Shipping", "the Hollin Tenants' League"
    const isBodyAt = (token: number) => bodies.has(tokens[token]?.lower ?? '') && tokens[token]!.value !== tokens[token]!.lower;
    if (!opensSentence && tokens[at]!.start - tokens[at - 1]!.end === 1 && isNamePart(text, at - 1) && (isBodyAt(at) || (lower.endsWith('s') && isApostrophe(tokens[at + 1]?.lower ?? '') && isBodyAt(at + 2)))) return true;
    // "the Met Office", "the Congressional Scoring Office", whatever the tagger takes these words for
    const isCapital = (token: number) => /^\p{Lu}\p{Ll}/u.test(tokens[token]?.value ?? '');
    if (!opensSentence && ((isBodyAt(at) && isCapital(at - 1) && at - 1 > sentences[sentence]!.first) || (isBodyAt(at + 1) && /^(DET|PROPN)$/.test(tokens[at - 1]!.tag)))) return true;
    const before = opensSentence || tokens[at]!.start - tokens[at - 1]!.end !== 1 || tokens[at - 1]!.value === tokens[at - 1]!.lower ? undefined : tokens[at - 1]!.lower;
    const next = tokens[at + 1];
    const isBeforeCapital = next !== undefined && next.start - tokens[at]!.end === 1 && /^\p{Lu}/u.test(next.value) && next.tag !== 'PRON' && next.tag !== 'DET';
    // "Anna Fell", "minister Grant Tolley", "President Wade Brandt"
    if (before !== undefined && (isGiven(before) || (titles.has(before) && isBeforeCapital && isNamePart(text, at + 1)))) return true;
    // "62-year-old Miss Icilda"
    if (isBeforeCapital && (tag === 'NOUN' || tag === 'ADJ' || (tag === 'VERB' && !opensSentence)) && titles.has(lower)) return true;
    if (isBeforeCapital && isGiven(lower) && isNamePart(text, at + 1) && (!opensSentence || /^(VERB|AUX|PUNCT|PART)$/.test(tokens[at + 2]?.tag ?? ''))) return true;
    // "her brother Ted said"
    if (!opensSentence && tag === 'VERB' && isGiven(lower) && /^(VERB|AUX|PUNCT)$/.test(next?.tag ?? '')) return true;
    // "Wade, an organiser, slammed": met before as a last name.
    return byLast.has(lower) && !isBeforeCapital && (!opensSentence || next?.lower === ',' || next?.lower === "'s" || next?.tag === 'VERB' || next?.tag === 'AUX');
  }

  /** Whether a word stands right behind part of a name, with none in capitals behind it. */
  function endsName(at: number): boolean {
    const { lower, start } = tokens[at]!;
    return start - tokens[at - 1]!.end === 1 && isNamePart(text, at - 1) && !/^\p{Lu}/u.test(tokens[at + 1]?.value ?? '') && !days.has(lower) && !months.has(lower);
  }

  function joinsAt(at: number, words: number): boolean {
    return nameJoins.has(tokens[at]!.lower) && at + words < tokens.length && isPart(at + words);
  }

  /** How many particles lead on to a further part of a name: "Pieter van der Berg", "Hanan el-Masry"; 0 for none. */
  function particlesAt(at: number): number {
    let end = at;
    while (end < at + mostParticles && particles.has(tokens[end]?.lower ?? '')) end += 1;
    if (end > at && tokens[end]?.lower === '-') end += 1;
    return end > at && end < tokens.length && isPart(end) ? end - at : 0;
  }

  /** "Mara Lund-Ward", whatever the tagger takes the second word for, and "Kwan Siu-hong": a hyphen that leads on to a name's last part. */
  function goesOnBehindHyphen(first: number, at: number): boolean {
    const [hyphen, next] = [tokens[at]!, tokens[at + 1]];
    if (hyphen.lower !== '-' || next === undefined || hyphen.start > tokens[at - 1]!.end || next.start > hyphen.end) return false;
    return next.value !== next.lower ? /^\p{Lu}\p{Ll}/u.test(next.value) && next.tag !== 'PROPN' && at - first > 1 : at - first > 1 && syllables.has(next.lower);
  }

  /** Behind "R-Norland" or "D-Calif." at a token; the token itself where it is no such tag. */
  function partisanEnd(at: number): number {
    const isTag = tokens[at]!.value.length === 1 && parties.has(tokens[at]!.lower) && tokens[at + 1]?.lower === '-' && /^[,(]$/.test(tokens[at - 1]?.lower ?? '');
    let end = isTag ? at + 2 : at;
    while (isTag && (tokens[end]?.tag === 'PROPN' || tokens[end]?.lower === '.')) end += 1;
    return end;
  }

  /** "Bishop Klaus Ritter of Essen": what stands before the "of" is a whole name. */
  function isPersonSoFar(first: number, last: number): boolean {
    let from = first;
    while (from < last && titles.has(tokens[from]!.lower)) from += 1;
    return last - from >= 2 && (from > first || isGiven(tokens[from]!.lower));
  }

  function opensBody(at: number): boolean {
    return bodies.has(tokens[at]!.lower) || titles.has(tokens[at]!.lower);
  }

  /** "the Dock Workers' Union", "National Head Teachers' Union": the end of a body behind an apostrophe, or null; "the Greens' Mara Lund" is no body. */
  function behindOwners(at: number): number | null {
    if (!isPluralsApostrophe(text, at)) return null;
    let last = at + 1;
    while (last < tokens.length && isNamePart(text, last)) last += 1;
    return last > at + 1 && bodies.has(tokens[last - 1]!.lower) ? last : null;
  }

  function isCapitalNoun(at: number): boolean {
    const token = tokens[at];
    return token !== undefined && (token.tag === 'NOUN' || token.tag === 'ADJ') && token.value !== token.lower && tokens[at + 1]!.start - token.end === 1;
  }

  function isTime(at: number, last: number): boolean {
    const { lower } = tokens[at]!;
    if (days.has(lower)) return true;
    if (!months.has(lower)) return false;
    // "July is the month", but "May said"
    if (last - at === 1 && !attribution.monthsOrNames.has(lower)) return true;
    // "Ms. May said", but "in May" and "March 3"
    const next = tokens[at + 1];
    return datings.has(tokens[at - 1]?.lower ?? '') || next?.tag === 'NUM' || (at + 1 < last && /^\d/.test(next!.value));
  }

  function add(start: number, end: number): void {
    let begun = start;
    while (begun < end && isTime(begun, end)) begun += 1;
    if (begun === end) return;
    let last = end;
    // "Mara Lund Tuesday rebuffed …", but "Bloody Sunday"
    // "in the Senate Thursday"
    while ((last - begun > 2 || (last - begun === 2 && titles.has(tokens[begun]!.lower))) && isTime(last - 1, last)) last -= 1;
    if (begun === sentences[sentence]!.first && !isNamedWithin(begun)) {
      // "Farm aid was cut": what stands before the noun, with a capital from its place.
      if (last - begun === 1 && describesNoun(begun)) return;
      // "Top Lund officials" in a text that names Lund
      if (last - begun > 1 && text.kindOf(tokens[begun]!.word) === 'word' && !titles.has(tokens[begun]!.lower) && !attribution.peoples.has(tokens[begun]!.lower) && !placesAndBodies.has(tokens[begun]!.lower) && isNameBehind(begun + 1)) begun += 1;
      // "Rebel MPs"
      if (last - begun === 2 && isOrdinary(begun) && attribution.groups.people.has(tokens[begun + 1]!.lower) && !titles.has(tokens[begun]!.lower) && !attribution.peoples.has(tokens[begun]!.lower)) begun += 1;
      // "Shares of Brandt fell"
      if (last - begun > 2 && counts(begun)) begun += 2;
    }
    // "Immigration minister Mara Lund": the office is for it, nobody's name.
    if (last - begun === 1 && departments.has(tokens[begun]!.lower) && (titles.has(tokens[last]?.lower ?? '') || speakers.has(tokens[last]?.lower ?? ''))) return;
    named(begun, last);
  }

  function isOrdinary(at: number): boolean {
    return text.kindOf(tokens[at]!.word) !== 'other';
  }

  /** Whether an ordinary word stands right before a noun in small letters. */
  function describesNoun(at: number): boolean {
    const next = tokens[at + 1];
    // "Chinese officials"
    if (attribution.peoples.has(tokens[at]!.lower) && !attribution.groups.kinds.has(tokens[at]!.lower)) return false;
    return isOrdinary(at) && !attribution.knownNames.has(tokens[at]!.value) && next?.tag === 'NOUN' && next.value === next.lower && next.start - tokens[at]!.end === 1;
  }

  /** Whether an ordinary word that opens a sentence tells something of the name behind its "of" or "for", and is no part of it. */
  function counts(at: number): boolean {
    const { lower } = tokens[at]!;
    const isOfIt = (lower.endsWith('s') && !persons.has(lower)) || opinions.has(lower) || speech.has(lower);
    return isOrdinary(at) && isOfIt && /^(?:of|for)$/.test(tokens[at + 1]!.lower) && !bodies.has(lower) && !titles.has(lower) && !placesAndBodies.has(lower) && !speakers.has(lower);
  }

  /** Whether a word has a capital inside another sentence, too, or is a last name met before. */
  function isNamedWithin(at: number): boolean {
    return byLast.has(tokens[at]!.lower) || capitalsWithin(at).some((other) => other !== at);
  }

  /** Where a word stands as a name though no sentence begins with it; found once for each word. */
  function capitalsWithin(at: number): readonly number[] {
    const { word, lower } = tokens[at]!;
    const known = word === 0 ? undefined : within.get(word);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (let other = text.words.indexOf(word); other >= 0; other = text.words.indexOf(word, other + 1)) {
      if (tokens[other]!.value !== lower && tokens[other]!.tag === 'PROPN' && !opensSentenceAt(other)) found.push(other);
    }
    if (word !== 0) within.set(word, found);
    return found;
  }

  function isNameBehind(at: number): boolean {
    return tokens[at]!.tag === 'PROPN' && tokens[at - 1]!.end < tokens[at]!.start && isNamedWithin(at);
  }

  function opensSentenceAt(at: number): boolean {
    return sentences[sentenceAt(text, at)]!.first === at;
  }

  /** "the kitchen at Little Torbury", "the founder of Lumen Exchange", "Ekuro Central": no first name, and a place or a body by what stands before it or by its end. */
  function isPlaceAt(first: number, last: number): boolean {
    if (isGiven(tokens[first]!.lower) || tokens[last]?.lower === "'s") return false;
    const before = tokens[first - 1];
    return attribution.placeEnds.has(tokens[last - 1]!.lower) || (before !== undefined && (attribution.beforePlaces.has(before.lower) || (before.lower === 'of' && titles.has(tokens[first - 2]?.lower ?? ''))));
  }

  function entitle(title: string, name: string, at: number): void {
    const head = headOfTitle(title);
    const known = offices.get(head);
    if (known === undefined) offices.set(head, [holding(title, name, at)]);
    else if (known.length < mostHolders && !known.some((one) => one.title === title && one.name === name)) known.push(holding(title, name, at));
    byTitle.set(title, name);
    const space = title.lastIndexOf(' ');
    if (space > 0 && attribution.honorifics.has(title.slice(space + 1))) entitle(title.slice(0, space), name, at);
  }

  /** "His wife, Noelene, waved": one name between commas, of somebody's relative or of one who does something. */
  function isApposed(first: number, last: number): boolean {
    const noun = tokens[first - 2];
    return tokens[first - 1]?.lower === ',' && tokens[last]?.lower === ',' && noun?.tag === 'NOUN' && attribution.persons.has(noun.lower) && !attribution.collectives.has(noun.lower) && !endsInS(noun.lower);
  }

  /** "Leader of the Opposition Mara Lund": the tagger's noun may begin a title. */
  function titleStart(first: number): number {
    const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
    return of > 0 && tokens[of]!.lower === 'of' && titles.has(tokens[of - 1]!.lower) ? of - 1 : first;
  }

  /** "the football coach Gene Brandt": an office in small letters, which "the coach" means later. */
  function entitleBySmall(first: number, name: string): void {
    const office = tokens[first - 1]!;
    if (!(office.tag === 'NOUN' || (office.tag === 'ADJ' && titles.has(office.lower))) || office.value !== office.lower || tokens[first]!.start - office.end !== 1) return;
    // "his son Seth" is nobody's office.
    if (!isHolder(text, first - 1, attribution)) return;
    // "energy minister Lena Fuchs"
    const what = tokens[first - 2];
    const isOf = what !== undefined && (what.tag === 'NOUN' || (what.tag === 'PROPN' && text.kindOf(what.word) === 'noun' && opensSentenceAt(first - 2))) && office.start - what.end === 1;
    entitle(isOf ? `${what.lower} ${office.lower}` : office.lower, name, first);
  }

  function named(begun: number, last: number): void {
    // "the Justice Department": the tagger's noun is the first word of the name.
    const first = last - begun === 1 && bodies.has(tokens[begun]!.lower) && isCapitalNoun(begun - 1) ? begun - 1 : begun;
    const isKnown = last - first === 1 && byLast.has(tokens[first]!.lower);
    const parts = partsOfName(text, first, last, first === sentences[sentence]!.first && !isKnown);
    const { titled, isBody, words } = parts;
    // "Deacon" is Phil Deacon, met before, where "the Deacon" is an office.
    const isOffice = parts.isOffice && !(isKnown && tokens[first - 1]?.lower !== 'the');
    const from = first + titled;
    let end = tokens[last - 1]!.end;
    // "Joseph Lund Jr." is "Lund" later.
    let lastWord = tokens[last - 1]!.lower;
    for (let at = last - 1; at > from && behindNames.has(lastWord); at -= 1) lastWord = tokens[at - 1]!.lower;
    // "Amrit Sen." at the end of a sentence: the stop is not the name's.
    if (last - from > 1 && titles.has(lastWord) && lastWord.endsWith('.')) {
      end -= 1;
      lastWord = lastWord.slice(0, -1);
    }
    const written = text.text.slice(tokens[from]!.start, end);
    let name = written;
    const bearer = isOffice ? byTitle.get(written.toLowerCase()) : undefined;
    if (isOffice) name = bearer ?? written;
    else if (words === 1) name = byLast.get(lastWord) ?? written;
    else if (!isBody) {
      if (!byLast.has(lastWord)) byLast.set(lastWord, written);
      // Family names stand first in much of the world: "Wang Yi" is "Wang" later.
      const firstWord = tokens[from]!.lower;
      if (!byLast.has(firstWord) && !firstWord.endsWith('.')) byLast.set(firstWord, written);
    }
    if (!isOffice && from > first) entitle(text.text.slice(tokens[titleStart(first)]!.start, tokens[from - 1]!.end).toLowerCase(), name, first);
    if (!isOffice && first > 0) entitleBySmall(first, name);
    // "Voss's wife Camilla"
    const isCalled = words === 1 && ((tokens[first - 1]?.tag === 'NOUN' && isGiven(lastWord) && attribution.persons.has(tokens[first - 1]!.lower)) || isApposed(first, last));
    const person = bearer !== undefined || (!isBody && !(words > 1 && from === first && isPlaceAt(first, last)) && (from > first || words > 1 || name !== written || isCalled));
    if (person && !isOffice) for (const office of officesBeside(text, first, last, sentences[sentence]!.first, attribution)) entitle(office, name, first);
    if (person && !pronouns.has(name)) {
      const pronoun = pronounBeside(text, first, from, last, attribution) ?? pronounOfName(name, attribution);
      if (pronoun !== null) pronouns.set(name, pronoun);
    }
    all.push(new Mention(first, last, name, person, isOffice && bearer === undefined));
    for (let at = first; at < last; at += 1) if ((tokens[at]!.tag === 'VERB' || tokens[at]!.tag === 'PRON') && isMistaken(at)) seenAsVerbs.push(at);
  }
}

/** The first token from `at` on that may be part of a name: nearly all words are in small letters, and none. */
function capitalFrom(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < tokens.length && tokens[next]!.tag !== 'PROPN' && tokens[next]!.value === tokens[next]!.lower) next += 1;
  return next;
}

function isNamePart(text: ParsedText, at: number): boolean {
  const token = text.tokens[at]!;
  if (token.tag !== 'PROPN' || isAmount(text, at)) return false;
  const code = token.value.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code > 127 && /^[\p{Lu}\p{N}]/u.test(token.value));
}

/** "R2.3m", "N500m": a currency's letter with a number, or what follows its point; "G7" and "U2" are names. */
function isAmount({ tokens, classes }: ParsedText, at: number): boolean {
  const { value, start, end } = tokens[at]!;
  const code = value.charCodeAt(0);
  const second = value.charCodeAt(1);
  // Nearly all names have letters alone.
  if (code > 57 && !(second >= 48 && second <= 57)) return false;
  if (code >= 48 && code <= 57) return tokens[at - 1]?.lower === '.' && tokens[at - 1]!.end === start && /\d$/.test(tokens[at - 2]?.value ?? '');
  if (value.length < 2 || !classes.currencyLetters.has(value.charAt(0).toLowerCase())) return false;
  return /^.\d+(?:m|bn|k)$/i.test(value) || (/^.\d+$/.test(value) && tokens[at + 1]?.lower === '.' && tokens[at + 1]!.start === end && /^\d/.test(tokens[at + 2]?.value ?? ''));
}
