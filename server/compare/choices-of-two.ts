/** How two outlets word the same acts, over all the stories that both covered. */
import { isOwnWording } from '../score/own-voice.ts';
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { ChoiceOfTwo, WordingUse } from '../types/pair.ts';
import type { Meaning } from './acts.ts';

/** Different wordings shown an outlet and act. */
const mostWordings = 8;

interface Side {
  wordings: Map<string, WordingUse>;
  uses: number;
  strength: number;
}

/**
 * The choices that both outlets met in their own voice and at least one met with a loaded wording, with every wording and how
 * often it was used; those where the two lie furthest apart first: the difference of their mean strengths, times the square
 * root of the fewer uses, so that one use does not lead the list.
 */
export function choicesOfTwo(articles: readonly StoredArticle[], a: string, b: string, meaningOf: Meaning, most: number): ChoiceOfTwo[] {
  const acts = new Map<string, { means: string; neutral: string[]; a: Side; b: Side }>();
  const add = (article: StoredArticle, concept: string, text: string, form: string, strength: WordingUse['strength'], start: number, field: WordingUse['field']) => {
    if (article.copyOf !== null && field === 'body') return;
    const meaning = meaningOf(concept);
    if (meaning === null) return;
    let act = acts.get(concept);
    if (act === undefined) acts.set(concept, (act = { ...meaning, a: emptySide(), b: emptySide() }));
    const side = article.outlet === a ? act.a : act.b;
    side.uses += 1;
    side.strength += strength;
    const known = side.wordings.get(form);
    if (known === undefined) side.wordings.set(form, { text, strength, uses: 1, article: article.id, start, field });
    else known.uses += 1;
  };
  for (const article of articles) {
    if (article.outlet !== a && article.outlet !== b) continue;
    for (const finding of article.findings) {
      const { family, concept, text, entry, strength, start, field } = finding;
      if (family === 'choices' && isOwnWording(finding)) add(article, concept, text, entry, strength, start, field);
    }
    for (const { concept, text, voice, start, field } of article.neutralUses) if (voice === 'narrator') add(article, concept, text, text.toLowerCase(), 0, start, field);
  }
  const mean = ({ uses, strength }: Side) => strength / uses;
  return [...acts]
    .filter(([, act]) => act.a.uses > 0 && act.b.uses > 0 && act.a.strength + act.b.strength > 0)
    .map(([concept, act]) => ({ concept, act, apart: Math.abs(mean(act.a) - mean(act.b)) * Math.sqrt(Math.min(act.a.uses, act.b.uses)) }))
    .sort((one, other) => other.apart - one.apart || other.act.a.uses + other.act.b.uses - one.act.a.uses - one.act.b.uses || (one.concept < other.concept ? -1 : 1))
    .slice(0, most)
    .map(({ concept, act: { means, neutral, ...sides } }) => ({ concept, means, neutral, a: wordingsOf(sides.a), b: wordingsOf(sides.b) }));
}

const emptySide = (): Side => ({ wordings: new Map(), uses: 0, strength: 0 });

function wordingsOf({ wordings }: Side): WordingUse[] {
  return [...wordings.values()].sort((one, other) => other.strength - one.strength || other.uses - one.uses || (one.text < other.text ? -1 : 1)).slice(0, mostWordings);
}
