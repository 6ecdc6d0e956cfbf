/** The score of one sentence, for highlighting and ranking. */
import { sentenceFeatures, sentenceWeights, type SentenceWeights } from './weights.ts';

/** A sentence's score from its features. */
export type SentenceScorer = (vector: Float64Array) => number;

/**
 * A logistic formula: 1 / (1 + exp(-(bias + sum of weight x feature))), 0 to 1.
 * The weights are fitted on expert labels by `npm run fit` and stand in `weights.ts`.
 */
export function createSentenceScorer(model: SentenceWeights = sentenceWeights): SentenceScorer {
  const weights = Float64Array.from(sentenceFeatures, (name) => model.weights[name]);
  return (vector) => {
    let sum = model.bias;
    for (let place = 0; place < weights.length; place += 1) sum += weights[place]! * vector[place]!;
    return 1 / (1 + Math.exp(-sum));
  };
}
