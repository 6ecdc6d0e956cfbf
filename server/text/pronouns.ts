/** Whom "he", "him", "his", "she" and "her" stand for, where the text leaves one answer only. */
import { mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/** How many sentences back a person may have been named. */
const reach = 2;
/** How far from its sentence's start a subject stands, in tokens. */
const subjectReach = 14;

/**
 * The full name of the one person whom a pronoun can stand for: named before it, in its sentence or the two before, with
 * no other person there whom the pronoun fits; of several, for a pronoun that is a subject itself, the one subject, of the nearest
 * sentence that has any where the pronoun's own names nobody before it.
 * @param not a name that is left out: nobody is the object of his own act under a plain "him"
 * @returns null for another word, and where two would do
 */
export function personFor(text: ParsedText, mentions: Mentions, token: number, not: string | null = null): string | null {
  const { lower } = text.tokens[token]!;
  const pronoun = text.classes.he.has(lower) ? 'he' : text.classes.she.has(lower) ? 'she' : null;
  if (pronoun === null) return null;
  const own = sentenceAt(text, token);
  const from = text.sentences[Math.max(0, own - reach)]!.first;
  const named = new Set<string>();
  const subjects = new Set<string>();
  /** Subjects of a later clause: "…, and the mayor, Mara Lund, left". */
  const later = new Set<string>();
  /** The nearest sentence with a subject that fits; those farther off are not asked. */
  let nearest = -1;
  for (let index = mentionsBefore(mentions, token) - 1; index >= 0; index -= 1) {
    const mention = mentions.all[index]!;
    if (mention.first < from) break;
    if (!mention.person || mention.name === not || (mentions.pronouns.get(mention.name) ?? pronoun) !== pronoun) continue;
    named.add(mention.name);
    const place = sentenceAt(text, mention.first);
    const opens = opensSentence(text, mention, text.sentences[place]!.first);
    if (!opens && !standsBeforeVerb(text, mention)) continue;
    if (nearest < 0) nearest = place;
    if (nearest === own || place === nearest) (opens ? subjects : later).add(mention.name);
  }
  if (named.size === 1) return [...named][0]!;
  if (lower !== 'he' && lower !== 'she') return null;
  const chosen = subjects.size > 0 ? subjects : later;
  return chosen.size === 1 ? [...chosen][0]! : null;
}

/** Whether a name stands before the first verb of its sentence, not as an owner: "the union's leader, Mara Lund, slammed". */
function opensSentence({ tokens }: ParsedText, { first, last }: Mention, sentenceFirst: number): boolean {
  if (first >= sentenceFirst + subjectReach || tokens[last]?.lower === "'s") return false;
  for (let at = sentenceFirst; at < first; at += 1) if (tokens[at]!.tag === 'VERB' || tokens[at]!.tag === 'AUX' || tokens[at]!.tag === 'ADP') return false;
  return true;
}

/** Whether a verb follows a name, or the comma that closes it. */
function standsBeforeVerb({ tokens }: ParsedText, { last }: Mention): boolean {
  const next = tokens[last]?.lower === ',' ? tokens[last + 1] : tokens[last];
  return next?.tag === 'AUX' || (next?.tag === 'VERB' && !next.lower.endsWith('ing'));
}
