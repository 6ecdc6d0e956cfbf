/** What a correction changed in an article's scores and findings. */
import type { AnalyzedArticle } from '../../server/types/analyzed-article.ts';
import type { Finding } from '../../server/types/finding.ts';
import { count, score } from './format.ts';

type Scored = Pick<AnalyzedArticle, 'scores' | 'findings' | 'lexicon'>;

/** Wordings of either kind that are named. */
const mostNamed = 4;

/** What one finding is, wherever it stands by now: a wording in another voice is another finding, since it counts otherwise. */
function keyOf({ field, entry, text, voice }: Finding): string {
  return [field, entry, text, voice].join('\0');
}

/** Findings of one version that the other has not. */
function onlyIn(one: readonly Finding[], other: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of other) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return one.filter((finding) => {
    const there = left.get(keyOf(finding)) ?? 0;
    if (there > 0) left.set(keyOf(finding), there - 1);
    return there === 0;
  });
}

/** The scores before and after a correction, and which findings went and came. */
export function changeInWords(before: Scored, after: Scored): string {
  const fields = (['headline', 'body'] as const).flatMap((field) => {
    const [was, is] = [before.scores[field]?.score ?? null, after.scores[field]?.score ?? null];
    if (was === null && is === null) return [];
    const told = (value: number | null) => (value === null ? 'none' : score(value));
    return [told(was) === told(is) ? `${field} score ${told(is)} as before` : `${field} score ${told(is)}, before ${told(was)}`];
  });
  const moved = ([['went', onlyIn(before.findings, after.findings)], ['came', onlyIn(after.findings, before.findings)]] as const).flatMap(([verb, ones]) => (ones.length === 0 ? [] : [`${count(ones.length, 'finding', 'findings')} ${verb} (${named(ones)})`]));
  const lexicon = before.lexicon === after.lexicon ? '' : ' It was scored with an older lexicon before, so that not all of this comes from the correction.';
  return `The correction is saved: ${[...fields, moved.length === 0 ? 'the same findings' : moved.join(', ')].join('; ')}.${lexicon}`;
}

function named(findings: readonly Finding[]): string {
  const texts = [...new Set(findings.map(({ text }) => `“${text}”`))];
  return `${texts.slice(0, mostNamed).join(', ')}${texts.length > mostNamed ? ' …' : ''}`;
}
