/** The score of one sentence, for highlighting and ranking. */
import { vectorSize, type SentenceVectors } from './features.ts';
import { sentenceFeatures, sentenceWeights, type SentenceWeights } from './weights.ts';

/** The score of the sentence at a place, from its features. */
export type SentenceScorer = (vectors: SentenceVectors, place: number) => number;

/**
 * A logistic formula: 1 / (1 + exp(-(bias + sum of weight x feature))), 0 to 1.
 * The weights are fitted on expert labels by `npm run fit` and stand in `weights.ts`.
 */
export function createSentenceScorer(model: SentenceWeights = sentenceWeights): SentenceScorer {
  const weights = Float64Array.from(sentenceFeatures, (name) => model.weights[name]);
  return ({ values }, place) => {
    let sum = model.bias;
    const base = place * vectorSize;
    for (let feature = 0; feature < vectorSize; feature += 1) sum += weights[feature]! * values[base + feature]!;
    return 1 / (1 + Math.exp(-sum));
  };
}
