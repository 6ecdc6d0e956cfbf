/** One act in each outlet's words: "declined" here, "refused" there, "slammed the door on" elsewhere. */
import { isAttributedScare } from '../score/own-voice.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { ActInWords } from '../types/story.ts';
import type { Voice } from '../types/wording.ts';

/** What a choice means and its neutral wordings; null for a concept that the lexicon no longer holds. */
export type Meaning = (concept: string) => { means: string; neutral: string[] } | null;

type Wording = ActInWords['outlets'][number]['wordings'][number];

/** An outlet's column shows at most this many different wordings of an act; a story of thousands of texts repeats the same ones. */
const mostWordings = 12;

/** The outlet's own words before those that it quotes. */
const voiceOrder: Record<Voice, number> = { narrator: 0, scare: 1, reported: 2, quoted: 3 };

/**
 * The choices that at least two outlets met; in each outlet's words, the most loaded first, each wording once. Acts that most
 * outlets met, in wordings that differ most in strength, come first; those that all worded neutrally, last.
 *
 * The body of a text that repeats another's counts for its origin; the headline is the republisher's own.
 */
export function actsInWords(articles: readonly StoredArticle[], meaningOf: Meaning): ActInWords[] {
  const acts = new Map<string, { means: string; neutral: string[]; outlets: Map<string, Map<string, Wording>> }>();
  const add = (article: StoredArticle, concept: string, wording: Wording) => {
    if (article.outlet === null || (article.copyOf !== null && wording.field === 'body')) return null;
    let act = acts.get(concept);
    if (act === undefined) acts.set(concept, (act = { ...(meaningOf(concept) ?? { means: '', neutral: [] }), outlets: new Map() }));
    const wordings = act.outlets.get(article.outlet) ?? new Map<string, Wording>();
    act.outlets.set(article.outlet, wordings);
    const key = `${wording.text.toLowerCase()}\n${wording.strength} ${wording.voice}`;
    if (!wordings.has(key)) wordings.set(key, wording);
    return act;
  };
  for (const article of articles) {
    for (const finding of article.findings) {
      const { family, concept, means, neutral, text, strength, voice, start, field } = finding;
      if (family !== 'choices') continue;
      // A short quotation that is laid to somebody is his, as a longer one is.
      const act = add(article, concept, { text, strength, voice: isAttributedScare(finding) ? 'quoted' : voice, article: article.id, start, field });
      if (act !== null) Object.assign(act, { means, neutral });
    }
    for (const { concept, text, voice, start, field } of article.neutralUses) add(article, concept, { text, strength: 0, voice, article: article.id, start, field });
  }
  return [...acts]
    .filter(([, { means, outlets }]) => means !== '' && outlets.size >= 2)
    .map(([concept, { means, neutral, outlets }]) => ({
      concept,
      means,
      neutral,
      outlets: [...outlets]
        .map(([outlet, wordings]) => ({
          outlet,
          wordings: [...wordings.values()].sort((a, b) => b.strength - a.strength || voiceOrder[a.voice] - voiceOrder[b.voice]).slice(0, mostWordings),
        }))
        .sort((a, b) => loudest(a.wordings) - loudest(b.wordings) || (a.outlet < b.outlet ? -1 : 1)),
    }))
    .sort((a, b) => contrast(b) - contrast(a) || most(b) - most(a) || b.outlets.length - a.outlets.length || (a.concept < b.concept ? -1 : 1));
}

/** Strength (0-3) of the strongest wording in the outlet's own voice. */
function loudest(wordings: readonly Wording[]): number {
  return Math.max(0, ...wordings.map(({ voice, strength }) => (voice === 'narrator' || voice === 'scare' ? strength : 0)));
}

/** Strength (0-3) of the strongest wording of all outlets, in whatever voice. */
function most({ outlets }: ActInWords): number {
  return Math.max(0, ...outlets.flatMap(({ wordings }) => wordings.map(({ strength }) => strength)));
}

/** How far the outlets' own strongest wordings lie apart, times how many outlets there are to compare. */
function contrast({ outlets }: ActInWords): number {
  let least = Infinity;
  let greatest = 0;
  for (const { wordings } of outlets) {
    const strength = loudest(wordings);
    least = Math.min(least, strength);
    greatest = Math.max(greatest, strength);
  }
  return (greatest - least) * outlets.length;
}
