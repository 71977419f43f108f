// What is kept of people ↔ sections of bytes: columns and texts as they lie.

import type { KeptPeople } from '../analysis/kept-people.js';
import { type Part, toPart } from '../model/part.js';
import { bytesOf, numbersOf } from './column-parts.js';
import type { Sections } from './section-store.js';

const prefix = 'people';

const textNames = ['names', 'readings', 'ids'] as const;
const rowNames = [
  'named',
  'mentions',
  'speakers',
  'spellings',
  'spellingCounts',
  'uses',
  'byKey',
  'bySurname',
] as const;
const numberNames = ['utterances', 'quoteCounts', 'articleCounts', 'known', 'founding'] as const;

type NamedParts = readonly (readonly [name: string, parts: readonly Part[]])[];

/** The parts of what was packed or opened before. */
const packed = new WeakMap<KeptPeople, NamedParts>();

/** What was packed or opened before gives the same parts. */
export function packKeptPeople(people: KeptPeople): NamedParts {
  const parts = packed.get(people) ?? pack(people);
  packed.set(people, parts);
  return parts;
}

function pack({ known, texts, rows, numbers }: KeptPeople): NamedParts {
  const named: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ...textNames.map((name) => [name, texts[name]] as const),
    ...rowNames.flatMap((name) => [
      [`${name}-ends`, bytesOf(rows[name].ends)] as const,
      [`${name}-values`, bytesOf(rows[name].values)] as const,
    ]),
    ...numberNames.map((name) => [name, bytesOf(numbers[name])] as const),
  ];
  return [
    [prefix, [toPart(Buffer.from(JSON.stringify(known)))]],
    ...named.map(([name, bytes]) => [`${prefix}-${name}`, [toPart(bytes)]] as const),
  ];
}

/** Nobody where nothing was kept. */
export function openKeptPeople(sections: Sections): KeptPeople {
  const bytesAt = (name: string) => sections.get(`${prefix}-${name}`)?.[0]?.read() ?? new Uint8Array();
  const list = sections.get(prefix)?.[0]?.read();
  const people: KeptPeople = {
    known: list === undefined ? [] : JSON.parse(Buffer.from(list).toString()),
    texts: mapNames(textNames, bytesAt),
    rows: mapNames(rowNames, (name) => ({
      ends: numbersOf(Int32Array, bytesAt(`${name}-ends`)),
      values: numbersOf(Int32Array, bytesAt(`${name}-values`)),
    })),
    numbers: mapNames(numberNames, (name) => numbersOf(Int32Array, bytesAt(name))),
  };
  packed.set(
    people,
    [...sections].filter(([name]) => name === prefix || name.startsWith(`${prefix}-`)),
  );
  return people;
}

function mapNames<Name extends string, Value>(
  names: readonly Name[],
  toValue: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, toValue(name)])) as Record<Name, Value>;
}
