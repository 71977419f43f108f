// Sparse linear models over numbered features, learnt by FTRL-Proximal (McMahan et al., "Ad Click Prediction", 2013):
// online gradient steps with an L1 penalty that holds every weight at exactly 0 until enough examples speak for it.

/**
 * A ranker: softmax regression over the options of each example, [{ options: [[feature…]…], right: [index…] }].
 * `penalty` is the L1 weight, `rate` the step. Deterministic: the examples come in the same order in every run.
 */
export function learnRanker(examples, size, { rounds, rate, penalty }) {
  const model = new Proximal(size, rate, penalty);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round);
    for (const { options, right } of order) {
      const chances = softmax(options.map((features) => model.score(features)));
      const rightMass = right.reduce((sum, index) => sum + chances[index], 0) || 1e-9;
      options.forEach((features, index) => {
        model.push(features, chances[index] - (right.includes(index) ? chances[index] / rightMass : 0));
      });
    }
  }
  return model.weights;
}

/** A classifier: logistic regression over [{ features: [feature…], yes }]; settings as for `learnRanker`. */
export function learnLogistic(examples, size, { rounds, rate, penalty }) {
  const model = new Proximal(size, rate, penalty);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round);
    for (const { features, yes } of order)
      model.push(features, 1 / (1 + Math.exp(-model.score(features))) - (yes ? 1 : 0));
  }
  return model.weights;
}

/** Gradients smaller than this teach nothing and are left out to save time. */
const minimumPush = 1e-4;

class Proximal {
  constructor(size, rate, penalty) {
    this.weights = new Float64Array(size);
    this.sums = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.rate = rate;
    this.penalty = penalty;
  }

  score(features) {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature];
    return sum;
  }

  push(features, gradient) {
    if (Math.abs(gradient) < minimumPush) return;
    for (const feature of features) {
      const before = Math.sqrt(this.squares[feature]);
      this.squares[feature] += gradient * gradient;
      const after = Math.sqrt(this.squares[feature]);
      this.sums[feature] += gradient - ((after - before) / this.rate) * this.weights[feature];
      const excess = Math.abs(this.sums[feature]) - this.penalty;
      this.weights[feature] =
        excess <= 0 ? 0 : (-Math.sign(this.sums[feature]) * excess * this.rate) / (1 + after);
    }
  }
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const raised = scores.map((value) => Math.exp(value - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** The same order in every run. */
function shuffle(list, seed) {
  let state = 12345 + seed * 7919;
  for (let at = list.length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const other = state % (at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}
