/** Speakers by what they are: "the governor", "the mother of three", "a spokeswoman for the council", "the statement". */
import type { AntecedentOf, Spoke } from './antecedents.ts';
import type { Attribution } from './attribution.ts';
import { endsInS } from './inflect.ts';
import { mentionsBefore, type Mention, type Mentions } from './mentions.ts';
import { nameByTitle } from './office-holders.ts';
import { isHolder, officeIn } from './offices.ts';
import { sentenceAt, type ParsedText } from './parse.ts';

/** How far back somebody has spoken who is then called by what he is, in tokens. */
const describedReach = 80;

/** How far back a document that speaks was told of, in tokens. */
const longestStatement = 120;

/** How near its speaker a document is told of, in tokens. */
const documentReach = 12;

/** Readers of a phrase, tokens `from` to `to`, behind its "the" or "a"; `spoke` is who spoke last before it. */
export interface Descriptions {
  byOffice(from: number, to: number): string | null;
  bodySpokenFor(at: number, limit: number): Mention | null;
  described(from: number, to: number, spoke: Spoke | null): string | null;
  issuerOf(from: number, to: number, spoke: Spoke | null): Spoke | null;
  isUnnamed(spoke: Spoke, pronoun: string): boolean;
}

export function createDescriptions(text: ParsedText, mentions: Mentions, attribution: Attribution, antecedentOf: AntecedentOf): Descriptions {
  const { tokens } = text;
  return { byOffice, bodySpokenFor, described, issuerOf, isUnnamed };

  /** "“…,” Lund said in a statement. “…,” the statement said.": whoever spoke last in a document speaks on in it. */
  function issuerOf(from: number, to: number, spoke: Spoke | null): Spoke | null {
    const document = tokens[to - 1]!.lower;
    if (spoke === null || spoke.at >= from || spoke.name.endsWith(document) || tokens[from]!.lower !== 'the' || to - from !== 2 || !attribution.writings.has(document)) return null;
    for (let at = from - 1; at > Math.max(0, from - longestStatement); at -= 1) {
      // Only as a new thing is it one that was not spoken of before.
      if (tokens[at]!.lower === document && /^(DET|ADJ|NOUN|PRON|PART)$/.test(tokens[at - 1]!.tag) && tokens[at - 1]!.lower !== 'the' && Math.abs(at - spoke.at) < documentReach) return spoke;
    }
    return null;
  }

  /** "the governor", "the smug governor": whoever was met with that title. */
  function byOffice(from: number, to: number): string | null {
    const office = tokens[from - 1]?.lower === 'the' ? officeIn(text, from, to) : text.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
    return nameByTitle(text, mentions, office, from, attribution);
  }

  /** "a spokeswoman for the Harwick Council": the body speaks through her. */
  function bodySpokenFor(at: number, limit: number): Mention | null {
    if (!attribution.mouthpieces.has(tokens[at - 1]!.lower)) return null;
    const mention = mentions.all[mentionsBefore(mentions, at)];
    const near = mention !== undefined && (mention.first === at + 1 || (mention.first === at + 2 && tokens[at + 1]!.tag === 'DET'));
    return near && mention.last <= limit && !mention.person && !mention.office ? mention : null;
  }

  /** "Lund said no. “…,” the mother of three said.", "the Republican said": what somebody is who has just spoken, where it is no office that another may hold. */
  function described(from: number, to: number, spoke: Spoke | null): string | null {
    if (tokens[from - 1]?.lower !== 'the' || from >= to) return null;
    let head = from;
    while (head + 1 < to && tokens[head + 1]!.lower !== 'of') head += 1;
    const noun = tokens[head]!.lower;
    const isOffice = attribution.speakers.has(noun) || attribution.titles.has(noun) || attribution.bodies.has(noun);
    const [ofHim, ofHer] = [attribution.titlesOfHim.has(noun), attribution.titlesOfHer.has(noun)];
    // "the man", "the lawyer" may be another one, of whom the text has told without a name.
    const ofChildren = (ofHim || ofHer) && tokens[head + 1]?.lower === 'of' && /^(NUM|NOUN)$/.test(tokens[head + 2]?.tag ?? '');
    const ofPeople = head > from && attribution.peoples.has(tokens[from]!.lower) && attribution.persons.has(noun) && !isOffice;
    // "Prosser disagreed. “…,” said the Rovers manager."
    const ofBody = head > from && head === to - 1 && tokens[from]!.tag === 'PROPN' && tokens[head]!.tag === 'NOUN' && isHolder(text, head, attribution);
    // "the 22-year-old"
    const ofAge = tokens[from]!.tag === 'NUM' && tokens[from + 1]?.lower === '-';
    if (endsInS(noun) || !(ofChildren || ofPeople || ofBody || (head === from && attribution.epithets.has(noun)) || ofAge || (attribution.parties.has(noun) && !attribution.bodies.has(noun)))) return null;
    const recent = spoke !== null && from - spoke.at <= describedReach ? spoke : null;
    const he = ofHer ? null : antecedentOf(from, 'he', recent);
    const she = ofHim ? null : antecedentOf(from, 'she', recent);
    if (he === null || she === null || he === she) return he ?? she;
    // "Rob Voss left. Ada Lund was less happy. The Harwick boss": of two the one told of since.
    const [ofHe, ofShe] = [lastTold(he, from), lastTold(she, from)];
    return ofHe === ofShe ? null : ofHe > ofShe ? he : she;
  }

  /** The sentence in which somebody was last named before a token, as its place; -1 where nowhere. */
  function lastTold(name: string, at: number): number {
    for (let index = mentionsBefore(mentions, at) - 1; index >= 0; index -= 1) if (mentions.all[index]!.name === name) return sentenceAt(text, mentions.all[index]!.first);
    return -1;
  }

  /** "A teacher said it was late. “We go,” she said.": one without a name who has just spoken, and may be he or she. */
  function isUnnamed({ name, person }: Spoke, pronoun: string): boolean {
    const noun = name.split(' of ')[0]!.split(' ').at(-1)!.toLowerCase();
    const other = pronoun === 'she' ? attribution.titlesOfHim : attribution.titlesOfHer;
    return !person && pronoun !== 'it' && attribution.persons.has(noun) && !attribution.bodies.has(noun) && !endsInS(noun) && !other.has(noun);
  }
}
