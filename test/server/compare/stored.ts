/** A stored article of invented news with nothing in it but what is given. */
import type { StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { Finding } from '../../../server/types/finding.ts';
import type { Field } from '../../../server/types/text.ts';
import type { Strength, Voice } from '../../../server/types/wording.ts';

/** Sentences are the body's lines. */
export function stored(id: string, outlet: string | null, body: string, more: Partial<StoredArticle> = {}): StoredArticle {
  let end = -1;
  const sentences = body.split('\n').map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { field: 'body' as Field, start, end, score: 0, loaded: false };
  });
  const fieldScore = { score: null, rate: 0, interval: null, words: 0, own: 0, findings: 0 };
  return {
    id, outlet, body, headline: null, subheads: [], origin: null, byline: null, publishedAt: null, url: null, language: 'en', lexicon: '',
    scores: { headline: null, body: fieldScore, gap: null, choiceIndex: null, tone: { narrator: null, quoted: null }, frames: {} },
    sentences, findings: [], suppressed: [], quotes: [], neutralUses: [], portrayals: [], story: 's', copyOf: null, sample: false, addedAt: '', ...more,
  };
}

/** A finding of the choice "refuse". */
export function refusal(text: string, strength: Strength, voice: Voice = 'narrator', field: Field = 'body'): Finding {
  return {
    field, text, start: 0, end: text.length, entry: `refuse/${text}`, family: 'choices', concept: 'refuse', means: 'not agree to a request', strength,
    weight: strength, voice, speaker: null, neutral: ['decline'], why: '', lean: null, actor: null, target: null,
  };
}
