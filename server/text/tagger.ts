/** Parts of speech and ends of sentences, by the language model's rules. */
import type { TextPieces } from './chunks.ts';
import type { LanguageModel } from './language-model.ts';
import { createRoom } from './room.ts';

/** @returns the tag of each piece of a text, by number, until the next text is read: the most frequent one of its word, unless a rule about the tags around it gives another */
export function createTagger({ tags: names, tagRules }: LanguageModel): (pieces: TextPieces) => Uint8Array {
  const eventOfTag = names.map((_, tag) => tagRules.eventOf(tag));
  const tagRoom = createRoom(Uint8Array);
  const eventRoom = createRoom(Uint8Array);
  return ({ known, tags: frequent, tagEvents }) => {
    const tags = tagRoom(known.length);
    tags.set(frequent);
    const events = eventRoom(known.length);
    const met: number[] = [];
    /** Those that a rule spoke of though theirs is not its to change; it holds until the last pass, for the tags around them. */
    const fixed: number[] = [];
    for (let pass = 0; pass < tagRules.passes; pass += 1) {
      for (let at = 0; at < events.length; at += 1) events[at] = tagEvents[at]! || eventOfTag[tags[at]!]!;
      met.length = 0;
      tagRules.run(pass, events, events.length, met);
      for (let rule = 0; rule < met.length; rule += 2) {
        const at = met[rule]!;
        const said = met[rule + 1]!;
        const { isFixed, possible } = known[at]!;
        if (isFixed) fixed.push(at);
        // A tag below zero holds for any word, another one for words that can have it.
        if (said < 0) tags[at] = -said;
        else if ((possible & (1 << said)) !== 0) tags[at] = said;
      }
    }
    for (const at of fixed) tags[at] = frequent[at]!;
    return tags;
  };
}

/** @returns 1 for each piece of a text that is the last one of a sentence, until the next text is read */
export function createSentenceEnds({ sentenceRules }: LanguageModel): (pieces: TextPieces) => Uint8Array {
  const room = createRoom(Uint8Array);
  return ({ endEvents }) => {
    const met: number[] = [];
    sentenceRules.run(0, endEvents, endEvents.length, met);
    const ends = room(endEvents.length).fill(0);
    for (let rule = 0; rule < met.length; rule += 2) ends[met[rule]!] = 1;
    return ends;
  };
}
