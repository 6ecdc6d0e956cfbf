/** Whom "he" and "she" stand for: a person named before, outside the words that are being given to somebody. */
import { mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import { sentenceAt, type ParsedText } from './parse.ts';
import { paragraphBreak } from './noun-phrases.ts';
import { mainSubject } from './subjects.ts';

/** Who spoke last, and at which token. */
export interface Spoke {
  name: string;
  at: number;
  person: boolean;
}

/** @param at the pronoun's token @param spoke who spoke last before it @returns the name, or null where nobody fits */
export type AntecedentOf = (at: number, pronoun: string, spoke: Spoke | null) => string | null;

/** @param quoted whether a token stands in quotation marks: whom a speaker names is not the speaker */
export function createAntecedents(text: ParsedText, mentions: Mentions, quoted: (token: number) => boolean): AntecedentOf {
  const { tokens } = text;
  /** "Lund's aide", "BuzzFeed spokesman": a name that only describes the one behind it. */
  const isOwner = ({ last }: Mention) => (tokens[last]?.lower === "'s" && tokens[last]!.tag !== 'AUX') || tokens[last]?.tag === 'NOUN';

  /** The person of a sentence that a later pronoun means: its main subject, else the first who is no mere owner. */
  const personOf = (persons: readonly Mention[]): Mention | null => {
    const named = persons.filter((mention) => !isOwner(mention));
    if (named.length < 2) return named[0] ?? persons[0] ?? null;
    const sentence = text.sentences[sentenceAt(text, named[0]!.first)]!;
    const subject = mainSubject(text, sentence.first, sentence.last);
    return named.find(({ first, last }) => subject !== null && first >= subject.first && last <= subject.last) ?? named[0]!;
  };

  return (at, pronoun, lastSpoke) => {
    const fits = (name: string) => (mentions.pronouns.get(name) ?? pronoun) === pronoun;
    const spoke = lastSpoke && lastSpoke.at < at && fits(lastSpoke.name) ? lastSpoke : null;
    /** The persons that fit in the last sentence which names any, first to last. */
    const persons: Mention[] = [];
    let sentence = Infinity;
    for (let index = mentionsBefore(mentions, at) - 1; index >= 0; index -= 1) {
      const mention = mentions.all[index]!;
      if (spoke?.person && mention.first <= spoke.at) break;
      if (mention.first < sentence && persons.length > 0) break;
      if (!mention.person || mention.last > at || quoted(mention.first) || !fits(mention.name)) continue;
      if (persons.length === 0) sentence = text.sentences[sentenceAt(text, mention.first)]!.first;
      persons.unshift(mention);
    }
    const subject = personOf(persons);
    // One who is only mentioned in the middle of a sentence does not take the word from the speaker.
    if (subject !== null && (!spoke?.person || opens(subject, sentence) || isNewlyTold(subject, spoke, at))) return subject.name;
    // A last name alone may be a person's too, once it has spoken.
    return spoke && (spoke.person || /^\p{Lu}/u.test(spoke.name)) ? spoke.name : null;
  };

  /** Whether a mention stands at the head of its sentence, or is the first name of its main subject. */
  function opens(mention: Mention, sentence: number): boolean {
    if (mention.first <= sentence + 3) return true;
    const subject = mainSubject(text, sentence, text.sentences[sentenceAt(text, mention.first)]!.last);
    if (subject === null || mention.first < subject.first || mention.last > subject.last) return false;
    for (let index = mentionsBefore(mentions, subject.first); mentions.all[index]!.first < mention.first; index += 1) if (!isOwner(mentions.all[index]!) && !mentions.all[index]!.office) return false;
    return true;
  }

  /** "More from Harwick, where landlady Ada Voss waits. “…,” she said": in a paragraph of its own, with nobody else told of since the last one spoke. */
  function isNewlyTold({ first, name }: Mention, spoke: Spoke, at: number): boolean {
    if (name === spoke.name || !parted(spoke.at, first) || parted(first, at)) return false;
    for (let index = mentionsBefore(mentions, first) + 1; index < mentions.all.length && mentions.all[index]!.first < at; index += 1) {
      const other = mentions.all[index]!;
      if (other.person && other.name !== name && !quoted(other.first)) return false;
    }
    return true;
  }

  function parted(from: number, to: number): boolean {
    for (let token = from + 1; token <= to; token += 1) if (paragraphBreak(text, token - 1, token)) return true;
    return false;
  }
}
