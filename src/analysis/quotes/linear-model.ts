// Linear models over named features: a feature is a number while it is counted and a readable name where people meet it.

/** All features of one model. Each is a name with one value for every part: `place=before/0&kind=person`. */
export class FeatureSpace {
  readonly #families: Family[] = [];
  #size = 0;

  /** Adds a family of features: one for every combination of the values of its parts; without parts, a single feature. */
  define(names: string, ...parts: readonly (readonly string[])[]): Family {
    const family = new Family(names.split('&'), parts, this.#size);
    this.#families.push(family);
    this.#size += family.size;
    return family;
  }

  get size(): number {
    return this.#size;
  }

  /** The readable name of a feature; throws a `RangeError` for a number that is none. */
  nameOf(feature: number): string {
    const family = this.#families.find(({ offset, size }) => feature >= offset && feature < offset + size);
    if (family === undefined)
      throw new RangeError(`There is no feature ${feature}; there are ${this.#size}.`);
    return family.nameOf(feature);
  }

  /** Weights by number from weights by name; a name that no feature has is left out, a feature without a weight counts 0. */
  readWeights(table: Readonly<Record<string, number>>): Float64Array {
    const weights = new Float64Array(this.#size);
    const byName = new Map(Object.entries(table));
    for (const family of this.#families)
      for (let feature = family.offset; feature < family.offset + family.size; feature++)
        weights[feature] = byName.get(family.nameOf(feature)) ?? 0;
    return weights;
  }
}

/** Features that differ in the values of their parts only. */
export class Family {
  readonly offset: number;
  readonly size: number;
  readonly #names: readonly string[];
  readonly #parts: readonly (readonly string[])[];
  readonly #second: number;
  readonly #third: number;

  constructor(names: readonly string[], parts: readonly (readonly string[])[], offset: number) {
    this.offset = offset;
    this.#names = names;
    this.#parts = parts;
    this.#second = parts[1]?.length ?? 1;
    this.#third = parts[2]?.length ?? 1;
    this.size = parts.reduce((size, values) => size * values.length, 1);
  }

  /** The number of the feature with these values, each given by its index among the values of its part. */
  at(first = 0, second = 0, third = 0): number {
    return this.offset + (first * this.#second + second) * this.#third + third;
  }

  nameOf(feature: number): string {
    let rest = feature - this.offset;
    let name = '';
    for (let index = this.#names.length - 1; index >= 0; index--) {
      const part = this.#parts[index];
      const value = part === undefined ? '' : `=${part[rest % part.length]}`;
      name = `${this.#names[index]}${value}${name === '' ? '' : '&'}${name}`;
      if (part !== undefined) rest = Math.floor(rest / part.length);
    }
    return name;
  }
}

/** Takes the features of one question one after the other: to weigh them, or to list them for learning. */
export interface FeatureSink {
  add(feature: number): void;
}

export class FeatureList implements FeatureSink {
  readonly features: number[] = [];

  add(feature: number): void {
    this.features.push(feature);
  }
}

/** Adds up the weights of the features it is given, each rounded to a hundredth, as they are written; none may exceed 300. */
export class FeatureSum implements FeatureSink {
  // Whole hundredths: a quarter of the memory that is looked into at random, and a tie is a tie, whatever the order of adding.
  readonly #hundredths: Int16Array;
  #sum = 0;

  constructor(weights: Float64Array) {
    this.#hundredths = Int16Array.from(weights, (weight) => Math.round(weight * 100));
  }

  add(feature: number): void {
    this.#sum += this.#hundredths[feature] ?? 0;
  }

  /** The sum so far; the next one begins with 0. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum / 100;
  }
}

/** The most probable of several options, with its probability, 0…1; `scores[i]` is that of `options[i]`. Throws a `RangeError` when there is none. */
export function mostProbable<Option>(
  options: readonly Option[],
  scores: readonly number[],
): { readonly option: Option; readonly probability: number } {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  const option = options[best];
  if (option === undefined) throw new RangeError('There is no option to choose from.');
  const highest = scores[best] as number;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return { option, probability: 1 / sum };
}

/** A score → the probability of "yes". */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
