// The memory of the story finder ↔ sections of bytes: numbers as they lie, words as text.

import type { KeptColumns } from '../analysis/clusters/graph-columns.js';
import type { KeptFinder } from '../analysis/clusters/story-finder.js';
import { type Part, toPart } from '../model/part.js';
import type { Sections } from './section-store.js';

/** What is no column, as JSON. */
interface Head extends Pick<KeptFinder, 'knownIds' | 'drift'>, Pick<KeptFinder['graph'], 'ids' | 'stems'> {
  readonly columns: readonly (readonly [name: string, type: keyof typeof numberTypes])[];
}

const numberTypes = { i32: Int32Array, f32: Float32Array } as const;
const prefix = 'stories';

export function packFinder({
  graph,
  knownIds,
  drift,
}: KeptFinder): readonly (readonly [string, readonly Part[]])[] {
  const { ids, stems, frequencies, postingCounts, postings } = graph;
  const columns = Object.entries(graph.columns);
  const head: Head = {
    knownIds,
    drift,
    ids,
    stems,
    columns: columns.map(([name, values]) => [name, values instanceof Int32Array ? 'i32' : 'f32']),
  };
  const numbers = [
    ...columns,
    ['frequencies', Int32Array.from(frequencies)] as const,
    ['postingCounts', postingCounts] as const,
    ['postings', postings] as const,
  ];
  return [
    [prefix, [toPart(Buffer.from(JSON.stringify(head)))]],
    ...numbers.map(([name, values]) => [`${prefix}-${name}`, [toPart(bytesOf(values))]] as const),
  ];
}

/** Null when no finder was kept. */
export function openFinder(sections: Sections): KeptFinder | null {
  const bytes = sections.get(prefix)?.[0]?.read();
  if (bytes === undefined) return null;
  const section = (name: string) =>
    aligned(sections.get(`${prefix}-${name}`)?.[0]?.read() ?? new Uint8Array());
  const integers = (name: string) => {
    const { buffer, byteOffset, length } = section(name);
    return new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT);
  };
  const { knownIds, drift, ids, stems, columns } = JSON.parse(Buffer.from(bytes).toString()) as Head;
  const read = columns.map(([name, type]) => {
    const { buffer, byteOffset, length } = section(name);
    return [name, new numberTypes[type](buffer, byteOffset, length / numberTypes[type].BYTES_PER_ELEMENT)];
  });
  const postings = section('postings');
  return {
    knownIds,
    drift,
    graph: {
      ids,
      stems,
      frequencies: [...integers('frequencies')],
      columns: Object.fromEntries(read) as KeptColumns,
      postingCounts: integers('postingCounts'),
      postings: new Float64Array(
        postings.buffer,
        postings.byteOffset,
        postings.length / Float64Array.BYTES_PER_ELEMENT,
      ),
    },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Where they lie, if they lie well; else a copy. */
function aligned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const liesWell = bytes.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0;
  return (liesWell ? bytes : bytes.slice()) as Uint8Array<ArrayBuffer>;
}
