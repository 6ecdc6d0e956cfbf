/** Where the clause that a verb of saying reports begins and ends. */
import { finiteFrom, followsBe, isFinite, isPluralsVerb, longestSubject } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { isDash, isQuoteMark } from './marks.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** How far behind its verb "that" may stand, in tokens: "said in an interview with the Harwick Herald on Tuesday that". */
const conjunctionReach = 16;

/** Where the reported clause after a verb of saying begins, or null when no clause follows. */
export function clauseAfter(text: ParsedText, verb: number, limit: number, attribution: Attribution): number | null {
  const { tokens, classes } = text;
  const telling = attribution.telling.has(tokens[verb]!.lower);
  // "told reporters on Monday that": the conjunction may stand a few words on. "Announced a plan that" describes the plan.
  let comma = false;
  for (let at = verb + 1; at < Math.min(verb + conjunctionReach, limit); at += 1) {
    const { lower, tag } = tokens[at]!;
    // "told reporters last year, in remarks that …": the narrator's view of the remarks.
    if (lower === 'that' && comma && tokens[at - 1]!.tag === 'NOUN' && !classes.timeNouns.has(tokens[at - 1]!.lower)) return null;
    if (lower === ',') comma = true;
    if (lower === 'that' && at + 1 < limit && (tokens[at + 1]!.tag !== 'PUNCT' || isQuoteMark(tokens[at + 1]!))) return at > verb + 1 && isRelative(text, at) && !telling ? null : at + 1;
    // "explained how it failed", "questioned whether it would": the clause begins with the question.
    if (at === verb + 1 + Number(telling && at > verb + 1) && classes.questions.has(lower)) return at;
    // "The Harwick Herald": the tagger takes the second word of some names for a verb.
    const named = tokens[at - 1]!.tag === 'PROPN' && tokens[at]!.value.toLowerCase() !== tokens[at]!.value;
    // "said in a statement released on Monday that"
    const issued = tokens[at - 1]!.tag === 'NOUN' && tokens[verb + 1]!.lower === 'in' && lower.endsWith('ed');
    // "said in a letter to staff that": the tagger's verb is whom it was sent to.
    const sent = at > verb + 2 && tokens[at - 1]!.lower === 'to' && tokens[at + 1]?.lower === 'that' && tokens[verb + 1]!.lower === 'in';
    if ((tag === 'VERB' && !named && !issued && !sent) || (tag === 'PUNCT' && lower !== ',') || isQuoteMark(tokens[at]!)) break;
    if (!telling && at === verb + 1 && (tag === 'DET' || tag === 'NOUN' || tag === 'ADJ') && !classes.timeWords.has(lower)) break;
  }
  // "It would be proposed", "is said to": nobody speaks in the passive, unless "that" follows.
  if (followsBe(text, verb) && !tokens[verb]!.lower.endsWith('ing')) return null;
  let first = afterTime(text, verb + 1, Math.min(verb + 9, limit));
  if (telling && /^(NOUN|PRON)$/.test(tokens[first]?.tag ?? '') && /^(DET|PRON|PROPN)$/.test(tokens[first + 1]?.tag ?? '')) first += 1;
  // "told the court she was", "told the BBC the plan was"
  if (telling && tokens[first]?.tag === 'DET') first = behindHearer(text, first, limit);
  const next = tokens[first];
  if (!next || first >= limit || next.tag === 'PUNCT' || next.tag === 'ADP' || next.lower === 'to' || isDash(next)) return null;
  // "The recovery he promised has begun": no clause follows. "A law that critics said would fail": the rest of one does.
  if (next.tag === 'AUX' || (next.tag === 'VERB' && !next.lower.endsWith('ing'))) return isWithin(text, verb) ? first : null;
  // A clause has a subject and, before any comma, a verb: "said he would", "claimed the law had failed".
  const announcing = attribution.announcing.has(tokens[verb]!.lower);
  for (let at = first; at < Math.min(first + (announcing ? 12 : longestSubject), limit); at += 1) {
    const { tag, lower } = tokens[at]!;
    if (lower === ',' && at > first) {
      // "said the mayor, Mara Lund, was reckless": what stands between two commas describes the subject.
      const closing = bracketEnd(text, at, limit);
      if (closing === null) return null;
      at = closing;
      continue;
    }
    if (isQuoteMark(tokens[at]!) ? at === first : tag === 'PUNCT' && lower !== '-') return null;
    // "Feared retaliation and left": the second verb has the first one's subject.
    if (tag === 'CCONJ' && tokens[at + 1]?.tag === 'VERB') return null;
    // "Feared the worst when he fell": the verb is another clause's.
    if (at > first && classes.whileOrWhen.has(lower)) return null;
    // "Announced a plan that funded": the verb is the plan's.
    if (announcing && classes.relativesAndThat.has(lower) && at > first) return null;
    if (isFinite(text, at) || isPluralsVerb(text, at)) return at > first ? first : null;
  }
  return null;
}

/** Behind who hears it, a noun or a name with its article, where a clause with a subject of its own follows; else where it began. */
function behindHearer({ tokens, classes }: ParsedText, first: number, limit: number): number {
  let at = first + 1;
  while (at < limit && /^(ADJ|NOUN|PROPN)$/.test(tokens[at]!.tag)) at += 1;
  const next = tokens[at];
  return at > first + 1 && at < limit && (next!.tag === 'DET' || classes.subjects.has(next!.lower)) ? at : first;
}

/** How long what is put between two commas may be, in tokens. */
const longestBracket = 12;

/** The comma that closes what one opens, right before a finite verb: ", Mara Lund, was"; null where none does. */
function bracketEnd(text: ParsedText, comma: number, limit: number): number | null {
  for (let at = comma + 2; at < Math.min(comma + longestBracket, limit - 1); at += 1) {
    const { lower, tag } = text.tokens[at]!;
    if (lower === ',') return isFinite(text, at + 1) ? at : null;
    if (tag === 'PUNCT' && lower !== '-') return null;
  }
  return null;
}

/** How far behind its verb a question may begin, in tokens: "asked the deputy minister whether". */
const questionReach = 6;

/** Where an indirect question begins: "why" in "asked why", "whether" in "wondered aloud whether"; null where none follows, or nobody asks. */
export function questionAfter(text: ParsedText, verb: number, limit: number): number | null {
  const { tokens, classes } = text;
  // "Asked whether she would resign, Lund left", "was asked why": who asks is not told.
  if (followsBe(text, verb) || verb === 0 || tokens[verb - 1]!.tag === 'PUNCT') return null;
  for (let at = verb + 1; at < Math.min(verb + questionReach, limit - 1); at += 1) {
    const { lower, tag } = tokens[at]!;
    if (classes.questionsAndIf.has(lower)) return at;
    if (!/^(DET|ADJ|NOUN|PROPN|PRON|ADV)$/.test(tag)) return null;
  }
  return null;
}

/** After "on Monday", "earlier this year", "in a speech": where the clause may begin. */
function afterTime({ tokens, classes }: ParsedText, first: number, limit: number): number {
  const { timeWords, timeNouns } = classes;
  let at = first;
  while (at < limit && (timeWords.has(tokens[at]!.lower) || timeNouns.has(tokens[at]!.lower))) {
    if (tokens[at]!.tag !== 'ADP' || timeWords.has(tokens[at + 1]?.lower ?? '')) {
      at += 1;
      continue;
    }
    at += 1;
    while (at < limit && /^(DET|ADJ|NOUN|NUM)$/.test(tokens[at]!.tag)) at += 1;
  }
  return at;
}

/** "a law that critics said", "which Lund claims": the verb of saying stands inside a relative clause, after its subject. */
function isWithin({ tokens, classes }: ParsedText, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at -= 1) {
    const { lower, tag } = tokens[at]!;
    if (classes.relativesAndWhat.has(lower)) return at < verb - 1;
    if (tag === 'VERB' || tag === 'PUNCT') return false;
  }
  return false;
}

/** "a plan that": the word belongs to the noun before it. "On Monday that" opens a clause. */
function isRelative({ tokens, classes }: ParsedText, that: number): boolean {
  if (tokens[that - 1]!.tag !== 'NOUN' || classes.timeNouns.has(tokens[that - 1]!.lower)) return false;
  let first = that - 1;
  while (first > 0 && /^(ADJ|NOUN|NUM)$/.test(tokens[first - 1]!.tag)) first -= 1;
  if (tokens[first - 1]?.tag === 'DET' || classes.possessives.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  return tokens[first - 1]?.tag !== 'ADP' && tokens[first - 1]?.lower !== 'to';
}

/**
 * Where a reported clause ends: with the sentence, or where the narrator goes on: after a contrast, a second dash,
 * the comma that closes an opening "After Lund said …,", at "and accused", or at a remark on it all ("…, a plan that").
 */
export function clauseEnd(text: ParsedText, verb: number, first: number, sentence: Stretch, attribution: Attribution): number {
  const { tokens, classes } = text;
  const limit = sentence.last;
  const opened = opensWithClause(text, verb, sentence) || isInRelative(text, verb, sentence.first);
  const inDashes = lastDash(text, sentence.first, verb) !== null;
  const main = mainVerbBehind(text, verb, first, sentence);
  if (main !== null) return main;
  for (let at = first + 2; at < limit - 2; at += 1) {
    const { lower } = tokens[at]!;
    if (lower === ';') return at;
    if (isDash(tokens[at]!)) {
      if (inDashes || isRemark(text, at + 1, limit)) return at;
      // «to "try again" — and now he has»: the dash leads out of the speaker's words; "— and that …" goes on with them.
      if (isQuoteMark(tokens[at - 1]!) && tokens[at + 2]!.lower !== 'that' && tokens[at + 1]!.lower !== 'that') return at;
      continue;
    }
    if (lower === 'but' && at > first + 2 && !goesOnBehindBut(text, at, limit)) return at;
    if (lower === 'and' && resumes(text, at + 1, limit, attribution)) return at;
    if (lower !== ',') continue;
    if (opened) return at;
    if (classes.contrasts.has(tokens[at + 1]!.lower)) return at;
    // «a “generous offer”, which the union rejected»: the outlet goes on.
    if (classes.relatives.has(tokens[at + 1]!.lower) && isQuoteMark(tokens[at - 1]!)) return at;
    // "…, according to a memo": who says that he said it.
    if (tokens[at + 1]!.lower === 'according' && tokens[at + 2]!.lower === 'to') return at;
    // "…, accusing Voss of a cover-up", "…, lampooning him as a clown": what the speaker does besides is told of him.
    if (tokens[at + 1]!.lower.endsWith('ing') && (attribution.saying.has(tokens[at + 1]!.lower) || attribution.quoting.has(tokens[at + 1]!.lower) || attribution.naming.has(tokens[at + 1]!.lower))) return at;
    // "…, setting up a fight": what comes of it is the outlet's to tell.
    if (attribution.consequences.has(tokens[at + 1]!.lower)) return at;
    if (isRemark(text, isQuoteMark(tokens[at + 1]!) ? at + 2 : at + 1, limit)) return at;
    if (isQuoteMark(tokens[at + 1]!) && actsOn(text, at + 2, limit)) return at;
  }
  return limit;
}

/** "said that the tax was fair but that it was a waste", "was right but ugly": the statement goes on; "but was rebuffed" is told of the speaker. */
function goesOnBehindBut(text: ParsedText, but: number, limit: number): boolean {
  const { tokens } = text;
  if (tokens[but + 1]!.lower === 'that') return true;
  for (let at = but + 1; at < limit && tokens[at]!.tag !== 'PUNCT'; at += 1) if (isFinite(text, at)) return false;
  return tokens[but - 1]!.lower !== ',';
}

/**
 * "The officer who said he felt afraid botched the arrest": the verb of the sentence behind a relative clause without commas, or
 * null. The clause has one verb, and one more for each that opens in it.
 */
function mainVerbBehind(text: ParsedText, verb: number, first: number, sentence: Stretch): number | null {
  const { tokens, classes } = text;
  const who = relativeBefore(text, verb, sentence.first);
  if (who === null || who === sentence.first || tokens[who - 1]!.tag === 'PUNCT' || finiteFrom(text, sentence.first, who) !== null) return null;
  // "who promised to fix the taps", "who denied knowing the firm" have no verb of their own.
  let open = tokens[first - 1]!.lower === 'to' || tokens[first]!.lower.endsWith('ing') ? 0 : 1;
  for (let at = first; at < sentence.last; at += 1) {
    const { lower, tag } = tokens[at]!;
    if (tag === 'PUNCT' && lower !== '-') return null;
    if (classes.relativesAndThat.has(lower) || tag === 'SCONJ' || tag === 'CCONJ') open += 1;
    if (!isFinite(text, at)) continue;
    if (open === 0) return at;
    open -= 1;
    while (at + 1 < sentence.last && /^(AUX|ADV|PART)$/.test(tokens[at]!.tag) && /^(AUX|ADV|PART|VERB)$/.test(tokens[at + 1]!.tag)) at += 1;
  }
  return null;
}

/** The "who" or "that" right before a verb of saying, or null. */
function relativeBefore({ tokens, classes }: ParsedText, verb: number, sentenceFirst: number): number | null {
  let at = verb - 1;
  while (at > sentenceFirst && /^(AUX|ADV|PART)$/.test(tokens[at]!.tag)) at -= 1;
  return at >= sentenceFirst && classes.relativesAndThat.has(tokens[at]!.lower) ? at : null;
}

/** «…," flatly contradicting the president», «…," then left»: after the speaker's own words the narrator tells what the speaker did. */
function actsOn(text: ParsedText, first: number, limit: number): boolean {
  const { tokens } = text;
  let at = first;
  while (at < Math.min(first + 2, limit) && tokens[at]!.tag === 'ADV') at += 1;
  const token = tokens[at];
  if (!token || at >= limit || token.tag !== 'VERB') return false;
  return token.lower.endsWith('ing') || (at > first && tokens[at - 1]!.lower === 'then');
}

/** True in "…, who said … , left" and "…, which critics say …, passed": the clause is bracketed by commas. */
function isInRelative({ tokens, classes }: ParsedText, verb: number, sentenceFirst: number): boolean {
  for (let at = verb - 1; at > Math.max(sentenceFirst, verb - 8); at -= 1) {
    const { lower, tag } = tokens[at]!;
    if (classes.relatives.has(lower)) return tokens[at - 1]!.lower === ',';
    if (tag === 'PUNCT' || tag === 'VERB') return false;
  }
  return false;
}

/** True when the verb stands in a clause that opens the sentence: "After Lund said …, the port closed". */
export function opensWithClause({ tokens, classes }: ParsedText, verb: number, sentence: Stretch): boolean {
  let opener = sentence.first;
  while (opener < verb && (tokens[opener]!.tag === 'CCONJ' || tokens[opener]!.tag === 'ADV')) opener += 1;
  if (!classes.clauseOpeners.has(tokens[opener]!.lower)) return false;
  for (let at = opener; at < verb; at += 1) if (tokens[at]!.lower === ',') return false;
  return true;
}

/** "a plan that would …", "comments that were …", "a day after …": the narrator's remark on what was said. */
function isRemark({ tokens, classes }: ParsedText, first: number, limit: number): boolean {
  let at = first;
  if (classes.remarkOpeners.has(tokens[at]!.lower)) at += 1;
  const opensBare = at === first && tokens[at]!.tag === 'NOUN' && tokens[at]!.lower.endsWith('s');
  if (at === first && !opensBare) return false;
  while (at < Math.min(first + 5, limit - 1) && /^(ADJ|NOUN|ADP)$/.test(tokens[at]!.tag) && !classes.afterOrBefore.has(tokens[at]!.lower)) at += 1;
  const { lower } = tokens[at]!;
  if (classes.afterOrBefore.has(lower)) return classes.timeNouns.has(tokens[at - 1]!.lower);
  return (lower === 'that' || lower === 'which') && tokens[at - 1]!.tag === 'NOUN' && tokens[first]!.lower !== 'the';
}

/** "…, and on Friday accused": the narrator goes on with what the speaker did next. */
function resumes({ tokens, classes }: ParsedText, first: number, limit: number, attribution: Attribution): boolean {
  // "He said the plan was dead, and has left the hall since": what is true now is told of him, not by him.
  if (tokens[first - 2]?.lower === ',' && classes.presentPerfect.has(tokens[first]?.lower ?? '')) return true;
  let at = first;
  while (at < Math.min(first + 4, limit) && (classes.timeWords.has(tokens[at]!.lower) || tokens[at]!.tag === 'ADV')) at += 1;
  const token = tokens[at];
  if (!token || at >= limit || token.tag !== 'VERB' || !/(ed|id|old)$/.test(token.lower)) return false;
  return attribution.quoting.has(token.lower) || attribution.saying.has(token.lower);
}

/** The dash that stands last before a token, when the number of dashes so far is odd: the token is within a pair. */
export function lastDash(text: ParsedText, first: number, at: number): number | null {
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
