// The articles of a library → which of them report the same event, kept up to date as articles come and go.

import type { Article } from '../../model/article.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { runInTurns, type Steps } from '../../turns/steps.js';
import type { AnalysedArticle } from '../analysed-article.js';
import { clusterGraph, type KeptJoins } from './cluster-articles.js';
import { type ClusterDocument, toClusterDocument } from './cluster-document.js';
import type { KeptGraph } from './graph-columns.js';
import { StoryGraph } from './story-graph.js';

export interface StoryFinder {
  /**
   * Groups the articles: every article is in one cluster, alone when it shares its event with no other. Only what differs from the last call
   * is read and compared; an article is the same as long as its object is. The order does not matter. `pause` is awaited every few
   * milliseconds of work; a call whose `pause` throws is as if it had not been made.
   */
  findClusters(
    articles: readonly AnalysedArticle[],
    pause?: () => Promise<void>,
  ): Promise<readonly (readonly AnalysedArticle[])[]>;
  /** What the next process need not read and compare again; null before the first call. `articles` are those it will have, by id. */
  keep(
    articles: ReadonlyMap<string, AnalysedArticle>,
    pause: () => Promise<void>,
  ): Promise<KeptFinder | null>;
}

/** The memory of a finder in plain data. */
export interface KeptFinder {
  readonly graph: KeptGraph;
  readonly joins: KeptJoins;
  /** Ids of articles that are in the graph as they will be found; others are read again. */
  readonly knownIds: readonly string[];
  readonly drift: number;
}

/**
 * A graph is built anew when more than this share of its documents has come or gone since: words are weighed by how rare they were when
 * a document came, and what is gone takes room. Up to fifty documents it is built anew at every change.
 */
const maxDrift = 0.02;

/** Documents that may have come or gone since a graph was kept, before it is kept anew: a start reads them again. */
const maxBehind = 50;

interface Grown {
  readonly graph: StoryGraph;
  /** How its documents were last joined. */
  readonly joins: KeptJoins;
  /** By id; null for one that the graph holds in another state. */
  readonly known: ReadonlyMap<string, AnalysedArticle | null>;
  /** Documents that came or went since the graph was built. */
  readonly drift: number;
}

/** `kept` is what a finder of an earlier process gave, with the articles it was given, and is looked at in the first call. */
export function createStoryFinder(
  kept: {
    /** Null where none was kept. Only a change asks for it; each call gives the same. */
    readonly readFinder: () => KeptFinder | null;
    readonly articles: ReadonlyMap<string, AnalysedArticle>;
  } | null = null,
): StoryFinder {
  let grown: Grown | null = null;
  let unread = kept;
  /** What was kept last, of the same graph when it was younger. */
  let last: { readonly kept: KeptGraph; readonly of: Grown } | null = null;
  return {
    async findClusters(articles, pause = async () => undefined) {
      let before = grown;
      const finder = unread?.readFinder();
      if (unread && finder) {
        before = await runInTurns(restore(finder, unread.articles), pause);
        last = { kept: finder.graph, of: before };
      }
      // The graph is changed in place: when this call fails, the next one starts from nothing.
      grown = null;
      unread = null;
      const next = await grow(before, articles, pause);
      const { clusters, joins } = await runInTurns(clusterGraph(next.graph, next.joins), pause);
      const members = new Map<string, AnalysedArticle[]>();
      for (const [id, cluster] of clusters) {
        const analysed = next.known.get(id)!;
        const others = members.get(cluster);
        if (others === undefined) members.set(cluster, [analysed]);
        else others.push(analysed);
      }
      grown = { ...next, joins };
      return [...members.values()];
    },
    async keep(articles, pause) {
      if (unread !== null) return unread.readFinder();
      if (grown === null) return null;
      if (last?.of.graph !== grown.graph || grown.drift - last.of.drift > maxBehind)
        last = { kept: await runInTurns(grown.graph.keep(), pause), of: grown };
      const { known, drift, joins } = last.of;
      const knownIds = [...known].flatMap(([id, analysed]) =>
        analysed !== null && articles.get(id) === analysed ? id : [],
      );
      return { graph: last.kept, joins, knownIds, drift };
    },
  };
}

function* restore(
  { graph: keptGraph, joins, knownIds, drift }: KeptFinder,
  articles: ReadonlyMap<string, AnalysedArticle>,
): Steps<Grown> {
  const graph = yield* StoryGraph.restore(keptGraph);
  const known = new Map<string, AnalysedArticle | null>();
  for (const id of keptGraph.ids) if (id !== null) known.set(id, null);
  for (const id of knownIds) known.set(id, articles.get(id) ?? null);
  return { graph, joins, known, drift };
}

async function grow(
  before: Grown | null,
  articles: readonly AnalysedArticle[],
  pause: () => Promise<void>,
): Promise<Omit<Grown, 'joins'> & { readonly joins: KeptJoins | null }> {
  const known = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  const gone = new Set<string>();
  for (const [id, analysed] of before?.known ?? []) if (known.get(id) !== analysed) gone.add(id);
  const come = articles.filter((analysed) => before?.known.get(analysed.article.id) !== analysed);
  const drift = (before?.drift ?? 0) + gone.size + come.length;
  const isWorn = before === null || drift > maxDrift * known.size;
  const graph = isWorn ? new StoryGraph() : before.graph;
  if (!isWorn) graph.remove(gone);
  const added = (isWorn ? articles : come)
    .map(({ article }) => article)
    .sort((a, b) => compareCodeUnits(a.id, b.id));
  await runInTurns(graph.add(readDocuments(added)), pause);
  return { graph, joins: isWorn ? null : before.joins, known, drift: isWorn ? 0 : drift };
}

/** Read one by one, so that reading can be paused, too. */
function* readDocuments(articles: readonly Article[]): Generator<ClusterDocument, void> {
  for (const article of articles) yield toClusterDocument(article);
}
