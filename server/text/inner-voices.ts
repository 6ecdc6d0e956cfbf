/** The voices of quotations inside quotations: whose words they are, other than those of whoever is quoted. */
import type { Attribution } from './attribution.ts';
import { findInnerQuotations, type Outer } from './inner-quotations.ts';
import { createInnerSpeakers, type Around } from './inner-speakers.ts';
import type { Mentions } from './mentions.ts';
import { paragraphBreak, type Stretch } from './noun-phrases.ts';
import { sentenceAt, tokensWithin, type ParsedText } from './parse.ts';
import type { SpeakerResolver } from './speakers.ts';

/** A stretch of tokens in a quotation inside another one; `speaker` is null for somebody whom the text does not name. */
export interface InnerVoice extends Stretch {
  speaker: string | null;
}

/** So deep are quotations looked for inside one another, and so many of one speaker looked back on: more only a page made for it has. */
const deepest = 2;
const mostBefore = 4;

/**
 * @param outer the quotations of the text, in order @param bounds their tokens @param speakers who speaks in each
 * @returns in order, an inner one before what stands inside it; words that the outer speaker himself sets in marks are left out
 */
export function innerVoices(text: ParsedText, mentions: Mentions, attribution: Attribution, resolver: SpeakerResolver, outer: readonly Outer[], bounds: readonly Stretch[], speakers: readonly (string | null)[], depth = 1): InnerVoice[] {
  const inner = findInnerQuotations(text.text, outer, text.classes);
  if (inner.length === 0) return [];
  const places = inner.map((one) => tokensWithin(text, one));
  const taken = new Set<number>();
  for (const { first, last } of places) for (let at = first; at < last; at += 1) taken.add(at);
  const speakerOf = createInnerSpeakers(text, mentions, attribution, resolver, (token) => taken.has(token));
  const voices: (InnerVoice | null)[] = [];
  inner.forEach((one, place) => {
    const { first, last } = places[place]!;
    const before = one.continues === null ? null : voices[one.continues]!;
    const speaker = before !== null ? before.speaker : speakerOf({ first, last, isScare: one.kind === 'scare' }, around(one.outer));
    voices.push(speaker === undefined ? null : { first, last, speaker });
  });
  const found = voices.filter((one) => one !== null);
  // “He told me, ‘She said, “No,”’”: one more inside.
  const deeper = depth === deepest ? [] : innerVoices(text, mentions, attribution, resolver, inner, places, inner.map((one, place) => (voices[place] === null ? speakers[one.outer]! : voices[place]!.speaker)), depth + 1);
  return [...found, ...deeper];

  function around(index: number): Around {
    const { first, last } = bounds[index]!;
    let from = index;
    while (from > 0 && index - from < mostBefore && speakers[from - 1] === speakers[index] && !parted(bounds[from - 1]!.last, bounds[from]!.first)) from -= 1;
    // The outlet's sentence that leads in what he says.
    const opening = text.sentences[Math.max(0, sentenceAt(text, bounds[from]!.first) - 1)]!;
    return { first, last, speaker: speakers[index]!, from: Math.min(opening.first, bounds[from]!.first) };
  }

  function parted(from: number, to: number): boolean {
    for (let at = from; at <= to; at += 1) if (paragraphBreak(text, at - 1, at)) return true;
    return false;
  }
}
