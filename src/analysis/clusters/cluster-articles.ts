// Articles → stories: which of them report the same event.

import { compareCodeUnits } from '../../text/code-unit-order.js';
import { runAtOnce, type Steps } from '../../turns/steps.js';
import { applyJoins, type EarlierJoins, type GroupJoin, joinInSteps } from './average-link.js';
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
  runAtOnce(graph.add([...documents].sort((a, b) => compareCodeUnits(a.id, b.id))));
  return runAtOnce(clusterGraph(graph)).clusters;
}

/** Which documents were joined, by their positions in the graph, one join after the other. */
export interface KeptJoins {
  /** Documents that the graph held then; later ones are new. */
  readonly documentCount: number;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly values: Float64Array;
  readonly betweens: Float64Array;
}

/** A graph in clusters, and how they came about. */
export interface ClusteredGraph {
  /** Article id → the lowest article id of its cluster. */
  readonly clusters: ReadonlyMap<string, string>;
  readonly joins: KeptJoins;
}

/**
 * The same for a graph to which articles are added as they come in, and from which they are taken. `earlier`: the joins of the same graph at some
 * time before; the clusters are those without it, at the cost of what has come and gone since.
 */
export function* clusterGraph(graph: StoryGraph, earlier: KeptJoins | null = null): Steps<ClusteredGraph> {
  // In the order of ids: equals are joined by place, and must not be by the order in which articles came.
  const positions = [...graph.ids.keys()]
    .filter((position) => graph.ids[position] !== null)
    .sort((a, b) => compareCodeUnits(graph.ids[a]!, graph.ids[b]!));
  yield;
  const places = new Int32Array(graph.ids.length).fill(-1);
  for (const [place, position] of positions.entries()) places[position] = place;
  const joins = yield* joinInSteps(
    positions.length,
    {
      eachOf: (place, take) =>
        graph.eachPairOf(positions[place]!, (other, features) => take(places[other]!, storyOdds(features))),
    },
    storyWeights,
    earlier === null ? undefined : toPlaces(earlier, places, positions),
  );
  const groups = applyJoins(positions.length, joins);
  const idAt = (place: number) => graph.ids[positions[place]!] ?? '';
  return {
    clusters: new Map(groups.map((group, place) => [idAt(place), idAt(group)])),
    joins: keepJoins(joins, positions, graph.ids.length),
  };
}

function toPlaces(
  { documentCount, lows, highs, values, betweens }: KeptJoins,
  places: Int32Array,
  positions: readonly number[],
): EarlierJoins {
  return {
    joins: Array.from(lows, (low, index) => ({
      low: places[low] ?? -1,
      high: places[highs[index]!] ?? -1,
      value: values[index]!,
      between: betweens[index]!,
    })),
    wasThere: (place) => positions[place]! < documentCount,
  };
}

function keepJoins(
  joins: readonly GroupJoin[],
  positions: readonly number[],
  documentCount: number,
): KeptJoins {
  return {
    documentCount,
    lows: Int32Array.from(joins, ({ low }) => positions[low]!),
    highs: Int32Array.from(joins, ({ high }) => positions[high]!),
    values: Float64Array.from(joins, ({ value }) => value),
    betweens: Float64Array.from(joins, ({ between }) => between),
  };
}
