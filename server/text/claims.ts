/** What a claim, a plea or a promise says: "claims that …", "urged voters to …", "vowed to …". */
import { finiteFrom, followsBe, longestSubject } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { isDash } from './marks.ts';
import { phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { subjectBefore } from './subjects.ts';

/** How far behind its verb the "to" of a plea may stand, in tokens. */
const pleaReach = 14;

/** How far behind it the "that" of a mistaken verb may stand, in tokens. */
const reportReach = 6;

/** What somebody claims, and the tokens of who does, where the text says so beside the noun. */
export interface Claim {
  first: number;
  /** Where the claim ends because the noun was the subject of what follows; null where the clause has to tell. */
  last: number | null;
  owner: Stretch | null;
}

/**
 * "criticism that he is reckless", "Lund's claim that it failed", "warnings from the union that it would": the clause is told
 * as somebody's, whether the text names them or not.
 * @param noun the token of a noun for a claim
 * @returns null where "that" only tells which claim it was ("the claims that were made")
 */
export function claimOf(text: ParsedText, noun: number, sentence: Stretch, { doneWithClaim, claimsTo }: Attribution): Claim | null {
  const { tokens, classes } = text;
  // "She left for fear that it would": her reason, as the outlet tells it.
  if (tokens[noun - 1]?.lower === 'for') return null;
  let that = noun + 1;
  let owner = ownerBefore(text, noun, sentence.first);
  if (classes.fromSomebody.has(tokens[that]?.lower ?? '')) {
    const end = phraseEnd(text, that + 1);
    owner = { first: that + 1, last: end };
    that = end;
  }
  // "Hallam's claim to be the victim of a witch hunt was rejected"
  if (claimsTo.has(tokens[noun]!.lower) && tokens[that]?.lower === 'to' && that < sentence.last - 2 && /^(VERB|AUX)$/.test(tokens[that + 1]!.tag)) {
    return { first: that + 1, last: finiteFrom(text, sentence.first, noun) === null ? finiteFrom(text, that + 2, sentence.last) : null, owner };
  }
  if (that >= sentence.last - 2 || tokens[that]!.lower !== 'that' || /^(VERB|AUX|PUNCT)$/.test(tokens[that + 1]!.tag)) return null;
  const verb = finiteFrom(text, that + 1, Math.min(that + longestSubject, sentence.last));
  if (verb === null) return null;
  const last = groupEnd(text, verb, sentence.last);
  if (doneWithClaim.has(tokens[last - 1]!.lower) && !/^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tokens[last]?.tag ?? '')) return null;
  // "Claims that the board lied drew a crowd": with no verb before the noun, one more ends the clause.
  const isSubject = finiteFrom(text, sentence.first, noun) === null;
  return { first: that + 1, last: isSubject ? finiteFrom(text, last, sentence.last) : null, owner };
}

/**
 * "Lund claims that", "The inspector notes that", "Lund claims the plan has": behind a name or a speaker that no verb stands before,
 * the tagger's noun is one.
 */
export function isMistakenVerb(text: ParsedText, noun: number, sentence: Stretch, { speakers, bodies }: Attribution): boolean {
  const { tokens } = text;
  if (noun === sentence.first || !tokens[noun]!.lower.endsWith('s')) return false;
  const before = tokens[noun - 1]!;
  if (before.tag !== 'PROPN' && before.lower !== 'who' && !(before.tag === 'NOUN' && (speakers.has(before.lower) || bodies.has(before.lower)) && !before.lower.endsWith('s'))) return false;
  const next = tokens[noun + 1];
  // "Lena Kraus reports from Izmar that"
  let that = noun + 1;
  if (next?.tag === 'ADP') while (that < noun + reportReach && /^(ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[that]?.tag ?? '')) that += 1;
  const clause = tokens[that]?.lower === 'that' || (/^(DET|PRON|PROPN|NUM)$/.test(next?.tag ?? '') && finiteFrom(text, noun + 2, Math.min(noun + longestSubject, sentence.last)) !== null);
  let opens = noun;
  // "To be fair, Lund admits"
  while (opens > sentence.first && tokens[opens - 1]!.lower !== ',') opens -= 1;
  return clause && finiteFrom(text, opens, noun) === null;
}

/** How far before a noun the verb may stand whose object it is, in tokens. */
const objectReach = 8;

/** The "Lund" of "Lund's angry claim" and of "Lund repeated her angry claim". */
function ownerBefore(text: ParsedText, noun: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  let mark = noun - 1;
  while (mark > sentenceFirst && (tokens[mark]!.tag === 'ADJ' || tokens[mark]!.tag === 'NOUN')) mark -= 1;
  if (classes.claimOwners.has(tokens[mark]?.lower ?? '')) {
    let verb = mark - 1;
    while (verb > Math.max(sentenceFirst, mark - objectReach) && tokens[verb]!.tag !== 'VERB' && tokens[verb]!.tag !== 'PUNCT') verb -= 1;
    return tokens[verb]?.tag === 'VERB' ? subjectBefore(text, verb, sentenceFirst) : null;
  }
  if (mark <= sentenceFirst || tokens[mark]!.lower !== "'s") return null;
  let first = mark;
  while (first > sentenceFirst && /^(NOUN|PROPN|ADJ|DET)$/.test(tokens[first - 1]!.tag)) first -= 1;
  return first < mark ? { first, last: mark } : null;
}

/** The end of a verb with its helpers: "had not squandered". */
function groupEnd({ tokens }: ParsedText, verb: number, limit: number): number {
  let at = verb;
  while (at < limit && /^(AUX|ADV|PART)$/.test(tokens[at]!.tag)) at += 1;
  return at < limit && tokens[at]!.tag === 'VERB' ? at + 1 : Math.max(at, verb + 1);
}

/**
 * Where the words of a plea or a promise begin: "reject" in "urged voters to reject", "called on them not to reject", "vowed to
 * reject".
 * @param link what stands between the verb and whom it asks, '' for nothing; null for a promise, which asks nobody
 * @returns the token of the infinitive, or null where there is none
 */
export function pleaAfter(text: ParsedText, verb: number, link: string | null, sentence: Stretch): number | null {
  const { tokens } = text;
  // "was urged to", "urged by Lund to": whoever is asked does not speak.
  if (followsBe(text, verb) && !tokens[verb]!.lower.endsWith('ing')) return null;
  let at = verb + 1;
  if (link) {
    if (tokens[at]?.lower !== link && !(link === 'on' && tokens[at]?.lower === 'upon')) return null;
    at += 1;
  } else if (link === '' && /^(ADP|PUNCT|CCONJ)$/.test(tokens[at]?.tag ?? 'PUNCT')) return null;
  const heard = at;
  for (; at < Math.min(verb + pleaReach, sentence.last - 1); at += 1) {
    const { lower, tag } = tokens[at]!;
    if (lower === 'to' && tag !== 'ADP' && /^(VERB|AUX|ADV)$/.test(tokens[at + 1]!.tag)) {
      const direct = at - (tokens[at - 1]!.lower === 'not' ? 1 : 0);
      return (link === null) === (direct === heard) ? at + 1 : null;
    }
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ' || lower === 'that' || (tag === 'PUNCT' && lower !== '-') || isDash(tokens[at]!)) return null;
  }
  return null;
}
