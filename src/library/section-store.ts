// Named lists of byte parts ↔ a small head, which is replaced whole, and data files, to which is only added.

import { randomBytes } from 'node:crypto';
import { access, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Part, toPart } from '../model/part.js';
import { checksum, SectionFileError } from './checksum.js';
import { DataFile } from './data-file.js';
import { isPartialHead, readHead, writeHead } from './section-head.js';

/** By name. */
export type Sections = ReadonlyMap<string, readonly Part[]>;

export interface SectionStore {
  /** What was written last; null when nothing was, or in another format. Throws `SectionFileError` when it is not whole. */
  read(pause: () => Promise<void>): Promise<Sections | null>;
  /**
   * Writes what is not there yet, then a head that names it: whoever reads finds the sections before or these, also after a power
   * cut. Rejects when they cannot be written, and what was there before stays.
   */
  write(sections: Sections, pause: () => Promise<void>): Promise<void>;
  /** Bytes that the data takes; 0 before anything was read or written. */
  readonly bytes: number;
}

/** Where a part stands. */
interface Place {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly crc32: number;
}

/** Everything is written anew when the files would take more than so many times what is in use, or would be more than so many. */
const maxSpread = 1.5;
const maxFiles = 8;

/** What no head names, of a process that was killed or of another one that is writing, is left alone for so long. */
const orphanMs = 60 * 60_000;

/**
 * `file` is the head; the data lies beside it. Several processes may share the folder: each adds only to files of its own, and the head
 * is that of whoever wrote last.
 */
export function createSectionStore(file: string, format: string): SectionStore {
  const folder = path.dirname(file);
  const base = path.basename(file, path.extname(file));
  const pathOf = (name: string) => path.join(folder, name);
  const isOurs = (name: string) =>
    (name.startsWith(`${base}-`) && name.endsWith('.data')) || isPartialHead(name, path.basename(file));
  let places = new WeakMap<object, Place>();
  /** Sizes of the files that the last head names, as far as it uses them. */
  let used = new Map<string, number>();
  let own: DataFile | null = null;

  const forgetAll = (): void => {
    places = new WeakMap();
    used = new Map();
    own = null;
  };

  const areThere = async (names: Iterable<string>): Promise<boolean> => {
    const found = await Promise.all([...names].map((name) => access(pathOf(name)).then(isTrue, isFalse)));
    return found.every((isFound) => isFound);
  };

  /** The places of all parts, and of those that are added to `data` because they are new. */
  const addParts = async (
    sections: Sections,
    data: DataFile,
    pause: () => Promise<void>,
  ): Promise<Readonly<Record<'found' | 'added', ReadonlyMap<object, Place>>>> => {
    const found = new Map<object, Place>();
    const added = new Map<object, Place>();
    await data.begin();
    for (const parts of sections.values())
      for (const part of parts) {
        const known = places.get(part.key);
        if (known !== undefined) found.set(part.key, known);
        else if (!found.has(part.key)) {
          const bytes = part.read();
          const crc32 = await checksum(bytes, pause);
          const place = {
            file: path.basename(data.path),
            offset: await data.add(bytes),
            length: bytes.length,
            crc32,
          };
          found.set(part.key, place);
          added.set(part.key, place);
          await pause();
        }
      }
    await data.end();
    return { found, added };
  };

  const removeUnused = async (before: ReadonlyMap<string, number>): Promise<void> => {
    for (const name of (await readdir(folder)).filter(isOurs)) {
      if (used.has(name)) continue;
      const isOrphan = async () => Date.now() - (await stat(pathOf(name))).mtimeMs > orphanMs;
      if (before.has(name) || (await isOrphan())) await rm(pathOf(name), { force: true });
    }
  };

  return {
    async read(pause) {
      forgetAll();
      const head = await readHead(file, format);
      if (head === null) return null;
      const contents = new Map<string, Buffer>();
      for (const name of head.files) contents.set(name, await readData(pathOf(name)));
      const sections = new Map<string, readonly Part[]>();
      for (const { name, places: listed } of head.sections) {
        const parts: Part[] = [];
        for (let at = 0; at < listed.length; at += 4) {
          const [number = 0, offset = 0, length = 0, crc32 = 0] = listed.slice(at, at + 4);
          const dataName = head.files[number] ?? '';
          const part = toPart(cut(contents.get(dataName), offset, length));
          if ((await checksum(part.read(), pause)) !== crc32) throw new SectionFileError('is damaged');
          parts.push(part);
          places.set(part.key, { file: dataName, offset, length, crc32 });
        }
        sections.set(name, parts);
      }
      used = new Map([...contents].map(([name, { length }]) => [name, length]));
      return sections;
    },
    async write(sections, pause) {
      const isReusable =
        used.size < maxFiles && !isSpread(sections, places, used) && (await areThere(used.keys()));
      if (!isReusable) {
        places = new WeakMap();
        own = null;
      }
      const before = used;
      const data = own ?? new DataFile(pathOf(`${base}-${randomBytes(6).toString('hex')}.data`));
      try {
        const { found, added } = await addParts(sections, data, pause);
        const files = [...new Set([...found.values()].map((place) => place.file))];
        const numbers = new Map(files.map((name, number) => [name, number]));
        await writeHead(file, format, {
          files,
          sections: [...sections].map(([name, parts]) => ({
            name,
            places: listPlaces(parts, found, numbers),
          })),
        });
        for (const [key, place] of added) places.set(key, place);
        used = new Map(
          files.map((name) => [
            name,
            name === path.basename(data.path) ? data.length : (before.get(name) ?? 0),
          ]),
        );
        own = data;
      } catch (error) {
        await data.takeBack();
        throw error;
      }
      // What stays behind is removed by a later call.
      await removeUnused(before).catch(() => undefined);
    },
    get bytes() {
      return sum(used.values());
    },
  };
}

/** As a head has them. */
function listPlaces(
  parts: readonly Part[],
  places: ReadonlyMap<object, Place>,
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  const listed: number[] = [];
  for (const { key } of parts) {
    const { file, offset, length, crc32 } = places.get(key)!;
    listed.push(numbers.get(file) ?? 0, offset, length, crc32);
  }
  return listed;
}

/** Whether too little of the files would still be in use. */
function isSpread(
  sections: Sections,
  places: WeakMap<object, Place>,
  used: ReadonlyMap<string, number>,
): boolean {
  let inUse = 0;
  for (const parts of sections.values()) for (const { key } of parts) inUse += places.get(key)?.length ?? 0;
  return sum(used.values()) > maxSpread * inUse;
}

function sum(sizes: Iterable<number>): number {
  let total = 0;
  for (const size of sizes) total += size;
  return total;
}

async function readData(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new SectionFileError(`has data that cannot be read (${error.code ?? error.message})`, {
      cause: error,
    });
  });
}

/** A plain array: a Buffer's `slice` is no copy. */
function cut(content: Buffer | undefined, offset: number, length: number): Uint8Array {
  if (content === undefined || offset + length > content.length) throw new SectionFileError('is cut short');
  return new Uint8Array(content.buffer, content.byteOffset + offset, length);
}

const isTrue = () => true;
const isFalse = () => false;
