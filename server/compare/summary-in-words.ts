/** What a comparison shows, in sentences. */
import type { OutletComparison, OutletDifference } from '../types/comparison.ts';
import { republishes } from './figures-in-words.ts';
import type { ComparisonLimits } from './limits.ts';
import { outletName, outletNames } from './outlet-name.ts';

interface Summarised {
  texts: number;
  sharedStories: number;
  outlets: readonly OutletComparison[];
  differences: readonly OutletDifference[];
  rateRatio: RateRatio;
  limits: ComparisonLimits;
}

/** The ratio of two outlets' weighted own-voice findings per word, over the stories that both covered or over all; null where there is none. */
export type RateRatio = (more: string, less: string, matched: boolean) => number | null;

/** No more than this many clear differences are told in words; the chart and the table hold all. */
const mostTold = 3;

/** The sentences, the most important first. Never empty. */
export function summaryInWords({ texts, outlets, differences, rateRatio, limits }: Summarised): string[] {
  if (outlets.length === 0) return ['There are no texts to compare yet.'];
  const enough = outlets.filter((one) => one.enough);
  if (outlets.length === 1) return [aloneInWords(outlets[0]!, limits)];
  if (enough.length === 0) {
    return [`No outlet has enough texts yet: each needs ${limits.minimumTexts} texts on different stories, and there ${texts === 1 ? 'is 1 text' : `are ${many(texts)} texts`} of ${many(outlets.length)} outlets.`];
  }
  const sentences: string[] = [];
  if (enough.length === 1) sentences.push(`${aloneInWords(enough[0]!, limits)} The other outlets have too few texts to set beside it.`);
  else {
    sentences.push(...bodiesInWords(differences.filter(({ field }) => field === 'body'), rateRatio));
    const headline = differences.filter(({ field, clear }) => field === 'headline' && clear).sort(byAmount)[0];
    if (headline !== undefined) sentences.push(`${basis(headline, republishing(headline, outlets))}the headlines of ${outletName(higher(headline))} score ${points(headline)} higher than those of ${outletName(lower(headline))} (between ${rangeOf(headline)}).`);
    else if (differences.some(({ field }) => field === 'headline')) sentences.push('Between the headlines of the outlets there is no clear difference.');
  }
  const few = outlets.filter((one) => !one.enough).map(({ outlet }) => outlet);
  if (few.length > 0) sentences.push(`Not enough texts to say anything about ${outletNames(few, 5)}.`);
  return sentences;
}

function aloneInWords({ outlet, texts, enough, measures: { body } }: OutletComparison, { minimumTexts }: ComparisonLimits): string {
  const name = outletName(outlet);
  if (!enough) return `Not enough texts of ${name} to say anything: ${texts === 1 ? 'there is 1' : `there are ${texts}`}, and at least ${minimumTexts} on different stories are needed.`;
  if (body.value === null || body.interval === null) return `The texts of ${name} are too short to score.`;
  return `The ${many(texts)} texts of ${name} score ${round(body.value)} on average (between ${round(body.interval[0])} and ${round(body.interval[1])}), where 0 is neutral wording.`;
}

function bodiesInWords(bodies: readonly OutletDifference[], rateRatio: RateRatio): string[] {
  if (bodies.length === 0) return ['The outlets have too few texts that are long enough to be compared.'];
  const clear = bodies.filter((one) => one.clear).sort(byAmount);
  const unclear = bodies.filter((one) => !one.clear);
  if (clear.length === 0) {
    const only = bodies[0]!;
    if (bodies.length === 1) return [`${basis(only)}${outletName(only.a)} and ${outletName(only.b)} show no clear difference in how often they chose loaded wordings (${points(only)} of the score, between ${rangeOf(only)}).`];
    return [`Between the ${bodies.length} pairs of outlets there is no clear difference in how often they chose loaded wordings.`];
  }
  const told: OutletDifference[] = [];
  for (const one of clear) {
    const seen = new Set(told.flatMap(({ a, b }) => [a, b]));
    if (told.length < mostTold && !(seen.has(one.a) && seen.has(one.b))) told.push(one);
  }
  const sentences = told.map((one) => `${basis(one)}${outletName(higher(one))} ${comparedTo(one, rateRatio)}`);
  const none = unclear[0];
  if (unclear.length === 1 && none !== undefined) sentences[sentences.length - 1] += `; between ${outletName(none.b)} and ${outletName(none.a)} there is no clear difference`;
  const ended = sentences.map((sentence) => `${sentence}.`);
  if (unclear.length > 1) ended.push(`Of the ${bodies.length} pairs of outlets ${clear.length === 1 ? '1 differs' : `${clear.length} differ`} clearly; between the others there is no clear difference.`);
  return ended;
}

/** "chose loaded wordings about twice as often as Y", from the weighted own-voice findings per 100 words of both. */
function comparedTo(difference: OutletDifference, rateRatio: RateRatio): string {
  const [more, less] = [higher(difference), lower(difference)];
  const { adjusted, sharedStories } = difference;
  // The ratio is told of the texts that the difference is told of. Where only others link the two, there are no such texts of both.
  const ratio = adjusted && sharedStories === 0 ? null : rateRatio(more, less, adjusted);
  const than = outletName(less);
  const inPoints = ` (${points(difference)} of the score, between ${rangeOf(difference)})`;
  // Where the count of wordings does not bear out what the scores say, say only what the scores say.
  if (ratio === null || ratio < 1.1) return `scores ${points(difference)} higher than ${than} (between ${rangeOf(difference)})`;
  if (ratio < 1.3) return `chose loaded wordings somewhat more often than ${than}${inPoints}`;
  if (ratio < 1.75) return `chose loaded wordings about one and a half times as often as ${than}${inPoints}`;
  if (ratio < 2.5) return `chose loaded wordings about twice as often as ${than}${inPoints}`;
  if (ratio < 10) return `chose loaded wordings about ${['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][Math.round(ratio) - 3]} times as often as ${than}${inPoints}`;
  return `chose loaded wordings more than ten times as often as ${than}${inPoints}`;
}

/** Whether headlines over republished texts share stories too, so that there are more of these than of bodies. */
function republishing({ a, b }: OutletDifference, outlets: readonly OutletComparison[]): boolean {
  return outlets.some((one) => republishes(one) && (one.outlet === a || one.outlet === b));
}

/** @param republished whether the stories may be shared by headlines over republished texts */
function basis({ sharedStories, adjusted }: OutletDifference, republished = false): string {
  if (!adjusted) return sharedStories === 0 ? 'On different stories, ' : `Over all their texts, of which too few are on ${sharedStories === 1 ? 'the story' : `the ${many(sharedStories)} stories`} that both covered, `;
  if (sharedStories === 0) return 'Over stories that each shares with other outlets, ';
  const stories = sharedStories === 1 ? '1 shared story' : `${many(sharedStories)} shared stories`;
  return `On ${stories}${republished ? ', those shared by headlines over republished texts among them' : ''}, `;
}

function rangeOf(difference: OutletDifference): string {
  const [from, to] = difference.difference < 0 ? [-difference.interval[1], -difference.interval[0]] : difference.interval;
  return `${round(from)} and ${round(to)}`;
}

const byAmount = (a: OutletDifference, b: OutletDifference) => Math.abs(b.difference) - Math.abs(a.difference);
const higher = ({ a, b, difference }: OutletDifference) => (difference < 0 ? b : a);
const lower = ({ a, b, difference }: OutletDifference) => (difference < 0 ? a : b);
const many = (count: number) => count.toLocaleString('en');
/** With a true minus sign. */
const round = (value: number) => String((Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value)) + 0).replace('-', '−');
const points = ({ difference }: OutletDifference) => `${round(Math.abs(difference))} ${round(Math.abs(difference)) === '1' ? 'point' : 'points'}`;
