/** Whether a verb of speech is passive, so that whoever stands before it is spoken of or to, and does not speak. */
import { isFinite } from './finite-verbs.ts';
import type { Attribution } from './attribution.ts';
import { opensQuotation } from './marks.ts';
import type { ParsedText } from './parse.ts';

/**
 * "was called", "got blamed"; without its helping verb, as in headlines, a past participle whose object is missing: "Orland accused
 * of", "Marek mocked for", "Voss told to quit", "Court told bill is absurd".
 * @param headline whether a name that follows at once may be the one given to the subject: "PM called a ‘coward’"
 */
export function isPassive(text: ParsedText, verb: number, attribution: Attribution, headline: boolean): boolean {
  const { tokens, classes } = text;
  const { lower } = tokens[verb]!;
  if (lower.endsWith('ing')) return false;
  let before = verb - 1;
  while (before >= 0 && tokens[before]!.tag === 'ADV') before -= 1;
  if (classes.beOrGet.has(tokens[before]?.lower ?? '')) return true;
  if (classes.subjects.has(tokens[before]?.lower ?? '') || !attribution.participles.has(lower)) return false;
  const next = tokens[verb + 1];
  if (next === undefined) return false;
  if (standsInRelative(text, before)) return false;
  if (attribution.transitive.has(lower) && (classes.passiveLinks.has(next.lower) || (next.lower === 'to' && next.tag !== 'ADP'))) return true;
  if (attribution.hearing.has(lower) && hearsClause(text, verb)) return true;
  return headline && opensName(text, verb, attribution);
}

/** How far before a verb the pronoun of its relative clause may stand, in tokens. */
const relativeReach = 8;

/**
 * "a zone that the chief derided as": the object that is missing behind the verb stands before its subject.
 * @param subject the last token of the verb's subject
 */
export function standsInRelative({ tokens, classes }: ParsedText, subject: number): boolean {
  for (let at = subject; at > Math.max(-1, subject - relativeReach); at -= 1) {
    const { lower, tag } = tokens[at]!;
    if (classes.relativesAndWhat.has(lower)) return at < subject;
    if (tag === 'VERB' || tag === 'PUNCT') return false;
  }
  return false;
}

/** "Senate told bill is absurd", "Voters told that": one noun phrase and then its verb, where "told reporters the bill is" has two. */
function hearsClause(text: ParsedText, verb: number): boolean {
  const { tokens } = text;
  let at = verb + 1;
  if (tokens[at]!.lower === 'that') return true;
  if (tokens[at]!.lower === 'to' && tokens[at + 1]?.tag === 'VERB') return true;
  while (tokens[at] !== undefined && /^(DET|ADJ)$/.test(tokens[at]!.tag)) at += 1;
  const first = at;
  while (tokens[at]?.tag === 'PROPN') at += 1;
  if (at === first && tokens[at]?.tag === 'NOUN') at += 1;
  return at > first && at < tokens.length && isFinite(text, at);
}

/** "PM called a ‘coward’", "Hollis labelled a hypocrite": what the verb calls somebody follows it at once. */
function opensName({ tokens, classes }: ParsedText, verb: number, { naming }: Attribution): boolean {
  if (!naming.get(tokens[verb]!.lower)?.some(({ word, atOnce }) => atOnce && word === null)) return false;
  const next = tokens[verb + 1]!;
  return classes.indefinite.has(next.lower) || next.tag === 'ADJ' || opensQuotation(next);
}
