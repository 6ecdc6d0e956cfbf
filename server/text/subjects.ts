/** Who a verb is said of: the noun phrase that stands as its subject. */
import { behindDateline, behindPlaceAndDate } from './datelines.ts';
import { finiteFrom, isFinite } from './finite-verbs.ts';
import { looksPlural } from './inflect.ts';
import { isDash, isQuoteMark } from './marks.ts';
import { phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText, Token } from './parse.ts';

/** How long an explanation between two commas may be, in tokens: ", an outspoken critic of the plan,". */
const longestExplanation = 12;

/**
 * The noun phrase that stands as subject before a verb: back to the start of the clause. A participle
 * ("…, saying", "before confirming") has the subject of its main clause.
 */
export function subjectBefore(text: ParsedText, verb: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  if (tokens[verb]!.lower.endsWith('ing')) {
    const participle = participleSubject(text, verb, sentenceFirst);
    if (participle !== undefined) return participle;
  }
  let last = verb;
  while (last > sentenceFirst && (tokens[last - 1]!.tag === 'AUX' || tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'PART') && tokens[last - 1]!.lower !== "'s") last -= 1;
  if (last > sentenceFirst && (classes.subjects.has(tokens[last - 1]!.lower) || tokens[last - 1]!.lower === 'which' || (tokens[last - 1]!.lower === 'that' && tokens[last - 2]?.tag === 'NOUN' && last - 2 >= sentenceFirst))) return relativeTo(text, last - 1, sentenceFirst);
  // "Voss (pictured) said", "Voss – a former nurse – said": what is put between is passed over.
  const put = putBefore(text, last, sentenceFirst);
  if (put !== null) return subjectBefore(text, put, sentenceFirst);
  // "Lund blames Voss for the sale, calls the plan reckless": the verbs share one subject.
  if (last - 1 > sentenceFirst && tokens[last - 1]!.lower === ',') {
    const shared = explainedBefore(text, last - 1, sentenceFirst) ?? mainSubject(text, sentenceFirst, last - 1);
    if (shared !== null) return shared;
  }
  // "Lund declined to say": the infinitive shares the subject of the verb before it.
  if (last < verb && tokens[last]!.lower === 'to' && tokens[last - 1]?.tag === 'VERB' && last - 1 > sentenceFirst) return subjectBefore(text, last - 1, sentenceFirst);
  let first = last;
  let commas = 0;
  while (first > sentenceFirst) {
    const before = tokens[first - 1]!;
    // "The opposition, which had closed the courts, called": the clause between the commas is passed over, as one with "who" is.
    if (before.lower === 'which' && commas === 1 && tokens[last - 1]!.lower === ',' && tokens[first - 2]?.lower === ',') {
      first -= 1;
      continue;
    }
    if (isQuoteMark(before) || before.lower === ';' || before.lower === ':' || isDash(before) || classes.subjectBounds.has(before.lower) || before.tag === 'SCONJ') break;
    // "Kovic, whom Hallam described as a coward", "Lund, who critics say is reckless": the verb's subject stands behind the pronoun.
    if ((before.lower === 'whom' || before.lower === 'which') && commas === 0 && first !== last && tokens[last - 1]!.tag !== 'VERB') break;
    if (before.lower === 'who' && commas === 0 && first !== last && tokens[last - 1]!.tag !== 'VERB' && /^(NOUN|PROPN|ADJ|DET)$/.test(tokens[first]!.tag)) break;
    if (before.lower === ',') {
      commas += 1;
      // An apposition ("Carr, a spokesman for the counsel,") sits between two commas right before the verb.
      if (first !== last && commas % 2 === 1 && tokens[last - 1]!.lower !== ',') break;
      if (commas > 2) break;
    }
    if (before.tag === 'VERB' && commas === 0 && first !== last && !isAttribute(tokens, first - 1)) {
      // "An aide who had met Lund said": the subject stands before its relative clause.
      const who = whoBefore(text, first - 1, sentenceFirst);
      if (who !== null) return relativeTo(text, who, sentenceFirst);
      // "A poll released last week found", "A man arrested in May said": what the participle tells of the subject is passed over.
      if (isDescribing(text, first - 1, sentenceFirst)) return subjectBefore(text, first - 1, sentenceFirst);
      // "The mayor took to the radio to call": the infinitive shares the subject of the verb before it.
      if (tokens[last]!.lower === 'to' && last < verb) return subjectBefore(text, first - 1, sentenceFirst);
      break;
    }
    // "The shop shut and its owner said": behind a clause of its own "and" joins no two owners.
    if (before.tag === 'CCONJ' && first !== last && endsClause(text, first - 1, sentenceFirst)) break;
    // "told the House the bill was": behind a noun another phrase begins.
    if (first !== last && (tokens[first]!.lower === 'the' || classes.indefinite.has(tokens[first]!.lower)) && commas === 0 && /^(NOUN|PROPN)$/.test(before.tag)) break;
    // "opened an inquiry after Kofi Mensah said": behind a clause with its own verb another opens; "Residents moved after the flood said" has one.
    if (commas === 0 && first !== last && classes.afterOrBefore.has(before.lower) && tokens[first - 2]?.tag !== 'VERB' && endsClause(text, first - 1, sentenceFirst)) break;
    // "Tories split as the minister’s aide called"
    if (before.lower === 'as' && first !== last && tokens[first - 2]?.lower !== 'such') break;
    if (before.tag === 'CCONJ' && (first === last || tokens[first]!.tag === 'VERB')) {
      // "He laughed and said": the verbs share one subject.
      return first === last ? (laterSubject(text, first - 1, sentenceFirst) ?? mainSubject(text, sentenceFirst, first - 1)) : trimmed(text, first, last);
    }
    first -= 1;
  }
  return trimmed(text, first, last);
}

/** Where a bracket or a pair of dashes opens that closes right before a verb, with no clause of the outlet's in it; null where there is none. */
function putBefore(text: ParsedText, end: number, sentenceFirst: number): number | null {
  const { tokens, classes } = text;
  const closing = tokens[end - 1];
  if (closing === undefined || end - 1 <= sentenceFirst || !(closing.lower === ')' || isDash(closing))) return null;
  for (let open = end - 2; open > sentenceFirst && end - open < longestExplanation; open -= 1) {
    if (closing.lower === ')' ? tokens[open]!.lower !== '(' : !isDash(tokens[open]!)) continue;
    const tells = closing.lower === ')' || classes.relativesAndWhose.has(tokens[open + 1]!.lower) || finiteFrom(text, open + 1, end - 1) === null;
    return !tells || behindDateline(text, sentenceFirst, end) > open ? null : open;
  }
  return null;
}

/** "though Lund, an outspoken critic of the plan, said": the name that a comma before the verb closes the explanation of, or null. */
function explainedBefore(text: ParsedText, closing: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  let opening = closing - 1;
  while (opening > sentenceFirst && closing - opening < longestExplanation && tokens[opening]!.lower !== ',' && !isFinite(text, opening)) opening -= 1;
  if (tokens[opening]!.lower !== ',') return null;
  // "The parent who complained, Todd Lund, told"
  if (closing - opening > 2 && tokens[opening - 1]?.tag !== 'PROPN' && tokens.slice(opening + 1, closing).every(({ tag }) => tag === 'PROPN') && whoBefore(text, opening, sentenceFirst) !== null) return { first: opening + 1, last: closing };
  if (tokens[opening - 1]?.tag !== 'PROPN') return null;
  let first = opening - 1;
  while (first > sentenceFirst && tokens[first - 1]!.tag === 'PROPN') first -= 1;
  if (classes.indefinite.has(tokens[opening + 1]!.lower)) return { first, last: opening };
  // "after Senator Rick Lund, R-Norland, called", "as Mara Lund, 43, said": where a clause opens right before the name.
  const lead = tokens[first - 1];
  const opens = lead !== undefined && first > sentenceFirst && (lead.tag === 'SCONJ' || classes.afterOrBefore.has(lead.lower) || classes.clauseOpeners.has(lead.lower) || lead.lower === 'that');
  return opens && (tokens[opening + 1]!.tag === 'NUM' || (tokens[opening + 1]!.value.length === 1 && tokens[opening + 2]!.lower === '-')) ? { first, last: opening } : null;
}

/** "We ran and the referee looks at me and goes": the subject of the last clause before a conjunction, where another "and" opens it; else null. */
function laterSubject(text: ParsedText, conjunction: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  let verb = conjunction - 1;
  while (verb > sentenceFirst && !isFinite(text, verb) && !/^(PUNCT|SCONJ)$/.test(tokens[verb]!.tag)) verb -= 1;
  if (verb <= sentenceFirst || !isFinite(text, verb)) return null;
  for (let at = verb - 1; at > sentenceFirst && /^(DET|ADJ|NOUN|PROPN|PRON|ADV|AUX|PART)$/.test(tokens[at]!.tag); at -= 1) {
    if (tokens[at - 1]!.tag !== 'CCONJ' || !endsClause(text, at - 1, sentenceFirst)) continue;
    return classes.subjects.has(tokens[at]!.lower) || verb - at > 1 ? subjectBefore(text, verb, at) : null;
  }
  return null;
}

/** Whether a clause with a verb of its own ends right before a conjunction. */
function endsClause(text: ParsedText, conjunction: number, sentenceFirst: number): boolean {
  for (let at = conjunction - 1; at >= sentenceFirst && (text.tokens[at]!.tag !== 'PUNCT' || text.tokens[at]!.lower === '-') && text.tokens[at]!.tag !== 'SCONJ' && !text.classes.clauseOpeners.has(text.tokens[at]!.lower); at -= 1) if (isFinite(text, at)) return at > sentenceFirst;
  return false;
}

function trimmed(text: ParsedText, first: number, last: number): Stretch | null {
  let from = first;
  while (from < last && (text.tokens[from]!.tag === 'PUNCT' || text.tokens[from]!.tag === 'CCONJ' || text.tokens[from]!.tag === 'ADV')) from += 1;
  return from < last ? { first: from, last } : null;
}

/** "The head of collapsed carrier SkyLark has", "the wife of jailed activist Anton Belov said": a participle before what it describes. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower.endsWith('ed') && /^(ADP|DET)$/.test(tokens[at - 1]?.tag ?? '') && /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.tag ?? '');
}

/** The first finite verb from a token on that is no participle behind a noun ("A memo written by Lund"), or null. */
export function mainFinite(text: ParsedText, first: number, limit: number): number | null {
  for (let at = first; at < limit; at += 1) if (isFinite(text, at) && !(text.tokens[at]!.tag === 'VERB' && isDescribing(text, at, first))) return at;
  return null;
}

/** Whether a participle behind a noun describes it: time, place or agent follows, and no verb stands before it. */
function isDescribing(text: ParsedText, participle: number, sentenceFirst: number): boolean {
  const { tokens, classes, endings } = text;
  const [before, after] = [tokens[participle - 1], tokens[participle + 1]!];
  if (participle - 1 < sentenceFirst || !/^(NOUN|PROPN)$/.test(before!.tag) || !(after.tag === 'ADP' || classes.timeWords.has(after.lower))) return false;
  // "Prices fell after" and "Lund left after" are whole clauses.
  if (!endings.participles.test(tokens[participle]!.lower) || (before!.tag === 'PROPN' && !(participle - 1 === sentenceFirst && looksPlural(before!.lower)))) return false;
  for (let at = participle - 1; at >= sentenceFirst && tokens[at]!.tag !== 'PUNCT' && tokens[at]!.tag !== 'CCONJ' && tokens[at]!.tag !== 'SCONJ'; at -= 1) if (isFinite(text, at)) return false;
  return true;
}

/** The "who" of the relative clause that a verb stands in, or null. */
function whoBefore(text: ParsedText, verb: number, sentenceFirst: number): number | null {
  for (let at = verb - 1; at >= sentenceFirst && text.tokens[at]!.tag !== 'PUNCT'; at -= 1) if (text.tokens[at]!.lower === 'who') return at;
  return null;
}

/** "Kim, who said", "the board – which said": the pronoun stands for the phrase before it; any other stands for itself. */
function relativeTo({ tokens, classes }: ParsedText, pronoun: number, sentenceFirst: number): Stretch | null {
  if (!classes.relativesAndThat.has(tokens[pronoun]!.lower)) return { first: pronoun, last: pronoun + 1 };
  let last = pronoun;
  if (last > sentenceFirst && /^[,\u2013\u2014-]$/.test(tokens[last - 1]!.lower)) last -= 1;
  // "Derek Voss (Con, Harwick), who"
  if (tokens[last - 1]?.lower === ')') {
    let open = last - 1;
    while (open > sentenceFirst && tokens[open]!.lower !== '(') open -= 1;
    if (open > sentenceFirst) last = open;
  }
  let first = last;
  const back = (from: number) => {
    let at = from;
    while (at > sentenceFirst && (/^(ADJ|NOUN|PROPN|NUM|DET|PART|ADP)$/.test(tokens[at - 1]!.tag) || (tokens[at - 1]!.lower === '-' && tokens[at - 1]!.end === tokens[at]!.start)) && !classes.towardsSomebody.has(tokens[at - 1]!.lower)) at -= 1;
    return at;
  };
  first = back(first);
  // "Sheriff Lund of Harwick, N.J., who": the place goes on behind a comma.
  const comma = first - 1;
  if (comma > sentenceFirst && tokens[comma]!.lower === ',' && namesPlace(tokens, comma) && tokens.slice(first, last).every(({ tag }) => tag === 'PROPN')) first = back(comma);
  return first < last ? { first, last } : null;
}

/** Whether a place that a preposition leads in ends before a token. */
function namesPlace(tokens: readonly Token[], end: number): boolean {
  let at = end - 1;
  while (at > 0 && tokens[at]!.tag === 'PROPN') at -= 1;
  return at < end - 1 && tokens[at]!.tag === 'ADP';
}

/** The subject of a participle; undefined when the form is no free participle ("is saying"). */
function participleSubject(text: ParsedText, verb: number, sentenceFirst: number): Stretch | null | undefined {
  const { tokens, classes } = text;
  let at = verb - 1;
  while (at >= sentenceFirst && tokens[at]!.tag === 'ADV') at -= 1;
  // "filed a lawsuit on Thursday contending"
  const timed = at;
  while (at >= sentenceFirst && (classes.timeNouns.has(tokens[at]!.lower) || classes.timeWords.has(tokens[at]!.lower)) && (tokens[at]!.tag !== 'ADP' || at < timed)) at -= 1;
  // "HARWICK: Calling the plan a waste, Lund left"
  const dated = behindPlaceAndDate(text, sentenceFirst, verb + 1);
  if (at < dated || at < sentenceFirst || (at === sentenceFirst && /^(ADP|SCONJ)$/.test(tokens[at]!.tag))) {
    // "Calling the plan a waste, Lund left", "After calling it": the subject follows the comma.
    for (let comma = verb + 1; comma < tokens.length && tokens[comma]!.lower !== '.'; comma += 1) if (tokens[comma]!.lower === ',') return mainSubject(text, comma + 1, Math.min(tokens.length, comma + 24));
    return null;
  }
  const { lower, tag } = tokens[at]!;
  if (classes.beBeforeParticiple.has(lower) || tag === 'AUX') return undefined;
  // "criticised Voss for saying": he is criticised for what he said.
  if (lower === 'for') {
    const blamed = blamedBefore(text, at, sentenceFirst);
    if (blamed !== null) return blamed;
  }
  if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'ADP' || tag === 'SCONJ' || classes.clauseOpeners.has(lower)) return (lower === ',' ? clauseSubject(text, sentenceFirst, at) : null) ?? mainSubject(text, sentenceFirst, at);
  // "An officer can be heard saying"
  if (tag === 'VERB' && classes.be.has(tokens[at - 1]?.lower ?? '')) return subjectBefore(text, at, sentenceFirst);
  if (tag === 'NOUN' || tag === 'PROPN') {
    let first = at;
    while (first > sentenceFirst && /^(ADJ|NOUN|PROPN|DET)$/.test(tokens[first - 1]!.tag)) first -= 1;
    // "The school wrote to families saying"
    if (first - 1 > sentenceFirst && tokens[first - 1]!.lower === 'to' && tokens[first - 2]!.tag === 'VERB') return subjectBefore(text, first - 2, sentenceFirst);
    return { first, last: at + 1 };
  }
  return undefined;
}

/** "He was late after members tore into his plan, calling it": the subject of the clause behind its opener that a comma ends, or null. */
function clauseSubject(text: ParsedText, sentenceFirst: number, comma: number): Stretch | null {
  const { tokens, classes } = text;
  for (let at = comma - 1; at > sentenceFirst && tokens[at]!.tag !== 'PUNCT'; at -= 1) {
    if (!classes.afterOrBefore.has(tokens[at]!.lower) && !classes.whileOrWhen.has(tokens[at]!.lower)) continue;
    return finiteFrom(text, at + 1, comma) === null ? null : mainSubject(text, at + 1, comma);
  }
  return null;
}

/** The name or pronoun right before a "for", where it is the object of a verb in the active: "criticised Voss", "came down on him". */
function blamedBefore(text: ParsedText, link: number, sentenceFirst: number): Stretch | null {
  const { tokens, classes } = text;
  let first = link;
  while (first > sentenceFirst && tokens[first - 1]!.tag === 'PROPN') first -= 1;
  if (first === link && classes.objects.has(tokens[link - 1]?.lower ?? '')) first -= 1;
  if (first === link || first === sentenceFirst) return null;
  let before = first - 1;
  while (before > sentenceFirst && /^(DET|ADJ|NOUN)$/.test(tokens[before]!.tag)) before -= 1;
  const byOrWith = classes.fromSomebody.has(tokens[before]!.lower);
  if (tokens[before]!.tag === 'ADP' && !byOrWith) before -= 1;
  return /^(VERB|ADV)$/.test(tokens[before]!.tag) && !byOrWith ? { first, last: link } : null;
}

/** The subject of a sentence's main clause: what stands before its first finite verb, after any opening "On Monday, …". */
export function mainSubject(text: ParsedText, first: number, limit: number): Stretch | null {
  const { tokens, classes } = text;
  let from = behindDateline(text, first, limit);
  // "“The plan is dead,” Lund said, adding …": what is quoted has a subject of its own.
  if (from < limit && isQuoteMark(tokens[from]!)) {
    let closing = from + 1;
    while (closing < limit && !isQuoteMark(tokens[closing]!)) closing += 1;
    if (closing < limit) from = closing + 1;
    while (from < limit && tokens[from]!.lower === ',') from += 1;
    // "“The plan is dead,” said Lund, adding …"
    if (closing < limit && from < limit - 1 && tokens[from]!.tag === 'VERB' && /^(DET|PROPN|NOUN|ADJ)$/.test(tokens[from + 1]!.tag)) return { first: from + 1, last: Math.min(limit, phraseEnd(text, from + 1)) };
  }
  // "When they came, Lund was": the tagger's adverb opens a clause.
  while (from < limit && (tokens[from]!.tag === 'PUNCT' || tokens[from]!.tag === 'CCONJ' || (tokens[from]!.tag === 'ADV' && !classes.clauseOpeners.has(tokens[from]!.lower)))) from += 1;
  if (from < limit && (tokens[from]!.tag === 'ADP' || tokens[from]!.tag === 'SCONJ' || tokens[from]!.tag === 'VERB' || classes.clauseOpeners.has(tokens[from]!.lower))) {
    for (let at = from + 1; at < limit - 1; at += 1) {
      if (tokens[at]!.lower === ',') {
        from = at + 1;
        break;
      }
    }
  }
  if (from < limit && classes.subjects.has(tokens[from]!.lower)) return { first: from, last: from + 1 };
  for (let at = from; at < limit; at += 1) {
    const { tag, lower } = tokens[at]!;
    // "DA-aligned councillor"
    if (tag === 'VERB' && at > from && tokens[at - 1]!.lower === '-' && tokens[at - 1]!.end === tokens[at]!.start) continue;
    if (tag === 'VERB' && at > from && isAttribute(tokens, at)) continue;
    if (tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing')) || isDash(tokens[at]!)) {
      // "In 2019 he was"
      const bare = at > from + 1 && classes.subjects.has(tokens[at - 1]!.lower) && tokens[from]!.tag === 'ADP';
      return at > from ? { first: bare ? at - 1 : from, last: at } : null;
    }
  }
  return null;
}
