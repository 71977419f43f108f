// Two small learners: weights that put right windows first, and weights that tell a right answer from a wrong one.

/** Adam's usual decay rates. */
const decay = { mean: 0.9, square: 0.99 };

/** A window that pulls less than this at the weights is passed over: most of them, and none that matters. */
const leastPull = 1e-9;

/** Minimises by Adam; `gradientOf(weights)` gives the gradient as an array. The rate falls for the last third. */
function descend(size, gradientOf, { steps, rate }) {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(weights);
    const stepRate = step > (2 * steps) / 3 ? rate / 3 : rate;
    for (let i = 0; i < size; i++) {
      mean[i] = decay.mean * mean[i] + (1 - decay.mean) * gradient[i];
      square[i] = decay.square * square[i] + (1 - decay.square) * gradient[i] ** 2;
      const mean0 = mean[i] / (1 - decay.mean ** step);
      const square0 = square[i] / (1 - decay.square ** step);
      weights[i] -= (stepRate * mean0) / (Math.sqrt(square0) + 1e-8);
    }
  }
  return weights;
}

/** Mean and spread of each column, so that all are fitted on one scale. */
function scaleOf(rows) {
  const size = rows[0].length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] += row[i] / rows.length;
  for (const row of rows) for (let i = 0; i < size; i++) spread[i] += (row[i] - mean[i]) ** 2 / rows.length;
  return { mean, spread: spread.map((value) => Math.sqrt(value) + 1e-4) };
}

const rescale = (row, { mean, spread }) =>
  Float64Array.from(row, (value, i) => (value - mean[i]) / spread[i]);

/**
 * Listwise logistic regression: maximises the share of the softmax over a question's windows that falls on right ones.
 * `groups`: one per question, `{ rows, right }`. Gives one weight per column.
 */
export function fitRanking(groups, { penalty = 0.02, steps = 150, rate = 0.12 } = {}) {
  const useful = groups.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const scale = scaleOf(useful.flatMap(({ rows }) => rows));
  const size = scale.mean.length;
  const scaled = useful.map(({ rows, right }) => {
    const values = new Float64Array(rows.length * size);
    for (const [i, row] of rows.entries()) values.set(rescale(row, scale), i * size);
    return { values, right };
  });
  const weights = descend(
    size,
    (current) => {
      const gradient = current.map((weight) => penalty * weight);
      for (const { values, right } of scaled) {
        const odds = new Float64Array(right.length);
        let [top, all, good] = [-Infinity, 0, 0];
        for (let i = 0; i < odds.length; i++) {
          odds[i] = dotAt(current, values, i * size);
          top = Math.max(top, odds[i]);
        }
        for (let i = 0; i < odds.length; i++) {
          odds[i] = Math.exp(odds[i] - top);
          all += odds[i];
          if (right[i]) good += odds[i];
        }
        for (let i = 0; i < odds.length; i++) {
          const pull = (odds[i] / all - (right[i] ? odds[i] / good : 0)) / scaled.length;
          if (Math.abs(pull) < leastPull) continue;
          for (let f = 0, at = i * size; f < size; f++, at++) gradient[f] += pull * values[at];
        }
      }
      return gradient;
    },
    { steps, rate },
  );
  return weights.map((weight, i) => weight / scale.spread[i]);
}

/** Logistic regression of `{ row, right, weight }`. Gives `{ bias, weights }`. */
export function fitConfidence(examples, { penalty = 0.01, steps = 400, rate = 0.05 } = {}) {
  const scale = scaleOf(examples.map(({ row }) => row));
  const scaled = examples.map((example) => ({ ...example, row: [1, ...rescale(example.row, scale)] }));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = descend(
    scale.mean.length + 1,
    (current) => {
      const gradient = current.map((weight, i) => (i === 0 ? 0 : penalty * weight));
      for (const { row, right, weight } of scaled) {
        const pull = (weight * (1 / (1 + Math.exp(-dot(current, row))) - (right ? 1 : 0))) / total;
        for (let f = 0; f < row.length; f++) gradient[f] += pull * row[f];
      }
      return gradient;
    },
    { steps, rate },
  );
  const weights = Float64Array.from(fitted.slice(1), (weight, i) => weight / scale.spread[i]);
  return { bias: fitted[0] - dot(weights, scale.mean), weights };
}

function dotAt(weights, values, from) {
  let sum = 0;
  for (let i = 0, at = from; i < weights.length; i++, at++) sum += weights[i] * values[at];
  return sum;
}

export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
