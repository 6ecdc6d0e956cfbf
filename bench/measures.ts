/** Measures of a ranking and of a yes/no against labels. */

/** A scored case: `positive` is the label. */
export interface Case {
  score: number;
  positive: boolean;
}

/** ROC-AUC: how often a positive case is ranked above a negative one; ties count half. */
export function auc(cases: readonly Case[]): number {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]!.score === sorted[at]!.score) end += 1;
    const rank = (at + 1 + end) / 2;
    for (let index = at; index < end; index += 1) {
      if (sorted[index]!.positive) {
        rankSum += rank;
        positives += 1;
      }
    }
    at = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

export interface Verdicts {
  precision: number;
  recall: number;
  f1: number;
  macroF1: number;
}

/** Precision, recall and F1 of the positive class, and the mean F1 of both classes, at a threshold. */
export function verdicts(cases: readonly Case[], threshold: number): Verdicts {
  let truePositive = 0;
  let falsePositive = 0;
  let falseNegative = 0;
  let trueNegative = 0;
  for (const { score, positive } of cases) {
    if (score >= threshold) positive ? (truePositive += 1) : (falsePositive += 1);
    else positive ? (falseNegative += 1) : (trueNegative += 1);
  }
  const f1 = harmonic(truePositive, falsePositive, falseNegative);
  return {
    precision: truePositive / Math.max(1, truePositive + falsePositive),
    recall: truePositive / Math.max(1, truePositive + falseNegative),
    f1,
    macroF1: (f1 + harmonic(trueNegative, falseNegative, falsePositive)) / 2,
  };
}

function harmonic(hit: number, wrong: number, missed: number): number {
  return hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);
}

/** The best F1 over all thresholds, and the threshold it is reached at. */
export function bestF1(cases: readonly Case[]): { f1: number; threshold: number } {
  const sorted = [...cases].sort((a, b) => b.score - a.score);
  const all = cases.filter((one) => one.positive).length;
  let hit = 0;
  let best = { f1: 0, threshold: 1 };
  sorted.forEach((one, index) => {
    if (one.positive) hit += 1;
    if (sorted[index + 1]?.score === one.score) return;
    const f1 = (2 * hit) / (index + 1 + all);
    if (f1 > best.f1) best = { f1, threshold: one.score };
  });
  return best;
}

/** AUC over pairs of a positive and a negative case of the same group, all pairs pooled. */
export function aucWithin<T extends Case>(cases: readonly T[], groupOf: (one: T) => string): number {
  let right = 0;
  let pairs = 0;
  for (const group of grouped(cases, groupOf).values()) {
    const positives = group.filter((one) => one.positive).length;
    const count = positives * (group.length - positives);
    if (count === 0) continue;
    right += auc(group) * count;
    pairs += count;
  }
  return right / pairs;
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
