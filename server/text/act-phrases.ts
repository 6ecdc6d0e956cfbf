/** Where the one stands who does an act that a verb tells, and how far what it is done to reaches. */
import { followsBe } from './finite-verbs.ts';
import type { PhraseContext } from './groups.ts';
import { actorsIn, apposedSubject } from './heads.ts';
import { sayingSubject } from './issuers.ts';
import { isPluralsApostrophe, opensQuotation } from './marks.ts';
import { mentionBefore } from './mentions.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { personFor } from './pronouns.ts';

/** How far after a verb its object is looked for, in tokens. */
export const objectReach = 7;
/** An agent may be explained: "by the mayor, Mara Lund". */
export const agentLength = 14;

export function subjectOf(context: PhraseContext, verb: number): Stretch | null {
  const { text: { tokens, classes }, sentence } = context;
  // "Lund has since rebuked her"
  let from = verb - 2 > sentence.first && tokens[verb - 1]!.tag === 'SCONJ' && tokens[verb - 2]!.tag === 'AUX' ? verb - 1 : verb;
  // "Lund “betrayed” Voss", "management was “holding a gun to our heads”"
  if (from - 1 > sentence.first && (!tokens[from]!.lower.endsWith('ing') || tokens[from - 2]?.tag === 'AUX') && opensQuotation(tokens[from - 1]!)) from -= 1;
  if (from - 1 > sentence.first && tokens[from]!.lower.endsWith('ing') && classes.aspects.has(tokens[from - 1]!.lower)) from -= 1;
  const subject = movedBefore(context, from) ?? apposedSubject(context, from) ?? sayingSubject(context.text, from, sentence.first, context.attribution);
  if (subject === null) return null;
  // "Varga, whose book Krell slammed": the last name before the verb acts, not the one whose the thing is.
  const nearest = mentionBefore(context.mentions, subject.last);
  if (tokens[subject.first]!.lower === 'whose' && nearest?.last === subject.last && nearest.first > subject.first + 1) return { first: nearest.first, last: nearest.last };
  // The tagger takes the "Wade" of "Wade Brandt" for a verb, but no subject begins inside a name.
  const around = mentionBefore(context.mentions, subject.first);
  return around !== undefined && around.last > subject.first ? { first: around.first, last: subject.last } : subject;
}

/** "persuaded Lund to betray Voss", "called on Lund to stop": whoever is to do it, where the verb before that names somebody. */
function movedBefore({ text, mentions, attribution, sentence }: PhraseContext, verb: number): Stretch | null {
  const { tokens } = text;
  if (tokens[verb - 1]?.lower !== 'to') return null;
  const named = mentionBefore(mentions, verb);
  if (named === undefined || named.last !== verb - 1 || named.first <= sentence.first) return null;
  let mover = named.first - 1;
  while (mover > sentence.first && /^(DET|ADJ|NOUN)$/.test(tokens[mover]!.tag) && !attribution.moving.has(tokens[mover]!.lower)) mover -= 1;
  if (tokens[mover]!.tag === 'ADP') mover -= 1;
  return attribution.moving.has(tokens[mover]!.lower) && tokens[mover]!.tag === 'VERB' ? { first: named.first, last: named.last } : null;
}

/**
 * "Lund accused Voss of squandering it", "blamed Voss for squandering it": Voss is said to have done it, and so in "Voss was accused
 * by Lund of". Undefined where no charge is brought, null where nobody is named in it.
 */
export function chargedBefore(context: PhraseContext, verb: number): string | null | undefined {
  const { text, sentence, attribution: { naming } } = context;
  const { tokens } = text;
  const last = verb - 1;
  const link = tokens[last]?.lower;
  if (link !== 'of' && link !== 'for') return undefined;
  let first = last;
  let bracketed = false;
  while (first > sentence.first && (bracketed || (tokens[first - 1]!.tag !== 'VERB' && (tokens[first - 1]!.tag !== 'PUNCT' || /^[),.-]$/.test(tokens[first - 1]!.lower) || isPluralsApostrophe(text, first - 1))))) {
    first -= 1;
    // "blamed Rep. Piet Voss (R-N.Y.) for squandering"
    if (tokens[first]!.lower === ')') bracketed = true;
    else if (tokens[first]!.lower === '(') bracketed = false;
  }
  const charge = first - 1;
  if (first >= last || !naming.get(tokens[charge]?.lower ?? '')?.some(({ word, atOnce }) => word === link && !atOnce)) return undefined;
  if (tokens[first]!.lower === 'by' || followsBe(text, charge)) {
    const accused = subjectOf(context, charge);
    return accused && actorsIn(context, accused.first, accused.last);
  }
  const accuser = subjectOf(context, charge);
  if (text.classes.objects.has(tokens[first]!.lower)) return personFor(text, context.mentions, first, accuser && actorsIn(context, accuser.first, accuser.last));
  return actorsIn(context, first, last);
}

/** Where the object that begins at a token ends: at a stop or mark, or where another clause or thing begins. */
export function phraseEndWithin(text: ParsedText, first: number, limit: number): number {
  const { tokens, classes } = text;
  let end = first;
  // "squirmed when Lund spoke"
  if (first < limit && classes.clauseOpeners.has(tokens[first]!.lower)) return first;
  while (end < Math.min(limit, first + objectReach) && (tokens[end]!.tag !== 'PUNCT' || tokens[end]!.lower === '-' || isPluralsApostrophe(text, end)) && (end === first || !classes.objectEnds.has(tokens[end]!.lower))) end += 1;
  return end;
}
