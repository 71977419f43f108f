import { describe, expect, it } from 'vitest';
import { FeatureSpace, FeatureSum, mostProbable } from '../../../src/analysis/quotes/linear-model.js';

describe('FeatureSpace', () => {
  const space = new FeatureSpace();
  const plain = space.define('bias');
  const pair = space.define('place&kind', ['before', 'after'], ['person', 'role', 'thing']);

  it('names every feature by its values', () => {
    expect(space.nameOf(plain.at())).toBe('bias');
    expect(space.nameOf(pair.at(1, 2))).toBe('place=after&kind=thing');
    expect(() => space.nameOf(space.size)).toThrow(RangeError);
  });

  it('reads weights by name and counts 0 for the rest', () => {
    const weights = space.readWeights({ 'place=before&kind=role': 2, 'no such feature': 9 });
    expect([...weights]).toEqual([0, 0, 2, 0, 0, 0, 0]);
  });

  it('chooses the option whose features weigh most', () => {
    const weights = space.readWeights({ 'place=before&kind=role': 2 });
    const sum = new FeatureSum(weights);
    const scores = [pair.at(0, 0), pair.at(0, 1)].map((feature) => {
      sum.add(feature);
      return sum.take();
    });
    const { option, probability } = mostProbable(['thing', 'role'], scores);
    expect(option).toBe('role');
    expect(probability).toBeCloseTo(0.88, 2);
  });
});
