/** What is told of a sentence is asked for each wording in it: it is found once, and kept until the next sentence is asked for. */
import type { Stretch } from '../text/noun-phrases.ts';

/** @param tell must give the same for the same sentence */
export function onceASentence<S extends Stretch, T>(tell: (sentence: S) => T): (sentence: S) => T {
  let kept: { sentence: S; told: T } | null = null;
  return (sentence) => {
    if (kept?.sentence !== sentence) kept = { sentence, told: tell(sentence) };
    return kept.told;
  };
}
