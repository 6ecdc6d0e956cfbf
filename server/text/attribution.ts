/** Who speaks: the speaker of a quotation, and indirect speech, from the verbs of saying around them. */
import type { Attribution } from './grammar.ts';
import { nameByTitle, type Mention, type Mentions } from './mentions.ts';
import type { ParsedText, Token } from './parse.ts';

/** How far from a quotation its verb of saying may stand, in tokens. */
const reachAfter = 18;
const reachBefore = 28;

/** Resolves the noun phrase of a speaker; keeps who spoke last for pronouns. */
export interface SpeakerResolver {
  /** @param first,last tokens of the phrase @returns the speaker's name or phrase, or null for the outlet itself or nobody */
  resolve(first: number, last: number): string | null;
}

export function createResolver(text: ParsedText, mentions: Mentions, attribution: Attribution): SpeakerResolver {
  const { tokens } = text;
  let lastSpeaker: { name: string; at: number; person: boolean } | null = null;

  const mentionIn = (first: number, last: number): Mention | null => {
    const found = mentions.all[mentionsBefore(first)];
    return found && found.last <= last ? found : null;
  };

  const lastPersonBefore = (at: number): string | null => {
    if (lastSpeaker?.person && lastSpeaker.at < at) return lastSpeaker.name;
    for (let index = mentionsBefore(at) - 1; index >= 0; index -= 1) {
      const mention = mentions.all[index]!;
      if (mention.last <= at && mention.person) return mention.name;
    }
    return null;
  };

  const remember = (name: string, at: number, person: boolean): string => {
    lastSpeaker = { name, at, person };
    return name;
  };

  return {
    resolve(first, last) {
      let from = first;
      let to = last;
      while (from < to && (tokens[from]!.tag === 'PUNCT' || tokens[from]!.tag === 'ADV' || tokens[from]!.tag === 'CCONJ' || tokens[from]!.tag === 'SCONJ')) from += 1;
      for (let at = from; at < to; at += 1) {
        const { tag, lower } = tokens[at]!;
        // What follows a comma or a preposition only describes the speaker.
        if (at > from && (lower === ',' || lower === '(' || lower === '—' || lower === 'who' || lower === 'which' || (tag === 'ADP' && lower !== 'of' && !insideMention(at)))) to = at;
      }
      if (from >= to) return null;
      if (to - from === 1 || tokens[from]!.tag === 'PRON') {
        const { lower } = tokens[from]!;
        if (lower === 'he' || lower === 'she') {
          const name = lastPersonBefore(from);
          return name ? remember(name, from, true) : null;
        }
        if (lower === 'they' || lower === 'it') return lastSpeaker && lastSpeaker.at < from ? lastSpeaker.name : null;
        if (tokens[from]!.tag === 'PRON' && lower !== 'one') return null;
      }
      // "Biden's secretary of state": the owner only describes; the head follows.
      for (let at = to - 2; at > from; at -= 1) {
        if (tokens[at]!.lower === "'s" && tokens[at]!.tag !== 'AUX') {
          if (attribution.speech.has(tokens[to - 1]!.lower)) to = at;
          else from = at + 1;
          break;
        }
      }
      const mention = mentionIn(from, to);
      if (mention && (mention.last === to || mention.person || mention.first === from)) {
        if (mention.last === to || mention.person) return remember(mention.name, from, mention.person);
      }
      if (tokens[from]!.tag === 'DET') from += 1;
      if (from >= to) return null;
      const phrase = text.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      const named = nameByTitle(mentions, phrase);
      if (named) return remember(named, from, true);
      if (!tokens.slice(from, to).some((token) => token.tag === 'NOUN' || token.tag === 'PROPN')) return null;
      return remember(phrase, from, false);
    },
  };

  function insideMention(at: number): boolean {
    const before = mentions.all[mentionsBefore(at) - 1];
    return before !== undefined && at < before.last;
  }

  /** How many mentions start before token `at`. */
  function mentionsBefore(at: number): number {
    let low = 0;
    let high = mentions.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions.all[middle]!.first < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const timeWord = /^(on|in|at|during|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this|last|earlier|later|again|also|further|publicly|privately|repeatedly)$/;

/** True for a verb of saying, or another verb of speech; a noun ("the state", "a report") only where it may be a mistagged verb. */
function isSpeech(text: ParsedText, at: number, attribution: Attribution): boolean {
  const { lower, tag } = text.tokens[at]!;
  if (!attribution.saying.has(lower) && !attribution.quoting.has(lower)) return false;
  if (tag === 'VERB' || tag === 'AUX') return true;
  if (tag !== 'NOUN') return false;
  const previous = text.tokens[at - 1]?.tag;
  return previous !== 'ADP' && previous !== 'DET' && previous !== 'ADJ' && previous !== 'NOUN';
}

/**
 * The speaker named after a quotation: `…," Blinken said`, `…," said the minister`.
 * @param at first token after the closing mark
 */
export function speakerAfter(text: ParsedText, at: number, attribution: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  let from = at;
  while (from < tokens.length && (tokens[from]!.lower === ',' || tokens[from]!.lower === '—')) from += 1;
  if (from >= tokens.length || paragraphBreak(text, at - 1, from)) return null;
  if (tokens[from]!.lower === 'according' && tokens[from + 1]?.lower === 'to') return resolver.resolve(from + 2, phraseEnd(text, from + 2));
  for (let verb = from; verb < Math.min(from + reachAfter, tokens.length); verb += 1) {
    const token = tokens[verb]!;
    if (isStop(token) || isQuoteMark(token) || paragraphBreak(text, verb - 1, verb)) return null;
    if (!isSpeech(text, verb, attribution)) continue;
    if (verb === from) return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    if (tokens.slice(from, verb).some((one) => one.tag === 'VERB' && !attribution.saying.has(one.lower))) return null;
    return resolver.resolve(from, verb);
  }
  return null;
}

/**
 * The speaker named before a quotation: `Wang accused the US of "…"`, `Blinken said: "…"`, `according to Xi, "…"`.
 * @param at the token of the opening mark @param sentenceFirst where the sentence begins
 */
export function speakerBefore(text: ParsedText, at: number, sentenceFirst: number, attribution: Attribution, resolver: SpeakerResolver): string | null {
  const { tokens } = text;
  for (let verb = at - 1; verb >= Math.max(sentenceFirst, at - reachBefore); verb -= 1) {
    const token = tokens[verb]!;
    if (token.lower === ';') return null;
    if (token.lower === 'to' && tokens[verb - 1]?.lower === 'according') return resolver.resolve(verb + 1, phraseEnd(text, verb + 1));
    if (!isSpeech(text, verb, attribution)) continue;
    const subject = subjectBefore(text, verb, sentenceFirst);
    if (subject) return resolver.resolve(subject.first, subject.last);
  }
  return null;
}

/** The noun phrase that stands as subject before a verb: back to the start of the clause. */
export function subjectBefore(text: ParsedText, verb: number, sentenceFirst: number): { first: number; last: number } | null {
  const { tokens } = text;
  let last = verb;
  while (last > sentenceFirst && (tokens[last - 1]!.tag === 'AUX' || tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'PART') && tokens[last - 1]!.lower !== "'s") last -= 1;
  let first = last;
  let commas = 0;
  while (first > sentenceFirst) {
    const before = tokens[first - 1]!;
    if (isQuoteMark(before) || before.lower === ';' || before.lower === ':' || before.lower === 'that' || before.tag === 'SCONJ') break;
    if (before.lower === ',') {
      commas += 1;
      // An apposition ("Carr, a spokesman for the counsel,") sits between two commas right before the verb.
      if (first !== last && commas % 2 === 1 && tokens[last - 1]!.lower !== ',') break;
      if (commas > 2) break;
    }
    if (before.tag === 'VERB' && commas === 0 && first !== last) break;
    if (before.tag === 'CCONJ' && (first === last || tokens[first]!.tag === 'VERB')) break;
    first -= 1;
  }
  while (first < last && (tokens[first]!.tag === 'PUNCT' || tokens[first]!.tag === 'CCONJ' || tokens[first]!.tag === 'ADV')) first += 1;
  return first < last ? { first, last } : null;
}

/** The end of a noun phrase that starts at `first`: at a stop, a comma, a verb or a mark. */
export function phraseEnd(text: ParsedText, first: number): number {
  const { tokens } = text;
  let at = first;
  while (at < tokens.length && at < first + 14) {
    const token = tokens[at]!;
    if (token.tag === 'PUNCT' && token.lower !== '-' && !(token.lower === '.' && tokens[at + 1]?.tag === 'PROPN')) break;
    if (at > first && (token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'SCONJ' || timeWord.test(token.lower))) break;
    if (paragraphBreak(text, at - 1, at) && at > first) break;
    at += 1;
  }
  return at;
}

export function isQuoteMark(token: Token): boolean {
  return token.tag === 'PUNCT' && /^["\u201c\u201d\u201e\u00ab\u00bb]/.test(token.value);
}

function isStop(token: Token): boolean {
  return token.lower === '.' || token.lower === ';' || token.lower === '?' || token.lower === '!';
}

export function paragraphBreak(text: ParsedText, before: number, after: number): boolean {
  if (before < 0 || after >= text.tokens.length) return false;
  const from = text.tokens[before]!.end;
  const to = text.tokens[after]!.start;
  return to - from > 0 && text.text.slice(from, to).includes('\n');
}

/** A stretch of tokens in indirect speech. */
export interface ReportedSpan {
  first: number;
  last: number;
  speaker: string | null;
}

/**
 * Indirect speech of one sentence: "Blinken said that …", "according to Xi, …", "…, he added.".
 * The verb of saying and its subject stay the narrator's.
 * @param quoted tells whether a token stands in quotation marks
 */
export function reportedIn(
  text: ParsedText,
  sentence: { first: number; last: number },
  attribution: Attribution,
  resolver: SpeakerResolver,
  quoted: (token: number) => boolean,
  headline: boolean,
): ReportedSpan[] {
  const { tokens } = text;
  const spans: ReportedSpan[] = headline ? headedBySpeaker(text, sentence, resolver) : [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const token = tokens[at]!;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to' && !quoted(at)) {
      const end = Math.min(phraseEnd(text, at + 2), sentence.last);
      // A document or another outlet is a source of the fact; the wording is still the outlet's own.
      if (!namesSpeaker(text, at + 2, end, attribution)) continue;
      const speaker = resolver.resolve(at + 2, end);
      if (at === sentence.first) spans.push({ first: end, last: sentence.last, speaker });
      else spans.push({ first: sentence.first, last: at, speaker });
      continue;
    }
    if (!attribution.saying.has(token.lower) || token.tag === 'ADJ' || token.tag === 'DET' || quoted(at)) continue;
    if (token.tag === 'NOUN' || token.tag === 'PROPN') continue;
    const clause = clauseAfter(text, at, sentence.last);
    if (clause !== null) {
      const subject = subjectBefore(text, at, sentence.first);
      const speaker = subject ? resolver.resolve(subject.first, subject.last) : null;
      if (speaker !== null) {
        spans.push({ first: clause, last: clauseEnd(text, clause, sentence.last), speaker });
        at = clause;
      }
      continue;
    }
    // The lede sums up in the outlet's own words, whoever the source behind the last comma is.
    const before = sentence.first === 0 && !headline ? null : trailingSubject(text, at, sentence);
    if (before) {
      const speaker = resolver.resolve(before.first, before.last);
      if (speaker !== null) spans.push({ first: sentence.first, last: before.comma, speaker });
    }
  }
  return spans;
}

/**
 * "Lund: The plan is dead", the telegraphic form of "Lund said …". The other way round ("Orland refuses talks: Lund") stays
 * the outlet's own: the name only gives the source of its summary.
 */
function headedBySpeaker(text: ParsedText, sentence: { first: number; last: number }, resolver: SpeakerResolver): ReportedSpan[] {
  for (let at = sentence.first + 1; at < Math.min(sentence.first + longestHead, sentence.last - 2); at += 1) {
    if (text.tokens[at]!.lower !== ':') continue;
    const head = text.tokens.slice(sentence.first, at);
    if (!head.every((token) => token.tag === 'PROPN' || token.lower === 'of')) return [];
    const speaker = resolver.resolve(sentence.first, at);
    return speaker === null ? [] : [{ first: at + 1, last: sentence.last, speaker }];
  }
  return [];
}

/** A speaker before a colon is a name of a few words. */
const longestHead = 5;

/** True when "according to" names a person or a body that speaks, not a document or a newspaper. */
function namesSpeaker(text: ParsedText, first: number, last: number, attribution: Attribution): boolean {
  let owned = false;
  for (let at = first; at < last; at += 1) {
    const { lower } = text.tokens[at]!;
    if (lower === "'s") owned = true;
    if (sourceNoun.test(lower)) return false;
    if (attribution.speech.has(lower) && !owned) return false;
  }
  return true;
}

const sourceNoun = /^(report|reports|readout|study|studies|poll|polls|survey|data|records|documents|document|filing|filings|times|post|journal|news|reuters|ap|press|tribune|guardian|herald|newspaper|magazine|network|transcript|indictment|affidavit|census|estimates|figures|statistics|website)$/;

/** Where the reported clause after a verb of saying begins, or null when no clause follows. */
function clauseAfter(text: ParsedText, verb: number, limit: number): number | null {
  const { tokens } = text;
  // "told reporters on Monday that": the conjunction may stand a few words on.
  for (let at = verb + 1; at < Math.min(verb + 8, limit); at += 1) {
    const { lower, tag } = tokens[at]!;
    if (lower === 'that' && at + 1 < limit && tokens[at + 1]!.tag !== 'PUNCT') return at + 1;
    if (tag === 'VERB' || (tag === 'PUNCT' && lower !== ',') || isQuoteMark(tokens[at]!)) break;
  }
  let first = verb + 1;
  while (first < Math.min(verb + 4, limit) && timeWord.test(tokens[first]!.lower)) first += 1;
  const next = tokens[first];
  if (!next || first >= limit || next.tag === 'PUNCT' || next.tag === 'ADP' || next.lower === 'to') return null;
  // A clause has a subject and, before any comma, a verb: "said he would", "claimed the law had failed".
  for (let at = first; at < Math.min(first + 12, limit); at += 1) {
    const { tag } = tokens[at]!;
    if (isQuoteMark(tokens[at]!)) return null;
    if (tag === 'PUNCT' && tokens[at]!.lower !== '-') return null;
    if ((tag === 'VERB' || tag === 'AUX') && at > first) return first;
  }
  return null;
}

/** A reported clause ends with the sentence, or where a contrast starts a clause of the narrator's own. */
function clauseEnd(text: ParsedText, first: number, limit: number): number {
  const { tokens } = text;
  for (let at = first + 3; at < limit - 3; at += 1) {
    if (tokens[at]!.lower === ';') return at;
    if (tokens[at]!.lower === 'but') return at;
    if (tokens[at]!.lower === ',' && /^(though|although|while|whereas|despite|even)$/.test(tokens[at + 1]!.lower)) return at;
  }
  return limit;
}

/** "…, the minister said on Monday.": the subject after the last comma, with the verb near the sentence's end. */
function trailingSubject(text: ParsedText, verb: number, sentence: { first: number; last: number }): { first: number; last: number; comma: number } | null {
  const { tokens } = text;
  if (sentence.last - verb > 12) return null;
  let comma = verb - 1;
  while (comma > sentence.first && tokens[comma]!.lower !== ',') comma -= 1;
  if (comma <= sentence.first + 2) return null;
  // A quotation that ends at the comma is direct speech, whose voice is known already.
  if (isQuoteMark(tokens[comma + 1]!) || isQuoteMark(tokens[comma - 1]!)) return null;
  const inverted = comma + 1 === verb;
  const first = inverted ? verb + 1 : comma + 1;
  const last = inverted ? Math.min(phraseEnd(text, verb + 1), sentence.last) : verb;
  if (last - first > 10 || first >= last) return null;
  if (tokens.slice(first, last).some((token) => token.tag === 'VERB' || token.tag === 'SCONJ')) return null;
  // "…, and the minister said" goes on, it does not look back.
  if (tokens[first]!.tag === 'CCONJ') return null;
  return { first, last, comma };
}
