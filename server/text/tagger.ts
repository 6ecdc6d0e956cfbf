/** Parts of speech and ends of sentences, by the language model's rules. */
import type { TextPieces } from './chunks.ts';
import type { LanguageModel } from './language-model.ts';

/** @returns the tag of each piece of a text, by number: the most frequent one of its word, unless a rule about the tags around it gives another */
export function createTagger({ tags: names, tagRules }: LanguageModel): (pieces: TextPieces) => Uint8Array {
  const eventOfTag = names.map((_, tag) => tagRules.eventOf(tag));
  return ({ known }) => {
    const tags = Uint8Array.from(known, ({ tag }) => tag);
    const events = new Uint8Array(known.length);
    const met: number[] = [];
    for (let pass = 0; pass < tagRules.passes; pass += 1) {
      for (let at = 0; at < known.length; at += 1) events[at] = known[at]!.tagEvent || eventOfTag[tags[at]!]!;
      met.length = 0;
      tagRules.run(pass, events, known.length, met);
      for (let rule = 0; rule < met.length; rule += 2) {
        const at = met[rule]!;
        const said = met[rule + 1]!;
        // A tag below zero holds for any word, another one for words that can have it.
        if (said < 0) tags[at] = -said;
        else if ((known[at]!.possible & (1 << said)) !== 0) tags[at] = said;
      }
    }
    for (let at = 0; at < known.length; at += 1) if (known[at]!.isFixed) tags[at] = known[at]!.tag;
    return tags;
  };
}

/** @returns 1 for each piece of a text that is the last one of a sentence */
export function createSentenceEnds({ sentenceRules }: LanguageModel): (pieces: TextPieces) => Uint8Array {
  return ({ known, spaced }) => {
    const events = Uint8Array.from(known, ({ endEvent, endEventAfterSpace }, at) => (spaced[at] === 1 ? endEventAfterSpace : endEvent));
    const met: number[] = [];
    sentenceRules.run(0, events, known.length, met);
    const ends = new Uint8Array(known.length);
    for (let rule = 0; rule < met.length; rule += 2) ends[met[rule]!] = 1;
    return ends;
  };
}
