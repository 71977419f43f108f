// Articles → stories: which of them report the same event.

import { groupByAverageLink } from './average-link.js';
import type { ClusterDocument } from './cluster-document.js';
import { storyOdds } from './story-features.js';
import { StoryGraph } from './story-graph.js';
import { storyWeights } from './story-weights.js';

/**
 * Groups articles by the event they report: article id → cluster id, which is the lowest article id of the cluster. An article that shares its
 * event with no other is a cluster of its own; no article gives an empty map. The order of the articles does not matter.
 */
export function clusterArticles(documents: readonly ClusterDocument[]): ReadonlyMap<string, string> {
  const graph = new StoryGraph();
  graph.add([...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
  return clusterGraph(graph);
}

/** The same for a graph to which articles are added as they come in: only the new ones are compared again. */
export function clusterGraph(graph: StoryGraph): ReadonlyMap<string, string> {
  const { documents, pairs } = graph;
  const links = pairs.map(({ one, other, features }) => ({ one, other, value: storyOdds(features) }));
  const groups = groupByAverageLink(documents.length, links, storyWeights);
  const lowest = new Map<number, string>();
  groups.forEach((group, index) => {
    const id = documents[index]?.id ?? '';
    const known = lowest.get(group);
    if (known === undefined || id < known) lowest.set(group, id);
  });
  return new Map(documents.map(({ id }, index) => [id, lowest.get(groups[index] ?? index) ?? id]));
}
