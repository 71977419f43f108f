// A linear model: named features in, a score out. The weights are data; every feature says in words what it looks at.

/** Feature name → weight. A feature without a weight counts nothing. */
export type Weights = ReadonlyMap<string, number>;

export function readWeights(table: Readonly<Record<string, number>>): Weights {
  return new Map(Object.entries(table));
}

/** Sum of the weights of the features given. */
export function score(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Scores → probabilities that add up to 1; an empty list gives an empty one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const raised = scores.map((value) => Math.exp(value - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** A score → the probability of "yes". */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
