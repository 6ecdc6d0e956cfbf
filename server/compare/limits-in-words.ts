/** What a comparison cannot say, in sentences. */
import type { OutletComparison, OutletDifference } from '../types/comparison.ts';
import type { ComparisonLimits } from './limits.ts';
import { outletName, outletNames } from './outlet-name.ts';

/** How long an outlet's texts are on average. */
export interface MeanLength {
  outlet: string;
  words: number;
}

/** Where texts of one outlet are this many times as long as another's, their length alone moves their scores. */
const farApart = 2;

interface Limited {
  texts: number;
  stories: number;
  sharedStories: number;
  outlets: readonly OutletComparison[];
  differences: readonly OutletDifference[];
  limits: ComparisonLimits;
  /** The outlets with the shortest and the longest texts, null where there are no two. */
  lengths: [MeanLength, MeanLength] | null;
  /** Groups of outlets that are linked by shared stories. */
  groups: number;
  /** Outlets that are compared pair by pair. */
  paired: number;
  /** Texts on stories that no other outlet covers. */
  unmatched: number;
  /** Texts that repeat another, and those of them that repeat one of their own outlet. */
  copies: number;
  repeats: number;
  /** Whether any text has a date, and whether any headline's score counts, be it a republisher's. */
  dated: boolean;
  headlines: boolean;
  /** Whether the texts are known to tell one story. */
  onOneStory: boolean;
}

const many = (count: number) => count.toLocaleString('en');

export function limitsInWords({ texts, sharedStories, outlets, differences, limits, lengths, groups, paired, unmatched, copies, repeats, dated, headlines, onOneStory }: Limited): string[] {
  if (outlets.length === 0) return [];
  const sentences = ['A score counts loaded wordings; it does not say whether a text is true, or why its words were chosen.'];
  const enough = outlets.filter((one) => one.enough).length;
  if (outlets.length === 1) sentences.push('There is one outlet only, so there is nothing to compare it with.');
  else if (sharedStories === 0) sentences.push('No story is covered by two outlets, so a difference between outlets may be one between their topics.');
  else if (unmatched > 0) {
    sentences.push(`${many(unmatched)} of ${many(texts)} texts are on stories that no other outlet here covers: they count for an outlet's mean, not for the differences within stories.`);
  }
  if (enough < outlets.length && !onOneStory) sentences.push(`${many(outlets.length - enough)} of ${many(outlets.length)} outlets have fewer than ${limits.minimumTexts} texts on different stories; from so few no mean is given.`);
  const apart = differences.filter(({ adjusted }) => !adjusted).length;
  if (apart > 0 && sharedStories > 0) sentences.push(`${apart} of ${differences.length} differences are between outlets with too few shared stories to link them; these are differences of plain means, in which topic and wording are mixed.`);
  if (lengths !== null && lengths[1].words >= farApart * lengths[0].words) {
    const [short, long] = lengths.map(({ outlet, words }) => `${many(Math.round(words))} words on average at ${outletName(outlet)}`);
    sentences.push(`The texts differ in length: ${short}, ${long}. A short text's score is drawn toward the usual one, so compare these by loaded wordings per 100 words; a difference of bodies is called clear only where both agree.`);
  }
  if (groups > 1) sentences.push(`The outlets fall into ${groups} groups that share no stories with each other; an effect is measured against the mean of its own group.`);
  if (paired < enough && enough > 1) sentences.push(`Only the ${paired} outlets with the most shared stories are compared pair by pair; choose some outlets to see others.`);
  const republished = copies - repeats;
  if (republished > 0) {
    const only = outlets.filter((one) => one.texts === 0).map(({ outlet }) => outlet);
    sentences.push(`${republished === 1 ? '1 text repeats that of another outlet and counts' : `${many(republished)} texts repeat those of other outlets and count`} once, for the outlet where the text began; the republisher's headline is compared as its own.${only.length > 0 ? ` Nothing but repeated texts: ${outletNames(only, 5)}.` : ''}`);
  }
  if (repeats > 0) sentences.push(`${repeats === 1 ? '1 text repeats another' : `${many(repeats)} texts repeat others`} of the same outlet and ${repeats === 1 ? 'counts' : 'count'} once, under the first headline.`);
  if (headlines) sentences.push("A headline is short, so its score is drawn toward the usual headline's; compare headlines with headlines, and gaps with gaps.");
  if (!dated) sentences.push('No text has a date, so nothing can be said about change over time.');
  return sentences;
}
