/** Indirect speech: which words of a sentence are a speaker's, though no quotation mark shows it. */
import type { Attribution } from './grammar.ts';
import { isLabelled } from './attribution.ts';
import { nameGiven, namesAgent } from './name-giving.ts';
import { clauseOpener, followsBe, headEnd, isDash, isQuoteMark, phraseEnd, subjectBefore, timeWord, type Stretch } from './noun-phrases.ts';
import { numberedByWord, type ParsedText, type Token } from './parse.ts';
import type { SpeakerResolver } from './speakers.ts';

/** Roles of a word in indirect speech, as a sum: it may say something, and it may begin a phrase that names a source. */
const saysSomething = 1;
const namesSource = 2;
const givesName = 4;
const holdsOpinion = 8;

/** What each token of a text may do for indirect speech. */
export type Roles = (text: ParsedText) => Int32Array;

export function createRoles({ saying, according, naming, opinions, minded }: Attribution): Roles {
  return numberedByWord((word) => (saying.has(word) ? saysSomething : 0) + (according.has(word) ? namesSource : 0) + (naming.has(word) ? givesName : 0) + (opinions.has(word) || minded.has(word) ? holdsOpinion : 0));
}

/** A stretch of tokens in indirect speech. */
export interface ReportedSpan extends Stretch {
  speaker: string | null;
}

/**
 * Indirect speech of one sentence: "Blinken said that …", "according to Xi, …", "in Xi's view, …", "…, he added.".
 * The verb of saying and its subject stay the narrator's.
 * @param quoted tells whether a token stands in quotation marks
 */
export function reportedIn(
  text: ParsedText,
  sentence: Stretch,
  attribution: Attribution,
  roles: Int32Array,
  resolver: SpeakerResolver,
  quoted: (token: number) => boolean,
  headline: boolean,
): ReportedSpan[] {
  const { tokens } = text;
  const spans: ReportedSpan[] = headline ? headedBySpeaker(text, sentence, attribution, resolver) : [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const role = roles[at]!;
    if (role === 0) continue;
    const token = tokens[at]!;
    // "Critics branded the minister a coward": before an article the tagger's adjective is a verb.
    // "Supporters call it a triumph": between a plural and an object its noun is one too.
    const isVerb = token.tag === 'VERB' || (token.tag === 'ADJ' && token.lower.endsWith('ed') && tokens[at + 1]?.tag === 'DET') || (token.tag === 'NOUN' && /^(NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') && tokens[at - 1]!.lower.endsWith('s') && /^(DET|PRON)$/.test(tokens[at + 1]?.tag ?? ''));
    if ((role & givesName) !== 0 && isVerb && !quoted(at)) {
      const named = nameGiven(text, at, sentence, attribution);
      const subject = named && (namesAgent(text, at) ? { first: at + 2, last: Math.min(phraseEnd(text, at + 2), named.first - 1) } : subjectBefore(text, at, sentence.first));
      if (named && subject) {
        const speaker = resolver.resolve(subject.first, subject.last);
        if (speaker !== null || resolver.isSomebody(subject.first, subject.last)) {
          spans.push({ ...named, speaker });
          continue;
        }
      }
    }
    if ((role & holdsOpinion) !== 0 && tokens[at + 1]?.lower === 'that' && at + 2 < sentence.last && !quoted(at)) {
      const holder = token.tag === 'ADJ' ? mindedSubject(text, at, sentence.first) : ownerOf(text, at, sentence.first);
      const speaker = holder && resolver.resolve(holder.first, holder.last);
      if (holder && (speaker !== null || resolver.isSomebody(holder.first, holder.last))) {
        spans.push({ first: at + 2, last: clauseEnd(text, at, at + 2, sentence, attribution), speaker });
        at += 1;
        continue;
      }
    }
    if ((role & (saysSomething | namesSource)) === 0) continue;
    if ((role & namesSource) !== 0 && !quoted(at)) {
      const source = sourceAt(text, at, sentence, attribution);
      // A document or another outlet is a source of the fact; the wording is still the outlet's own.
      if (source && namesSpeaker(text, source.first, source.last, attribution)) {
        const speaker = resolver.resolve(source.first, source.last);
        if (at === sentence.first) spans.push({ first: source.end, last: sentence.last, speaker });
        else spans.push({ first: lastDash(text, sentence.first, at) ?? sentence.first, last: at, speaker });
        // "The plan, according to Lund, was reckless": both sides of the phrase are one statement.
        if (at > sentence.first && tokens[at - 1]!.lower === ',' && goesOnAt(text, source.end, sentence.last)) spans.push({ first: source.end + 1, last: sentence.last, speaker });
        at = source.end - 1;
      }
      continue;
    }
    if ((role & saysSomething) === 0 || token.tag === 'ADJ' || token.tag === 'DET' || quoted(at)) continue;
    // "which critics say is": the tagger's noun, unless it is "the final say".
    if (token.tag === 'PROPN' || (token.tag === 'NOUN' && (!/^says?$/.test(token.lower) || /^(DET|ADJ|VERB)$/.test(tokens[at - 1]?.tag ?? 'DET')))) continue;
    const clause = clauseAfter(text, at, sentence.last, attribution);
    if (clause !== null) {
      const subject = subjectBefore(text, at, sentence.first);
      if (!subject || (attribution.showing.has(token.lower) && !resolver.canSpeak(subject.first, subject.last))) continue;
      const speaker = resolver.resolve(subject.first, subject.last);
      if (speaker !== null || resolver.isSomebody(subject.first, subject.last)) {
        const last = clauseEnd(text, at, clause, sentence, attribution);
        spans.push({ first: clause, last, speaker });
        at = clause;
      }
      continue;
    }
    // The lede sums up in the outlet's own words, whoever the source behind the last comma is.
    const before = sentence.first === 0 && !headline ? null : trailingSubject(text, at, sentence);
    if (before) {
      const speaker = resolver.resolve(before.first, before.last);
      if (speaker === null && !resolver.isSomebody(before.first, before.last)) continue;
      spans.push({ first: sentence.first, last: before.comma, speaker });
      // "The plan, Lund said, was reckless": the clause goes on after the second comma.
      if (before.after < sentence.last - 2) spans.push({ first: before.after, last: clauseEnd(text, at, before.after, sentence, attribution), speaker });
    }
  }
  return spans;
}

/** "Lund is adamant that": the subject of the form of "be" before an adjective. */
function mindedSubject(text: ParsedText, adjective: number, sentenceFirst: number): Stretch | null {
  let verb = adjective - 1;
  while (verb > sentenceFirst && text.tokens[verb]!.tag === 'ADV') verb -= 1;
  if (!/^(is|are|was|were|be|been|remains?|remained|'s|'re|'m)$/.test(text.tokens[verb]?.lower ?? '')) return null;
  const subject = subjectBefore(text, verb, sentenceFirst);
  // "It is certain that": nobody's view.
  return subject && text.tokens[subject.last - 1]!.lower === 'it' ? null : subject;
}

/** How far before a noun the verb may stand whose object it is, in tokens. */
const objectReach = 8;

/** "repeated Lund's claim that", "repeated his false claim that": the owner of a noun that stands behind a verb, and so ends no clause of its own. */
function ownerOf(text: ParsedText, noun: number, sentenceFirst: number): Stretch | null {
  const { tokens } = text;
  let at = noun - 1;
  while (at > sentenceFirst && (tokens[at]!.tag === 'ADJ' || tokens[at]!.tag === 'NOUN')) at -= 1;
  const own = /^(his|her|their)$/.exec(tokens[at]?.lower ?? '')?.[1];
  if (own === undefined && tokens[at]?.lower !== "'s") return null;
  let first = own === undefined ? at - 1 : at;
  while (own === undefined && first > sentenceFirst && /^(PROPN|NOUN|ADJ|DET)$/.test(tokens[first - 1]!.tag)) first -= 1;
  const verb = tokens.slice(Math.max(sentenceFirst, first - objectReach), first).findLastIndex(({ tag }) => tag === 'VERB' || tag === 'PUNCT');
  if (verb < 0 || tokens[Math.max(sentenceFirst, first - objectReach) + verb]!.tag === 'PUNCT') return null;
  return own === undefined ? { first, last: at } : subjectBefore(text, Math.max(sentenceFirst, first - objectReach) + verb, sentenceFirst);
}

/**
 * "Lund: The plan is dead", the telegraphic form of "Lund said …". The other way round ("Orland refuses talks: Lund") stays
 * the outlet's own: the name only gives the source of its summary.
 */
function headedBySpeaker(text: ParsedText, sentence: Stretch, attribution: Attribution, resolver: SpeakerResolver): ReportedSpan[] {
  const colon = headEnd(text, sentence.first, sentence.last - 2);
  // "Exclusive: …" and "Study: …": nobody speaks, and what a document says is in the outlet's own words.
  if (colon !== null && (isLabelled(text, sentence.first, colon, attribution) || attribution.documents.has(text.tokens[colon - 1]!.lower))) return [];
  const speaker = colon === null ? null : resolver.resolve(sentence.first, colon);
  return colon === null || speaker === null ? [] : [{ first: colon + 1, last: sentence.last, speaker }];
}

const when = /^(hours?|days?|weeks?|months?|years?|minutes?|morning|afternoon|evening|night|weekend)$/;

/** The source named at a phrase such as "according to Xi", "in the words of Xi", "in Xi's view", "as Xi put it"; `end` is after it. */
function sourceAt(text: ParsedText, at: number, sentence: Stretch, attribution: Attribution): (Stretch & { end: number }) | null {
  const { tokens } = text;
  for (const { lead, tail } of attribution.according.get(tokens[at]!.lower) ?? []) {
    if (!standAt(tokens, at, lead)) continue;
    const first = at + lead.length;
    if (tail === null) {
      const last = Math.min(phraseEnd(text, first), sentence.last);
      return { first, last, end: last };
    }
    for (let last = first + 1; last < Math.min(first + longestSource, sentence.last); last += 1) {
      if (standAt(tokens, last, tail)) return { first, last, end: last + tail.length };
      if (tokens[last]!.tag === 'VERB' || tokens[last]!.tag === 'PUNCT') break;
    }
  }
  return null;
}

function standAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset += 1) if (tokens[at + offset]?.lower !== words[offset]) return false;
  return true;
}

/** "in the Orland foreign minister's view": how long the name of a source may be, in tokens. */
const longestSource = 7;

/** True when "according to" names a person or a body that speaks, not a document or a newspaper. */
function namesSpeaker(text: ParsedText, first: number, last: number, attribution: Attribution): boolean {
  let owned = false;
  for (let at = first; at < last; at += 1) {
    const { lower } = text.tokens[at]!;
    if (lower === "'s") owned = true;
    if (attribution.documents.has(lower)) return false;
    if (attribution.speech.has(lower) && !owned) return false;
  }
  return true;
}

/** How far behind its verb "that" may stand, in tokens: "said in an interview with the Harwick Herald on Tuesday that". */
const conjunctionReach = 16;

/** Where the reported clause after a verb of saying begins, or null when no clause follows. */
function clauseAfter(text: ParsedText, verb: number, limit: number, attribution: Attribution): number | null {
  const { tokens } = text;
  const telling = attribution.telling.has(tokens[verb]!.lower);
  // "told reporters on Monday that": the conjunction may stand a few words on. "Announced a plan that" describes the plan.
  for (let at = verb + 1; at < Math.min(verb + conjunctionReach, limit); at += 1) {
    const { lower, tag } = tokens[at]!;
    if (lower === 'that' && at + 1 < limit && (tokens[at + 1]!.tag !== 'PUNCT' || isQuoteMark(tokens[at + 1]!))) return isRelative(text, at) && !telling ? null : at + 1;
    // "explained how it failed", "questioned whether it would": the clause begins with the question.
    if (/^(whether|why|how)$/.test(lower) && at === verb + 1 + Number(telling && at > verb + 1)) return at;
    // "The Harwick Herald": the tagger takes the second word of some names for a verb.
    const named = tokens[at - 1]!.tag === 'PROPN' && tokens[at]!.value.toLowerCase() !== tokens[at]!.value;
    // "said in a statement released on Monday that"
    const issued = tokens[at - 1]!.tag === 'NOUN' && tokens[verb + 1]!.lower === 'in' && lower.endsWith('ed');
    if ((tag === 'VERB' && !named && !issued) || (tag === 'PUNCT' && lower !== ',') || isQuoteMark(tokens[at]!)) break;
    if (!telling && at === verb + 1 && (tag === 'DET' || tag === 'NOUN' || tag === 'ADJ') && !timeWord.test(lower)) break;
  }
  // "It would be proposed", "is said to": nobody speaks in the passive, unless "that" follows.
  if (followsBe(text, verb) && !tokens[verb]!.lower.endsWith('ing')) return null;
  let first = afterTime(text, verb + 1, Math.min(verb + 9, limit));
  if (telling && /^(NOUN|PRON)$/.test(tokens[first]?.tag ?? '') && /^(DET|PRON|PROPN)$/.test(tokens[first + 1]?.tag ?? '')) first += 1;
  const next = tokens[first];
  if (!next || first >= limit || next.tag === 'PUNCT' || next.tag === 'ADP' || next.lower === 'to' || isDash(next)) return null;
  // "The recovery he promised has begun": no clause follows. "A law that critics said would fail": the rest of one does.
  if (next.tag === 'AUX' || (next.tag === 'VERB' && !next.lower.endsWith('ing'))) return isWithin(text, verb) ? first : null;
  // A clause has a subject and, before any comma, a verb: "said he would", "claimed the law had failed".
  const announcing = attribution.announcing.has(tokens[verb]!.lower);
  for (let at = first; at < Math.min(first + (announcing ? 12 : longestSubject), limit); at += 1) {
    const { tag, lower } = tokens[at]!;
    if (isQuoteMark(tokens[at]!) ? at === first : tag === 'PUNCT' && lower !== '-') return null;
    // "Announced a plan that funded": the verb is the plan's.
    if (announcing && (lower === 'that' || lower === 'which' || lower === 'who') && at > first) return null;
    if ((tag === 'VERB' && !lower.endsWith('ing') && tokens[at - 1]?.lower !== 'to') || tag === 'AUX') return at > first ? first : null;
  }
  return null;
}

/** After "on Monday", "earlier this year", "in a speech": where the clause may begin. */
function afterTime(text: ParsedText, first: number, limit: number): number {
  const { tokens } = text;
  let at = first;
  while (at < limit && (timeWord.test(tokens[at]!.lower) || when.test(tokens[at]!.lower))) {
    if (tokens[at]!.tag !== 'ADP' || timeWord.test(tokens[at + 1]?.lower ?? '')) {
      at += 1;
      continue;
    }
    at += 1;
    while (at < limit && /^(DET|ADJ|NOUN|NUM)$/.test(tokens[at]!.tag)) at += 1;
  }
  return at;
}

/** How long the subject of a reported clause may be, in tokens. */
const longestSubject = 18;

/** "a law that critics said", "which Lund claims": the verb of saying stands inside a relative clause, after its subject. */
function isWithin(text: ParsedText, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at -= 1) {
    const { lower, tag } = text.tokens[at]!;
    if (lower === 'that' || lower === 'which' || lower === 'what' || lower === 'who') return at < verb - 1;
    if (tag === 'VERB' || tag === 'PUNCT') return false;
  }
  return false;
}

/** "a plan that": the word belongs to the noun before it. "On Monday that" opens a clause. */
function isRelative(text: ParsedText, that: number): boolean {
  const { tokens } = text;
  if (tokens[that - 1]!.tag !== 'NOUN' || when.test(tokens[that - 1]!.lower)) return false;
  let first = that - 1;
  while (first > 0 && /^(ADJ|NOUN|NUM)$/.test(tokens[first - 1]!.tag)) first -= 1;
  if (tokens[first - 1]?.tag === 'DET') first -= 1;
  return tokens[first - 1]?.tag !== 'ADP';
}

/**
 * Where a reported clause ends: with the sentence, or where the narrator goes on: after a contrast, a second dash,
 * the comma that closes an opening "After Lund said …,", at "and accused", or at a remark on it all ("…, a plan that").
 */
function clauseEnd(text: ParsedText, verb: number, first: number, sentence: Stretch, attribution: Attribution): number {
  const { tokens } = text;
  const limit = sentence.last;
  const opened = opensWithClause(text, verb, sentence) || isInRelative(text, verb, sentence.first);
  const inDashes = lastDash(text, sentence.first, verb) !== null;
  for (let at = first + 2; at < limit - 2; at += 1) {
    const { lower } = tokens[at]!;
    if (lower === ';') return at;
    if (isDash(tokens[at]!)) {
      if (inDashes || isRemark(text, at + 1, limit)) return at;
      continue;
    }
    if (lower === 'but' && at > first + 2) return at;
    if (lower === 'and' && resumes(text, at + 1, limit, attribution)) return at;
    if (lower !== ',') continue;
    if (opened) return at;
    if (/^(though|although|while|whereas|despite|even)$/.test(tokens[at + 1]!.lower)) return at;
    if (isRemark(text, isQuoteMark(tokens[at + 1]!) ? at + 2 : at + 1, limit)) return at;
  }
  return limit;
}

/** True in "…, who said … , left" and "…, which critics say …, passed": the clause is bracketed by commas. */
function isInRelative(text: ParsedText, verb: number, sentenceFirst: number): boolean {
  const { tokens } = text;
  for (let at = verb - 1; at > Math.max(sentenceFirst, verb - 8); at -= 1) {
    const { lower, tag } = tokens[at]!;
    if (lower === 'who' || lower === 'which') return tokens[at - 1]!.lower === ',';
    if (tag === 'PUNCT' || tag === 'VERB') return false;
  }
  return false;
}

/** True when the verb stands in a clause that opens the sentence: "After Lund said …, the port closed". */
function opensWithClause(text: ParsedText, verb: number, sentence: Stretch): boolean {
  const { tokens } = text;
  let opener = sentence.first;
  while (opener < verb && (tokens[opener]!.tag === 'CCONJ' || tokens[opener]!.tag === 'ADV')) opener += 1;
  if (!clauseOpener.test(tokens[opener]!.lower)) return false;
  for (let at = opener; at < verb; at += 1) if (tokens[at]!.lower === ',') return false;
  return true;
}

/** "a plan that would …", "comments that were …", "a day after …": the narrator's remark on what was said. */
function isRemark(text: ParsedText, first: number, limit: number): boolean {
  const { tokens } = text;
  let at = first;
  if (/^(a|an|the|one|words|two|three)$/.test(tokens[at]!.lower)) at += 1;
  const opensBare = at === first && tokens[at]!.tag === 'NOUN' && tokens[at]!.lower.endsWith('s');
  if (at === first && !opensBare) return false;
  while (at < Math.min(first + 5, limit - 1) && /^(ADJ|NOUN|ADP)$/.test(tokens[at]!.tag) && !/^(after|before)$/.test(tokens[at]!.lower)) at += 1;
  const { lower } = tokens[at]!;
  if (lower === 'after' || lower === 'before') return when.test(tokens[at - 1]!.lower);
  return (lower === 'that' || lower === 'which') && tokens[at - 1]!.tag === 'NOUN' && tokens[first]!.lower !== 'the';
}

/** "…, and on Friday accused": the narrator goes on with what the speaker did next. */
function resumes(text: ParsedText, first: number, limit: number, attribution: Attribution): boolean {
  const { tokens } = text;
  let at = first;
  while (at < Math.min(first + 4, limit) && (timeWord.test(tokens[at]!.lower) || tokens[at]!.tag === 'ADV')) at += 1;
  const token = tokens[at];
  if (!token || at >= limit || token.tag !== 'VERB' || !/(ed|id|old)$/.test(token.lower)) return false;
  return attribution.quoting.has(token.lower) || attribution.saying.has(token.lower);
}

/** The dash that stands last before a token, when the number of dashes so far is odd: the token is within a pair. */
function lastDash(text: ParsedText, first: number, at: number): number | null {
  let found: number | null = null;
  let count = 0;
  let dateline = true;
  for (let token = first; token < at; token += 1) {
    const { tag } = text.tokens[token]!;
    if (!isDash(text.tokens[token]!)) {
      if (tag !== 'PROPN' && tag !== 'PUNCT') dateline = false;
      continue;
    }
    // The dash after "ORLAND" or "HARWICK, N.J." brackets nothing.
    if (dateline) continue;
    count += 1;
    found = token + 1;
  }
  return count % 2 === 1 ? found : null;
}

/** "…, the minister said on Monday.": the subject after the last comma; `after` is where the clause may go on. */
function trailingSubject(text: ParsedText, verb: number, sentence: Stretch): (Stretch & { comma: number; after: number }) | null {
  const { tokens } = text;
  let comma = verb - 1;
  while (comma > sentence.first && tokens[comma]!.lower !== ',') comma -= 1;
  if (comma <= sentence.first) return null;
  // A quotation that ends at the comma is direct speech, whose voice is known already.
  if (isQuoteMark(tokens[comma + 1]!) || isQuoteMark(tokens[comma - 1]!)) return null;
  const inverted = comma + 1 === verb;
  const first = inverted ? verb + 1 : comma + 1;
  const last = inverted ? Math.min(phraseEnd(text, verb + 1), sentence.last) : verb;
  if (last - first > 10 || first >= last) return null;
  if (tokens.slice(first, last).some((token) => token.tag === 'VERB' || token.tag === 'SCONJ')) return null;
  // "…, and the minister said" goes on, it does not look back; "…, saying" opens a clause of its own.
  if (tokens[first]!.tag === 'CCONJ' || (inverted && tokens[verb]!.lower.endsWith('ing'))) return null;
  const end = inverted ? last : verb + 1;
  let after = end;
  while (after < sentence.last && after < end + longestTail && tokens[after]!.tag !== 'PUNCT') {
    // "…, Lund said he would": a clause of its own follows, which was looked for already.
    if (tokens[after]!.tag === 'VERB' || tokens[after]!.tag === 'AUX') return null;
    after += 1;
  }
  // "In an interview, Lund said: …" leads a statement in.
  if (after < sentence.last - 1 && (tokens[after]!.tag !== 'PUNCT' || tokens[after]!.lower === ':' || isQuoteMark(tokens[after]!))) return null;
  const goesOn = goesOnAt(text, after, sentence.last);
  // Nothing is said before "On Monday, the minister said".
  if (!goesOn && comma <= sentence.first + 2) return null;
  return { first, last, comma, after: goesOn ? after + 1 : sentence.last };
}

/** True at the comma behind "…, the minister said,", where the statement goes on. */
function goesOnAt({ tokens }: ParsedText, comma: number, limit: number): boolean {
  return comma < limit - 2 && tokens[comma]!.lower === ',' && !/^(but|though|although|while|whereas|as|after|before|when|adding|and|who|which)$/.test(tokens[comma + 1]!.lower);
}

/** "…, the minister said on Monday in a speech in Harwick.": how many words of time and place may follow. */
const longestTail = 16;
