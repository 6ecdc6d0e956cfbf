/** Whether the subject of a verb suffers the act, and who is said to do it. */
import type { Attribution } from './attribution.ts';
import type { Endings } from './grammar.ts';
import type { Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';

/** How far behind a verb the "by" of a passive is looked for, in tokens. */
const agentReach = 10;
/** How far before a second participle the first one stands: "was hounded by the press and vilified". */
const firstParticipleReach = 12;

/**
 * For a passive: the token after its "by", 0 where no agent is named. Null for an active verb.
 * @param isHeadline whether the helping verb may be left out: "Mayor jeered in court"
 */
export function passiveAgent(text: ParsedText, first: number, last: number, sentence: Stretch, isHeadline: boolean, attribution: Attribution): number | null {
  const { tokens, classes, endings } = text;
  // "was rubber-stamped by Voss"
  const verb = tokens[first + 1]?.lower === '-' && first + 2 < last ? first + 2 : first;
  if (!isParticiple(tokens[verb]!.lower, endings)) return null;
  let passive = false;
  let before = first - 1;
  for (; before >= Math.max(sentence.first, first - 3); before -= 1) {
    if (classes.beOrGetContracted.has(tokens[before]!.lower)) passive = true;
    else if (tokens[before]!.tag !== 'ADV' && tokens[before]!.tag !== 'AUX' && tokens[before]!.tag !== 'PART') break;
  }
  // "Lund mocked by Voss": a headline leaves the helping verb out; but "hit back by threatening".
  const byFollows = tokens[last]?.lower === 'by' && !(tokens[last + 1]?.tag === 'VERB' && tokens[last + 1]!.lower.endsWith('ing'));
  if (!passive && !byFollows) {
    if (!attribution.doneTo.has(tokens[first]!.lower) || hasObject(text, first, last, sentence, attribution)) return null;
    if (!isHeadline && !sharesBe(text, first, sentence)) return null;
  }
  for (let at = last; at < Math.min(sentence.last, last + agentReach); at += 1) {
    if (tokens[at]!.lower === 'by' && (byFollows || at > last)) return at + 1;
    if (tokens[at]!.tag === 'PUNCT') break;
  }
  return 0;
}

function isParticiple(word: string, { participles, notParticiples }: Endings): boolean {
  return !notParticiples.test(word) && participles.test(word);
}

/** Whether somebody or something follows that the act is done to: "mocked the plan". The name that somebody is given does not: "branded traitor". */
export function hasObject({ tokens, classes }: ParsedText, first: number, last: number, sentence: Stretch, { naming }: Attribution): boolean {
  let at = last;
  while (at < sentence.last && tokens[at]!.tag === 'ADV' && !classes.clauseOpeners.has(tokens[at]!.lower)) at += 1;
  const next = tokens[at];
  if (at >= sentence.last || next === undefined || next.tag === 'PUNCT' || next.tag === 'ADP' || next.tag === 'SCONJ' || next.tag === 'CCONJ' || classes.clauseOpeners.has(next.lower)) return false;
  const givesName = naming.get(tokens[first]!.lower)?.some(({ word, atOnce }) => atOnce && word === null);
  if (givesName === true) return next.tag === 'PROPN' || next.tag === 'PRON' || tokens[at + 1]?.tag === 'DET';
  return /^(NOUN|PROPN|DET|PRON|ADJ|NUM)$/.test(next.tag);
}

/** "was trolled, smeared and followed", "had been hounded by men and vilified": the verb shares the "be" of a participle before it. */
function sharesBe({ tokens, classes, endings }: ParsedText, verb: number, sentence: Stretch): boolean {
  let at = verb - 1;
  while (at > sentence.first && tokens[at]!.tag === 'ADV') at -= 1;
  // "Mocked for weeks, he resigned.": nothing stands before it.
  if (at < sentence.first || (tokens[at]!.lower !== ',' && tokens[at]!.tag !== 'CCONJ')) return false;
  for (at -= 1; at > Math.max(sentence.first, verb - firstParticipleReach); at -= 1) {
    const { tag, lower } = tokens[at]!;
    if (tag === 'VERB') {
      let be = at - 1;
      while (be > sentence.first && tokens[be]!.tag === 'ADV') be -= 1;
      if (classes.beOrGetContracted.has(tokens[be]!.lower)) return isParticiple(lower, endings);
      if (tokens[be]!.lower !== ',' || !isParticiple(lower, endings)) return false;
    } else if (tag === 'PUNCT' ? lower !== ',' : tag === 'SCONJ' || tag === 'AUX' || (tag === 'PRON' && classes.subjects.has(lower))) return false;
  }
  return false;
}
