// Learns the weights and the threshold of event discovery and tells how they fare on folds they have not seen:
//   DRAGOMAN_EVAL_DIR=… node bench/train-clusters.mjs [--seeds 1,2,3,4] [--dry]
// Input: events/clusters-dev.jsonl.gz among the articles of news/articles-2026.jsonl.gz. Output: src/analysis/clusters/story-weights.ts.
// Everything, the threshold included, is chosen on four folds of events and judged on the fifth. Unlabelled articles get the dates of
// labelled ones, anew for every seed, so that dates alone do not give them away.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const { applyJoins, listJoins } = await import('../dist/src/analysis/clusters/average-link.js');
const { runAtOnce } = await import('../dist/src/turns/steps.js');
const { StoryGraph } = await import('../dist/src/analysis/clusters/story-graph.js');

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const evaluation = process.env.DRAGOMAN_EVAL_DIR;
if (evaluation === undefined) throw new Error('DRAGOMAN_EVAL_DIR names no folder');
const seeds = argument('seeds', '1,2,3,4').split(',').map(Number);
const featureNames = ['likeness', 'titleHeld', 'apart'];
const floor = -6;
const thresholds = Array.from({ length: 17 }, (_, step) => -4 + step / 4);
const cohesions = [0, 0.05, 0.1, 0.15];
const foldCount = 5;

const readRows = (file) =>
  gunzipSync(readFileSync(path.join(evaluation, file)))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const labelled = readRows('events/clusters-dev.jsonl.gz');
const events = [...new Set(labelled.map(({ event }) => event))].sort();
const foldOfEvent = new Map(events.map((event, index) => [event, index % foldCount]));
const unlabelled = readRows('news/articles-2026.jsonl.gz');
const rows = [...labelled, ...unlabelled].sort((a, b) => (a.id < b.id ? -1 : 1));
const eventOf = rows.map(({ event }) => event ?? null);
const foldOf = rows.map(({ event }) => (event === undefined ? -1 : foldOfEvent.get(event)));

const graph = new StoryGraph();
runAtOnce(graph.add(rows));
const pairs = Array.from({ length: graph.pairCount }, (_, index) => graph.pairAt(index));
console.log(`${rows.length} articles, ${pairs.length} pairs`);

/** For each seed, the pairs with the days between them that its dates give: the dates of events/run.mjs with that seed. */
const worlds = seeds.map((seed) => {
  const random = randomOf(seed);
  const known = labelled.map(({ publishedOn }) => publishedOn).filter(Boolean);
  const drawn = new Map(unlabelled.map(({ id }) => [id, known[Math.floor(random() * known.length)]]));
  const days = rows.map(({ id, publishedOn }) => Date.parse(drawn.get(id) ?? publishedOn) / 86_400_000);
  return pairs.map(({ one, other, features }) => ({
    one,
    other,
    features: { ...features, apart: Math.log1p(Math.abs(days[one] - days[other])) },
    same: eventOf[one] !== null && eventOf[one] === eventOf[other] ? 1 : 0,
  }));
});

function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Logistic regression by Newton's method over pairs with a labelled article, none of them in the fold left out. */
function learn(leftOut) {
  const isUsed = ({ one, other }) =>
    (foldOf[one] >= 0 || foldOf[other] >= 0) && foldOf[one] !== leftOut && foldOf[other] !== leftOut;
  const examples = worlds.flatMap((world) => world.filter(isUsed));
  const inputs = examples.map(({ features }) => [...featureNames.map((name) => features[name]), 1]);
  const size = featureNames.length + 1;
  let weights = new Array(size).fill(0);
  for (let round = 0; round < 40; round++) {
    const gradient = new Array(size).fill(0);
    const curvature = Array.from({ length: size }, (_, k) => new Array(size).fill(0).fill(1e-3, k, k + 1));
    inputs.forEach((input, index) => {
      const odds = input.reduce((sum, value, k) => sum + value * weights[k], 0);
      const chance = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds))));
      for (let k = 0; k < size; k++) {
        gradient[k] += (chance - examples[index].same) * input[k];
        for (let m = 0; m < size; m++) curvature[k][m] += chance * (1 - chance) * input[k] * input[m];
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight - step[k]);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Gaussian elimination with pivoting. */
function solve(matrix, vector) {
  const table = matrix.map((row, k) => [...row, vector[k]]);
  const size = vector.length;
  for (let k = 0; k < size; k++) {
    const pivot = table
      .slice(k)
      .reduce((best, row, m) => (Math.abs(row[k]) > Math.abs(table[best][k]) ? k + m : best), k);
    [table[k], table[pivot]] = [table[pivot], table[k]];
    for (let m = k + 1; m < size; m++) {
      const factor = table[m][k] / table[k][k];
      for (let c = k; c <= size; c++) table[m][c] -= factor * table[k][c];
    }
  }
  const result = new Array(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const known = result.reduce((sum, value, c) => (c > k ? sum + table[k][c] * value : sum), 0);
    result[k] = (table[k][size] - known) / table[k][k];
  }
  return result;
}

/** B-cubed F1 over the labelled articles of the wanted folds, unlabelled ones in their clusters counting as wrong; in per cent. */
function bCubed(groups, isWanted) {
  const sizes = new Map();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const labelledIn = new Map();
  groups.forEach((group, index) => {
    if (foldOf[index] >= 0) labelledIn.set(group, (labelledIn.get(group) ?? 0) + 1);
  });
  const wanted = rows.flatMap((_, index) => (foldOf[index] >= 0 && isWanted(foldOf[index]) ? [index] : []));
  let precision = 0;
  let recall = 0;
  for (const index of wanted) {
    const same = wanted.filter((other) => groups[other] === groups[index]);
    const right = same.filter((other) => eventOf[other] === eventOf[index]).length;
    const others = sizes.get(groups[index]) - labelledIn.get(groups[index]);
    precision += right / (same.length + others) / wanted.length;
    recall += right / wanted.filter((other) => eventOf[other] === eventOf[index]).length / wanted.length;
  }
  return (200 * precision * recall) / (precision + recall);
}

/** For every cohesion and threshold, the groups that each seed's dates give: `result[cohesion][threshold][seed]`. */
function groupAll(weights) {
  const linksOf = (pairs) =>
    pairs.map(({ one, other, features }) => ({
      one,
      other,
      value: Math.max(
        floor,
        featureNames.reduce((sum, name, k) => sum + weights[k] * features[name], weights.at(-1)),
      ),
    }));
  const worldLinks = worlds.map(linksOf);
  return cohesions.map((cohesion) => {
    const joinLists = worldLinks.map((links) =>
      listJoins(rows.length, links, { floor, threshold: thresholds[0], cohesion }),
    );
    return thresholds.map((threshold) =>
      joinLists.map((joins) => {
        const end = joins.findIndex(({ value }) => value < threshold);
        return applyJoins(rows.length, end < 0 ? joins : joins.slice(0, end));
      }),
    );
  });
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const score = (groupings, isWanted) => mean(groupings.map((groups) => bCubed(groups, isWanted)));

/** The best cohesion and threshold by what they score, each threshold judged with its neighbours: a lone peak is luck. */
function choose(grouped, isSeen) {
  const options = grouped.flatMap((byThreshold, c) => {
    const scores = byThreshold.map((groupings) => score(groupings, isSeen));
    return scores.map((value, t) => ({
      c,
      t,
      value,
      smooth: (2 * value + (scores[t - 1] ?? value) + (scores[t + 1] ?? value)) / 4,
    }));
  });
  return options.reduce((best, option) => (option.smooth > best.smooth ? option : best));
}

const unseen = [];
for (let fold = 0; fold < foldCount; fold++) {
  const weights = learn(fold);
  const grouped = groupAll(weights);
  const { c, t, value } = choose(grouped, (other) => other !== fold);
  const result = score(grouped[c][t], (other) => other === fold);
  unseen.push(result);
  console.log(
    `fold ${fold}: threshold ${thresholds[t]}, cohesion ${cohesions[c]}, four folds ${value.toFixed(1)}, this fold ${result.toFixed(1)}, weights ${weights.map((w) => w.toFixed(2)).join(' ')}`,
  );
}
console.log(`mean over unseen folds: ${mean(unseen).toFixed(2)}`);

const weights = learn(null);
const { c, t, value } = choose(groupAll(weights), () => true);
console.log(`all folds: threshold ${thresholds[t]}, cohesion ${cohesions[c]}, ${value.toFixed(1)}`);
if (!process.argv.includes('--dry')) {
  const lines = [...featureNames, 'bias'].map((name, k) => `  ${name}: ${Number(weights[k].toFixed(3))},`);
  writeFileSync(
    new URL('../src/analysis/clusters/story-weights.ts', import.meta.url),
    `// Weights of the story features and the settings of the grouping. Written by bench/train-clusters.mjs.

export const storyWeights = {
${lines.join('\n')}
  /** Odds below this count as this: two articles without anything in common. */
  floor: ${floor},
  /** Least average odds, less what cohesion asks, at which two groups of articles are one story. */
  threshold: ${thresholds[t]},
  /** How much of a group's own average odds is asked of those who join it. */
  cohesion: ${cohesions[c]},
} as const;
`,
  );
}
