/** One act in each outlet's words: "declined" here, "refused" there, "slammed the door on" elsewhere. */
import type { ActInWords, StoredArticle, Strength, Voice, Field } from '../types.ts';

type Wording = ActInWords['outlets'][number]['wordings'][number];

/**
 * The choices that at least two outlets met, in each outlet's words, the most loaded wording first.
 * Acts whose wordings differ most in strength come first: they are the picture that the page is for.
 */
export function actsInWords(articles: readonly StoredArticle[]): ActInWords[] {
  const acts = new Map<string, { means: string; neutral: string[]; outlets: Map<string, Wording[]> }>();
  const add = (concept: string, means: string, neutral: string[], outlet: string, wording: Wording) => {
    let act = acts.get(concept);
    if (!act) acts.set(concept, (act = { means, neutral, outlets: new Map() }));
    if (means !== '') Object.assign(act, { means, neutral });
    const wordings = act.outlets.get(outlet);
    if (wordings) wordings.push(wording);
    else act.outlets.set(outlet, [wording]);
  };
  for (const article of articles) {
    const { outlet, id } = article;
    if (outlet === null) continue;
    for (const { family, concept, means, neutral, text, strength, voice, start, field } of article.findings) {
      if (family === 'choices') add(concept, means, neutral, outlet, { text, strength: strength as Strength, voice: voice as Voice, article: id, start, field: field as Field });
    }
    for (const { concept, text, voice, start, field } of article.neutralUses) add(concept, '', [], outlet, { text, strength: 0, voice, article: id, start, field });
  }
  const spread = (act: ActInWords) => {
    const own = act.outlets.flatMap((outlet) => outlet.wordings.map((wording) => wording.strength));
    return Math.max(...own) - Math.min(...own);
  };
  return [...acts]
    .map(([concept, { means, neutral, outlets }]) => ({
      concept,
      means,
      neutral,
      outlets: [...outlets].map(([outlet, wordings]) => ({ outlet, wordings: wordings.sort((a, b) => b.strength - a.strength) })).sort((a, b) => a.outlet.localeCompare(b.outlet)),
    }))
    // A concept met in neutral words alone shows no choice.
    .filter((act) => act.means !== '' && act.outlets.length >= 2)
    .sort((a, b) => b.outlets.length * spread(b) - a.outlets.length * spread(a) || a.concept.localeCompare(b.concept));
}
