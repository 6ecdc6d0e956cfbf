/** What each chart shows and how sure it is, in a sentence or two. Pure; the numbers are those of the chart. */
import { gapInWords } from '../../../server/compare/figures-in-words.ts';
import type { Estimate, OutletComparison } from '../../../server/types/comparison.ts';
import type { PairPage } from '../../../server/types/pair.ts';
import { familyNames, frameName } from '../../../server/types/names.ts';
import type { Step, TimelinePoint } from '../../../server/types/timeline.ts';
import type { Family } from '../../../server/types/wording.ts';
import { count, day, decimal, digitsApart, digitsOfDifference, month, percent } from '../format.ts';

/** "A", "A and B", "A, B and 3 more". */
export function names(all: readonly string[], most = 3): string {
  const told = all.slice(0, most);
  if (all.length > most) told.push(`${all.length - most} more`);
  return told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)!}`;
}

/** @param told what says whether two outlets differ, on the page that the chart stands on */
export function plumbInWords(outlets: readonly OutletComparison[], told = 'the pairs below'): string {
  const key = `A filled dot is the mean score of an outlet's texts, a hollow one that of its headlines; bars are 95 % intervals. ${gapInWords(outlets) ?? 'The line between the dots is the gap.'}`;
  const known = outlets.filter(({ enough, measures: { body } }) => enough && body.value !== null);
  if (known.length === 0) return `${key} No outlet has enough texts for a mean.`;
  const [first, last] = [known[0]!, known.at(-1)!];
  const [low, high] = [first.measures.body.interval![1], last.measures.body.interval![0]];
  // Bars that lie apart must not end at one number.
  const digits = digitsApart(low, high, 0);
  const at = ({ outlet, measures: { body } }: OutletComparison) => `${outlet} (${decimal(body.value, digits)}, between ${decimal(body.interval?.[0], digits)} and ${decimal(body.interval?.[1], digits)})`;
  if (known.length === 1) return `${key} The bodies of ${at(first)} are the only ones with enough texts.`;
  return `${key} From ${at(first)} to ${at(last)}: ${low < high ? 'these two bars lie apart' : 'even these two bars overlap'}. Whether two outlets differ is said by ${told}, not by bars that touch.`;
}

/** The largest of an outlet's parts, or null where there is none. */
function largest<Name extends string>(parts: Partial<Record<Name, Estimate>>): [Name, Estimate] | null {
  return (Object.entries(parts) as [Name, Estimate][]).filter(([, { value }]) => (value ?? 0) > 0).sort((a, b) => b[1].value! - a[1].value!)[0] ?? null;
}

/** Whether the intervals of two estimates share nothing. */
function apart({ interval: a }: Estimate, { interval: b }: Estimate): boolean {
  return a !== null && b !== null && (a[1] < b[0] || b[1] < a[0]);
}

export function familiesInWords(outlets: readonly OutletComparison[]): string {
  const ordered = outlets.filter(({ rate }) => rate.value !== null).sort((a, b) => a.rate.value! - b.rate.value!);
  const most = ordered.at(-1);
  const top = most && largest<Family>(most.families);
  if (most === undefined || !top) return "No loaded wording was found in any outlet's own voice.";
  const least = ordered[0]!;
  const digits = digitsApart(least.rate.interval?.[1] ?? 0, most.rate.interval?.[0] ?? 0, 1);
  const range =
    least === most
      ? `${most.outlet} has ${estimateIn(most.rate, 1)} weighted findings per 100 words in its own voice`
      : `From ${estimateIn(least.rate, digits)} weighted findings per 100 words in ${least.outlet}'s own voice to ${estimateIn(most.rate, digits)} in ${most.outlet}'s; these two intervals ${apart(least.rate, most.rate) ? 'lie apart' : 'overlap'}`;
  return `${range}. In ${most.outlet}, the largest part is of the family “${familyNames[top[0]]}”: ${estimateIn(top[1], 1)}. In brackets are 95 % intervals over ${textsOf(outlets)}; the table has those of every family.`;
}

export function voicesInWords(outlets: readonly OutletComparison[]): string {
  const others = ({ voices }: OutletComparison) => (voices.quoted?.value ?? 0) + (voices.reported?.value ?? 0);
  const ordered = outlets.filter(({ voices }) => Object.values(voices).some(({ value }) => (value ?? 0) > 0)).sort((a, b) => others(a) - others(b));
  const most = ordered.at(-1);
  if (most === undefined) return 'No outlet has enough texts with loaded wordings to say in whose voice they stand.';
  const share = (of: Estimate | undefined) => (of ? percentIn(of) : '0 %');
  // What is printed alike is told of no one of them.
  const equals = ordered.filter((outlet) => percent(others(outlet)) === percent(others(most))).map(({ outlet }) => outlet);
  const said = others(most) === 0 ? 'Here every loaded wording stands in an outlet’s own voice.' : equals.length > 1 ? `${names(equals)} leave the largest shares of their loaded wordings to others: ${percent(others(most))} each.` : `${most.outlet} leaves the largest share of its loaded wordings to others: ${percent(others(most))}; ${share(most.voices.quoted)} are quoted, ${share(most.voices.reported)} indirect speech.`;
  return `${said} Choosing whom to quote is framing too: quoted wordings are shown here and not counted in the scores. In brackets are 95 % intervals over ${textsOf(outlets)}; the table has all.`;
}

export function framesInWords(outlets: readonly OutletComparison[], shown: readonly string[]): string {
  const tops = outlets.flatMap(({ outlet, frames }) => {
    const top = largest(Object.fromEntries(Object.entries(frames).filter(([frame]) => shown.includes(frame))));
    return top === null ? [] : [{ outlet, frame: top[0], share: top[1] }];
  });
  const frames = [...new Set(tops.map(({ frame }) => frame))];
  const first = (frame: string) => {
    const own = tops.filter((top) => top.frame === frame);
    return `“${frameName(frame)}” comes first in ${names(own.map(({ outlet }) => outlet), 2)}${own.length === 1 ? `, with ${percentIn(own[0]!.share)} of sentences` : ''}`;
  };
  const said = frames.length === 0 ? 'None of these frames was met.' : frames.length === 1 && tops.length > 1 ? `“${frameName(frames[0]!)}” comes first in every outlet.` : `${frames.slice(0, 3).map(first).join('; ')}.`;
  return `${said} A frame is what a story is about, never a sign of loaded wording. Mean shares of sentences over ${textsOf(outlets)}, with 95 % intervals in the table; a sentence may speak of several frames.`;
}

export function ownAndQuotedInWords(outlets: readonly OutletComparison[]): string {
  const key = 'A filled dot is the rate of loaded wordings in the sentences that an outlet writes itself, a hollow one the rate in the words that it quotes; bars are 95 % intervals.';
  const clear = (sign: 1 | -1) => outlets.filter(({ measures: { voiceGap } }) => voiceGap.interval !== null && (sign === 1 ? voiceGap.interval[0] > 0 : voiceGap.interval[1] < 0)).map(({ outlet }) => outlet);
  const [louder, softer] = [clear(1), clear(-1)];
  const known = outlets.filter(({ measures: { voiceGap } }) => voiceGap.value !== null);
  if (known.length === 0) return `${key} No outlet has enough texts with 20 quoted words or more to set the two beside each other.`;
  if (louder.length + softer.length === 0) return `${key} In no outlet is there a clear difference between the two.`;
  const said = [louder.length > 0 ? `${names(louder)} ${louder.length === 1 ? 'writes' : 'write'} more loaded wordings than those that ${louder.length === 1 ? 'it quotes' : 'they quote'} speak` : '', softer.length > 0 ? `those whom ${names(softer)} ${softer.length === 1 ? 'quotes' : 'quote'} speak more loaded wordings than ${softer.length === 1 ? 'it writes' : 'they write'} in sentences of ${softer.length === 1 ? 'its' : 'their'} own` : ''].filter(Boolean).join('; ');
  return `${key} ${said.charAt(0).toUpperCase()}${said.slice(1)}${louder.length + softer.length < known.length ? '; between the two voices of the others there is no clear difference' : ''}.`;
}

export function toneInWords(outlets: readonly OutletComparison[]): string {
  const clear = (sign: 1 | -1) => outlets.filter(({ measures: { toneNarrator: { interval: bounds } } }) => bounds !== null && (sign === 1 ? bounds[0] > 0 : bounds[1] < 0)).map(({ outlet }) => outlet);
  const [bright, dark] = [clear(1), clear(-1)];
  const said = [bright.length > 0 ? `clearly positive in ${names(bright)}` : '', dark.length > 0 ? `clearly negative in ${names(dark)}` : ''].filter(Boolean).join(', ');
  return `The tone of the outlet's own words (filled) and of those that it quotes (hollow), with 95 % intervals: ${said === '' ? 'no outlet’s own words are clearly positive or negative' : said}. News of bad events is negative whoever writes it, so tone is shown beside the scores and never mixed in.`;
}

export function fieldInWords(outlets: readonly OutletComparison[]): string {
  const clear = (sign: 1 | -1) => outlets.filter(({ measures: { gap } }) => gap.interval !== null && (sign === 1 ? gap.interval[0] > 0 : gap.interval[1] < 0)).map(({ outlet }) => outlet);
  const [up, down] = [clear(1), clear(-1)];
  const own = gapInWords(outlets);
  const said = [up.length > 0 ? `headlines are clearly more loaded than the texts under them in ${names(up)}` : '', down.length > 0 ? `clearly less in ${names(down)}` : ''].filter(Boolean).join('; ');
  return `Each point is an outlet; on the broken line headline and body are alike. ${said === '' ? 'In no outlet do headlines and texts differ clearly' : said.charAt(0).toUpperCase() + said.slice(1)} (95 % intervals of the gap; they stand in the table). ${own === null ? '' : `${own} `}Headlines are short, so their scores are drawn toward the usual headline's.`;
}

/** @param what the measure with its unit @param left outlets that are not drawn */
export function timeInWords(what: string, points: readonly TimelinePoint[], step: Step, outlets: readonly string[], left: number): string {
  const begun = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  const days = points.map(({ from }) => from).sort();
  if (days.length === 0) return `${begun}: no dated text has this figure, so nothing can be said about change over time.`;
  const stretches = new Set(days).size;
  // A month is named and not its first day, or the last one would seem to end on it.
  const stretch = (from: string) => (step === 'month' ? month(from) : step === 'year' ? from.slice(0, 4) : day(from));
  const more = left > 0 ? ` ${count(left, 'outlet', 'outlets')} with fewer texts ${left === 1 ? 'is' : 'are'} left out; choose outlets above.` : '';
  if (stretches === 1) return `${begun}: all dated texts with this figure are of one ${step}, that of ${stretch(days[0]!)}: nothing can be said about change over time.${more}`;
  const few = points.filter(({ texts }) => texts < 3).length;
  const sure = points.some(({ interval: bounds }) => bounds !== null) ? 'bars are 95 % intervals of the points that rest on at least three texts' : 'without intervals';
  return `${begun}: means by ${step}, ${stretch(days[0]!)} to ${stretch(days.at(-1)!)}, of ${names(outlets)}; ${sure}.${few > 0 ? ` ${few} of ${points.length} points rest on one or two texts.` : ''} A rise between two points may be one of topics: each ${step} has other stories.${more}`;
}

/** What stands beside a difference that is clear of the two alone, and no clear one in the comparison of all: nobody may take the first for a finding of the second. */
export function notAmongAll({ comparison, amongAll }: Pick<PairPage, 'comparison' | 'amongAll'>, field: 'body' | 'headline'): string[] {
  if (amongAll === null || amongAll.clear.includes(field) || !comparison.differences.some((one) => one.field === field && one.clear)) return [];
  return [`That is asked of these two alone: among all ${count(amongAll.outlets, 'outlet', 'outlets')}, where ${count(amongAll.pairs, 'pair is', 'pairs are')} compared at once, ${field === 'body' ? 'it is no clear difference' : 'the difference of the headlines is not clear'}.`];
}

function textsOf(outlets: readonly OutletComparison[]): string {
  return `all ${count(outlets.reduce((sum, { texts }) => sum + texts, 0), 'text', 'texts')}`;
}

/** The estimate with as many decimals as its unit needs. */
export function estimateIn(given: Estimate, digits: number): string {
  if (given.value === null) return 'too few texts';
  return `${decimal(given.value, digits)} (${decimal(given.interval?.[0], digits)} to ${decimal(given.interval?.[1], digits)})`;
}

/** The estimate of a difference, with a decimal more where its interval would else seem to hold 0. */
export function differenceIn(given: Estimate, digits: number): string {
  return estimateIn(given, digitsOfDifference(given.interval, digits));
}

/** A share with its interval, in per cent: "75 % (60 to 88)". */
function percentIn({ value, interval: bounds }: Estimate): string {
  if (value === null || bounds === null) return 'too few texts';
  return `${percent(value)} (${Math.round(100 * bounds[0])} to ${Math.round(100 * bounds[1])})`;
}
