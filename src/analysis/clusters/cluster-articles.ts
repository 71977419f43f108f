// Articles → stories: which of them report the same event.

import { runAtOnce, type Steps } from '../../turns/steps.js';
import { groupInSteps } from './average-link.js';
import type { ClusterDocument } from './cluster-document.js';
import type { Links } from './linked-groups.js';
import { storyOdds } from './story-features.js';
import { StoryGraph } from './story-graph.js';
import { storyWeights } from './story-weights.js';

/**
 * Groups articles by the event they report: article id → cluster id, which is the lowest article id of the cluster. An article that shares its
 * event with no other is a cluster of its own; no article gives an empty map. The order of the articles does not matter.
 */
export function clusterArticles(documents: readonly ClusterDocument[]): ReadonlyMap<string, string> {
  const graph = new StoryGraph();
  runAtOnce(graph.add([...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))));
  return runAtOnce(clusterGraph(graph));
}

/** The same for a graph to which articles are added as they come in: only the new ones are compared again. */
export function* clusterGraph(graph: StoryGraph): Steps<ReadonlyMap<string, string>> {
  // In the order of ids: equals are joined by place, and must not be by the order in which articles came.
  const ids = graph.ids.filter((id) => id !== null).sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeAt = graph.ids.map((id) => (id === null ? -1 : (places.get(id) ?? -1)));
  yield;
  const groups = yield* groupInSteps(ids.length, yield* weighPairs(graph, placeAt), storyWeights);
  return new Map(ids.map((id, place) => [id, ids[groups[place] ?? place] ?? id]));
}

/** Pairs weighed in one step. */
const perStep = 4096;

function* weighPairs(graph: StoryGraph, placeAt: readonly number[]): Steps<Links> {
  const ones = new Int32Array(graph.pairCount);
  const others = new Int32Array(graph.pairCount);
  const values = new Float64Array(graph.pairCount);
  let count = 0;
  for (let index = 0; index < graph.pairCount; index++) {
    if (index % perStep === 0) yield;
    const pair = graph.pairAt(index);
    if (pair === undefined) continue;
    ones[count] = placeAt[pair.one] ?? -1;
    others[count] = placeAt[pair.other] ?? -1;
    values[count] = storyOdds(pair.features);
    count += 1;
  }
  return {
    ones: ones.subarray(0, count),
    others: others.subarray(0, count),
    values: values.subarray(0, count),
  };
}
