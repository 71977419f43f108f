// Articles → stories: which of them report the same event.

import { groupInSteps, type Link } from './average-link.js';
import type { ClusterDocument } from './cluster-document.js';
import { runAtOnce, type Steps } from './steps.js';
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
  const { ids } = graph;
  const groups = yield* groupInSteps(ids.length, listLinks(graph), storyWeights);
  const lowest = new Map<number, string>();
  groups.forEach((group, index) => {
    const id = ids[index] ?? null;
    const known = lowest.get(group);
    if (id !== null && (known === undefined || id < known)) lowest.set(group, id);
  });
  return new Map(
    ids.flatMap((id, index) =>
      id === null ? [] : [[id, lowest.get(groups[index] ?? index) ?? id] as const],
    ),
  );
}

function* listLinks(graph: StoryGraph): Generator<Link, void> {
  for (const { one, other, features } of graph.pairs()) yield { one, other, value: storyOdds(features) };
}
