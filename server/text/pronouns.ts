/** Whom "he", "him", "his", "she" and "her" stand for, where the text leaves one answer only. */
import { mentionsBefore, type Mentions } from './mentions.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/** How many sentences back a person may have been named. */
const reach = 2;
/** A name among the first tokens of a sentence is its subject. */
const subjectPlace = 3;

/**
 * The full name of the one person whom a pronoun can stand for: named before it, in its sentence or the two before, with
 * no other person there whom the pronoun fits; of several, for a pronoun that is a subject itself, the one subject.
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
  for (let index = mentionsBefore(mentions, token) - 1; index >= 0; index -= 1) {
    const mention = mentions.all[index]!;
    if (mention.first < from) break;
    if (!mention.person || mention.name === not || (mentions.pronouns.get(mention.name) ?? pronoun) !== pronoun) continue;
    named.add(mention.name);
    const sentence = text.sentences[sentenceAt(text, mention.first)]!;
    if (mention.first < sentence.first + subjectPlace) subjects.add(mention.name);
  }
  if (named.size === 1) return [...named][0]!;
  return (lower === 'he' || lower === 'she') && subjects.size === 1 ? [...subjects][0]! : null;
}
