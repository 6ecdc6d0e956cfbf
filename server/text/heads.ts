/** Whom a noun phrase names: the noun that heads it decides, not a name inside it. */
import { officeIn } from './offices.ts';
import { onlyNameByTitle } from './office-holders.ts';
import { groupAt, isGroupNoun, type PhraseContext } from './groups.ts';
import { isApostrophe, isGenitive, isPluralsApostrophe } from './marks.ts';
import { mentionBefore, mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { personFor } from './pronouns.ts';

/** Between the names of those who act, or suffer, together. No name holds it, since mentions end at an "and". */
export const together = ' and ';

/** How many tokens may stand before an apposed name: "the tycoon Dinesh Silva". */
const longestDescription = 4;

/** One thing that a noun phrase speaks of, out of those that it joins. */
interface Head {
  /** The name that heads it or that explains it ("the mayor, Mara Lund"), or null. */
  name: Mention | null;
  /** The token that heads it where no name does. */
  noun: number;
  /** Its own words, without those that follow its head. */
  first: number;
  last: number;
  /** Where what follows it begins. */
  end: number;
}

/** Those who act, in a stretch of tokens that is a subject or stands behind "by": its heads' names, or what a group is called, or null. "Lund's critics" are not Lund. */
export function actorsIn(context: PhraseContext, first: number, last: number): string | null {
  const pronoun = last - first === 1 ? personFor(context.text, context.mentions, first) : null;
  return pronoun ?? calledIn(context, headsIn(context, first, last));
}

/** Those whom an act or a judgement concerns, in a stretch of tokens: its heads' names, or those whose the thing is ("Lund's plan"), which a person or a body is not ("Lund's wife"). */
export function concernedIn(context: PhraseContext, first: number, last: number, not: string | null = null): string | null {
  const { text, mentions, attribution } = context;
  const { tokens, classes } = text;
  // "lashed out at her"; but "lurking beneath the Arctic"
  if (first < last && classes.locative.has(tokens[first]!.lower)) return null;
  // "thundered on the steps of City Hall", where "turned on Voss" is an act against him
  if (first + 1 < last && tokens[first]!.lower === 'on' && !/^(PROPN|PRON)$/.test(tokens[first + 1]!.tag)) return null;
  if (first + 1 < last && tokens[first]!.tag === 'ADP' && !classes.clauseOpeners.has(tokens[first]!.lower)) return concernedIn(context, first + 1, last, not);
  if (first >= last) return null;
  const heads = headsIn(context, first, last);
  const names = calledIn(context, heads);
  if (names !== null) return names;
  const head = heads[0];
  // "He was mocked"; but "claimed he was ready" is a clause.
  const owns = classes.objects.has(tokens[first]!.lower) || last - first === 1;
  if (head !== undefined && attribution.persons.has(tokens[head.noun]!.lower) && !attribution.groups.standForOwner.has(tokens[head.noun]!.lower)) return null;
  if (owns) return personFor(text, mentions, first, not);
  const end = ownPart(text, first, last);
  const found = mentions.all[mentionsBefore(mentions, first)];
  const name = found && found.last <= end && !found.office && !isPeople(found, context) ? found : null;
  return groupOwner(context, first, name?.first ?? end) ?? name?.name ?? null;
}

/** "the council’s plan", "the ministers’ plan": the group that owns something in a stretch of tokens. */
function groupOwner(context: PhraseContext, first: number, last: number): string | null {
  const { text } = context;
  for (let at = first + 1; at < last; at += 1) if (isGenitive(text, at)) return groupAt(context, at - 1);
  return null;
}

/**
 * Where the subject begins of a verb that a comma stands before: "…, and the Danish premier, Mette Holm, snubbed it". The comma
 * closes an apposition, so that the subject is what stands before that, not the sentence's first one.
 * @returns null where the comma closes none
 */
export function apposedSubject({ text, mentions, sentence }: PhraseContext, verb: number): Stretch | null {
  const { tokens, classes } = text;
  let closing = verb - 1;
  while (closing > sentence.first && /^(AUX|ADV|PART|SCONJ)$/.test(tokens[closing]!.tag)) closing -= 1;
  if (closing <= sentence.first || tokens[closing]!.lower !== ',') return null;
  let opening = closing - 1;
  while (opening > sentence.first && tokens[opening]!.lower !== ',') {
    if (tokens[opening]!.tag === 'VERB' && !insideMention(mentions, opening)) return null;
    opening -= 1;
  }
  if (opening <= sentence.first || opening === closing - 1) return null;
  const apposed = mentions.all[mentionsBefore(mentions, opening + 1)];
  // "the mayor, Mara Lund,", "Lund, a former judge,", "the chairman, former judge Mara Lund,"
  // "Lund, R-Norland,"
  const isParty = tokens[opening + 1]!.value.length === 1 && tokens[opening + 2]!.lower === '-';
  if (!isParty && !/^(DET|ADJ|NOUN)$/.test(tokens[opening + 1]!.tag) && apposed?.first !== opening + 1) return null;
  let first = opening;
  while (first > sentence.first) {
    const { tag, lower } = tokens[first - 1]!;
    if (!insideMention(mentions, first - 1)) {
      if (tag === 'VERB' || tag === 'AUX') return null;
      if (tag === 'PUNCT' ? lower !== '-' && lower !== '.' && !isApostrophe(lower) : tag === 'CCONJ' || tag === 'SCONJ' || classes.clauseOpeners.has(lower)) break;
    }
    first -= 1;
  }
  return first < opening ? { first, last: closing } : null;
}

/** The heads of the phrases that a stretch joins: one, mostly. */
function headsIn(context: PhraseContext, first: number, last: number): Head[] {
  const { text, mentions } = context;
  const { tokens } = text;
  const heads: Head[] = [];
  let from = opening(context, first, last);
  while (from < last) {
    const head = headAt(context, from, last);
    if (head === null) break;
    heads.push(head);
    const next = joinedAt(text, mentions, head.end, last);
    if (next === null || tokens[next]?.tag === 'VERB') break;
    from = next;
  }
  return heads;
}

/** Where a subject begins: behind "On Monday," and the like. */
function opening(context: PhraseContext, first: number, last: number): number {
  const { text, mentions, sentence } = context;
  const { tokens, classes } = text;
  let from = first;
  // "showdown as Hartley torpedoes": the clause begins behind the word that opens it.
  for (let at = last - 1; at > first && tokens[at]!.lower !== ','; at -= 1) {
    if ((!classes.clauseOpeners.has(tokens[at]!.lower) && !classes.questions.has(tokens[at]!.lower)) || at === last - 1) continue;
    from = at + 1;
    break;
  }
  while (from < last && (tokens[from]!.tag === 'PUNCT' || tokens[from]!.tag === 'CCONJ' || tokens[from]!.tag === 'ADV')) from += 1;
  if (from >= last || !/^(ADP|SCONJ|VERB)$/.test(tokens[from]!.tag) || insideMention(mentions, from)) return from;
  for (let at = from + 1; at < last - 1; at += 1) if (tokens[at]!.lower === ',') return at + 1;
  // "rips into lying detectives"
  if (tokens[from]!.tag === 'VERB' && describes(context.text, from, from, last) && tokens[from + 1]!.tag === 'NOUN' && isGroupNoun(tokens[from + 1]!.lower, context.attribution)) return from;
  // "shares fell after Mara Lund slammed": the clause of the verb itself.
  if (classes.clauseOpeners.has(tokens[from]!.lower) && from + 1 < last) return from + 1;
  // "On Monday Mara Lund slammed": only a name at its end is the subject; "appointed by Lund" leaves none.
  const named = mentionBefore(mentions, last);
  return from === sentence.first && named?.last === last && !classes.clauseOpeners.has(tokens[named.first - 1]!.lower) ? named.first : last;
}

function headAt(context: PhraseContext, first: number, last: number): Head | null {
  const { text, mentions, attribution } = context;
  const { tokens, classes } = text;
  let from = first;
  let at = first;
  let named: Mention | null = null;
  let isOwned = false;
  while (at < last) {
    const mention = mentionAt(mentions, at);
    if (mention !== null && mention.last <= last) {
      named = mention;
      at = mention.last;
      continue;
    }
    const { tag, lower } = tokens[at]!;
    if (lower === "'s" || (at > first && isPluralsApostrophe(text, at))) {
      from = at + 1;
      isOwned = isOwned || named !== null;
      named = null;
    } else if (lower === '-') {
      // "Trump-like Brandt"
      if (at + 1 < last && mentionAt(mentions, at + 1) === null) at += 1;
    } else if (tag === 'VERB' ? !describes(text, at, first, last) : !/^(NOUN|ADJ|PROPN|DET|NUM|ADV|PRON|INTJ|X|SYM)$/.test(tag)) break;
    at += 1;
  }
  const end = at;
  // "Mara Lund last week slammed", "Lund himself"
  let close = end;
  while (close > from && (tokens[close - 1]!.tag === 'ADV' || tokens[close - 1]!.tag === 'PRON' || attribution.days.has(tokens[close - 1]!.lower))) close -= 1;
  if (close > from + 1 && classes.timeNouns.has(tokens[close - 1]!.lower)) {
    close -= 1;
    while (close > from && /^(ADJ|DET|NUM)$/.test(tokens[close - 1]!.tag)) close -= 1;
  }
  if (close <= from) return null;
  // "Salva's Latin", "Grove's U-turn": a thing, though it has a capital.
  const isThing = isOwned && named !== null && !named.person && named.last - named.first < 2 && tokens[named.first - 1]!.tag !== 'NOUN';
  // "the Bishop of Ardmore, Right Rev. Colm Duffy,": an office in capitals, and who holds it.
  if (named !== null && named.last === close && !named.office && attribution.ranks.has(tokens[named.first]!.lower) && tokens[named.first + 1]?.lower === 'of') {
    const holder = appositionTo(context, end, last);
    if (holder !== null) return { name: holder, noun: close - 1, first: from, last: close, end: holder.last };
  }
  if (named !== null && named.last === close && !named.office && !isThing) return { name: named, noun: close - 1, first: from, last: close, end };
  const apposed = appositionTo(context, end, last);
  return { name: apposed, noun: close - 1, first: from, last: close, end: apposed?.last ?? end };
}

/** "the disgraced mayor": a participle before the noun that it describes. */
function describes({ tokens }: ParsedText, at: number, first: number, last: number): boolean {
  return at + 1 < last && /^(NOUN|PROPN|ADJ)$/.test(tokens[at + 1]!.tag) && (at === first || /^(DET|ADJ|ADV|PART)$/.test(tokens[at - 1]!.tag));
}

/** Where the part of a stretch ends in which a name can own the thing: not "rammed the law through without Lund", "sacked the crew and met Lund". */
function ownPart({ tokens, classes }: ParsedText, first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    const { tag, lower } = tokens[at]!;
    if ((tag === 'ADP' && classes.asides.has(lower)) || (tag === 'CCONJ' && /^(VERB|ADV|AUX)$/.test(tokens[at + 1]?.tag ?? ''))) return at;
  }
  return last;
}

/** "Chinese", "Thai Buddhist", "Republican": words that say of what people or party somebody is. */
export function isPeople({ first, last }: Stretch, { text, attribution }: Pick<PhraseContext, 'text' | 'attribution'>): boolean {
  for (let at = first; at < last; at += 1) if (!attribution.peoples.has(text.tokens[at]!.lower) && text.tokens[at]!.lower !== '-') return false;
  return true;
}

/** "the head of the port, Mara Lund," — the name that says who it is, behind the comma that ends a phrase. */
function appositionTo(context: PhraseContext, end: number, last: number): Mention | null {
  const { text, mentions, sentence } = context;
  const { tokens } = text;
  let comma = end;
  while (comma < last && tokens[comma]!.lower !== ',' && tokens[comma]!.lower !== ';') comma += 1;
  if (tokens[comma]?.lower !== ',') return null;
  let at = comma + 1;
  while (at < Math.min(sentence.last, comma + 1 + longestDescription) && mentionAt(mentions, at) === null && /^(DET|ADJ|NOUN|ADV)$/.test(tokens[at]!.tag)) at += 1;
  let named = mentionAt(mentions, at);
  // "the chairman, Labour's Joe Hind,"
  if (named !== null && tokens[named.last]?.lower === "'s") named = mentionAt(mentions, named.last + 1) ?? named;
  if (named === null || named.office || named.last > sentence.last || isPeople(named, context)) return null;
  let close = named.last;
  // "President Joseph Mwale of Tembia,"
  if (tokens[close]?.tag === 'ADP') while (close < sentence.last && /^(ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[close]!.tag)) close += 1;
  return close >= sentence.last || tokens[close]!.tag === 'PUNCT' || tokens[close]!.tag === 'CCONJ' ? named : null;
}

/** Where the next of several joined phrases begins: behind "and", or behind a comma in a list of names. */
function joinedAt({ tokens }: ParsedText, mentions: Mentions, end: number, last: number): number | null {
  const lowerAt = (at: number) => (at < last ? tokens[at]!.lower : '');
  if (lowerAt(end) === 'and' || lowerAt(end) === '&') return end + 1;
  if (lowerAt(end) !== ',') return null;
  if (lowerAt(end + 1) === 'and') return end + 2;
  // "Orland, Norland and Harwick": the list goes on to its "and", so that a comma joins rather than explains.
  const next = mentionAt(mentions, end + 1);
  if (next === null || next.last >= last) return null;
  const after = lowerAt(next.last);
  const third = mentions.all[mentionsBefore(mentions, next.last)];
  return third !== undefined && third.last <= last && (after === 'and' || after === ',') && third.first - next.last <= 2 ? end + 1 : null;
}

/** "The governor caved": whoever alone was met with that office. */
function holderOf({ text, mentions, attribution }: PhraseContext, heads: readonly Head[]): string | null {
  const head = heads[0];
  if (heads.length !== 1 || head === undefined || text.tokens[head.first]!.lower !== 'the') return null;
  return head.first < head.noun ? onlyNameByTitle(mentions, officeIn(text, head.first + 1, head.noun + 1), attribution) : null;
}

/** What those are called whom heads speak of: by name, by an office that one alone was met with, or by what a group is; null where none is told. */
function calledIn(context: PhraseContext, heads: readonly Head[]): string | null {
  const called = heads.flatMap((head) => {
    const one = head.name?.name ?? (heads.length === 1 ? holderOf(context, heads) : null) ?? groupOf(context, head);
    return one === null ? [] : [one];
  });
  return called.length > 0 ? called.join(together) : null;
}

/** The group that a head tells; of "thousands of protesters" the protesters. */
function groupOf(context: PhraseContext, { noun, end }: Head): string | null {
  const { text: { tokens }, attribution: { groups }, sentence } = context;
  if (!groups.quantities.has(tokens[noun]!.lower) || tokens[end]?.lower !== 'of' || end + 1 >= sentence.last) return groupAt(context, noun);
  const counted = headAt(context, end + 1, sentence.last);
  return counted === null || counted.name !== null ? null : groupAt(context, counted.noun);
}

function mentionAt(mentions: Mentions, token: number): Mention | null {
  const mention = mentions.all[mentionsBefore(mentions, token)];
  return mention?.first === token ? mention : null;
}

function insideMention(mentions: Mentions, token: number): boolean {
  const mention = mentionBefore(mentions, token + 1);
  return mention !== undefined && token < mention.last;
}
