/** The score of one sentence, for highlighting and ranking. */
import { sentenceFeatures, sentenceWeights, type SentenceWeights } from './weights.ts';

/**
 * A logistic formula: 1 / (1 + exp(-(bias + sum of weight x feature))), 0 to 1.
 * The weights are fitted on expert labels by `npm run fit` and stand in `weights.ts`.
 */
export function scoreSentence(vector: Float64Array, model: SentenceWeights = sentenceWeights): number {
  let sum = model.bias;
  for (let index = 0; index < vector.length; index += 1) sum += model.weights[sentenceFeatures[index]!] * vector[index]!;
  return 1 / (1 + Math.exp(-sum));
}
