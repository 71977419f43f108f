// The memory of the story finder ↔ sections of bytes: numbers as they lie, words as text.

import type { KeptColumns } from '../analysis/clusters/graph-columns.js';
import type { KeptFinder } from '../analysis/clusters/story-finder.js';
import { type Part, toPart } from '../model/part.js';
import { bytesOf, numbersOf } from './column-parts.js';
import type { Sections } from './section-store.js';

/** What is no column, as JSON. */
interface Head extends Pick<KeptFinder['graph'], 'ids' | 'stems'> {
  readonly joinedCount: number;
  readonly columns: readonly (readonly [name: string, type: keyof typeof numberTypes])[];
}

/** What may differ from one time to the next for the same graph. */
type State = Pick<KeptFinder, 'knownIds' | 'drift'>;

const numberTypes = { i32: Int32Array, f32: Float32Array } as const;
const prefix = 'stories';

/** The parts of graphs that were packed or opened before. */
const known = new WeakMap<KeptFinder['graph'], NamedParts>();

type NamedParts = readonly (readonly [name: string, parts: readonly Part[]])[];

/** A graph that was packed or opened before gives the same parts, its joins among them. */
export function packFinder({ graph, joins, knownIds, drift }: KeptFinder): NamedParts {
  const parts = known.get(graph) ?? packGraph(graph, joins);
  known.set(graph, parts);
  return [[prefix, [toPart(toJson({ knownIds, drift } satisfies State))]], ...parts];
}

function packGraph(
  { ids, stems, frequencies, ...graph }: KeptFinder['graph'],
  joins: KeptFinder['joins'],
): NamedParts {
  const columns = Object.entries(graph.columns);
  const head: Head = {
    ids,
    stems,
    joinedCount: joins.documentCount,
    columns: columns.map(([name, values]) => [name, values instanceof Int32Array ? 'i32' : 'f32']),
  };
  return [
    [`${prefix}-head`, [toPart(toJson(head))]],
    ...[
      ...columns,
      ['frequencies', Int32Array.from(frequencies)] as const,
      ['postingCounts', graph.postingCounts] as const,
      ['postings', graph.postings] as const,
      ['joinLows', joins.lows] as const,
      ['joinHighs', joins.highs] as const,
      ['joinValues', joins.values] as const,
      ['joinBetweens', joins.betweens] as const,
    ].map(([name, values]) => [`${prefix}-${name}`, [toPart(bytesOf(values))]] as const),
  ];
}

function toJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** Gives the finder that was kept, decoded at the first call; null when none was. */
export function openFinder(sections: Sections): () => KeptFinder | null {
  let finder: KeptFinder | null | undefined;
  return () => {
    finder ??= readFinder(sections);
    return finder;
  };
}

function readFinder(sections: Sections): KeptFinder | null {
  const state = sections.get(prefix)?.[0]?.read();
  if (state === undefined) return null;
  const bytesAt = (name: string) => sections.get(`${prefix}-${name}`)?.[0]?.read();
  const integers = (name: string) => numbersOf(Int32Array, bytesAt(name));
  const floats = (name: string) => numbersOf(Float64Array, bytesAt(name));
  const { knownIds, drift } = JSON.parse(Buffer.from(state).toString()) as State;
  const { ids, stems, joinedCount, columns } = JSON.parse(
    Buffer.from(bytesAt('head') ?? []).toString(),
  ) as Head;
  const read = columns.map(([name, type]) => [
    name,
    numbersOf<Int32Array | Float32Array>(numberTypes[type], bytesAt(name)),
  ]);
  const graph: KeptFinder['graph'] = {
    ids,
    stems,
    frequencies: [...integers('frequencies')],
    columns: Object.fromEntries(read) as KeptColumns,
    postingCounts: integers('postingCounts'),
    postings: floats('postings'),
  };
  const joins: KeptFinder['joins'] = {
    documentCount: joinedCount,
    lows: integers('joinLows'),
    highs: integers('joinHighs'),
    values: floats('joinValues'),
    betweens: floats('joinBetweens'),
  };
  known.set(
    graph,
    [...sections].filter(([name]) => name.startsWith(`${prefix}-`)),
  );
  return { knownIds, drift, graph, joins };
}
