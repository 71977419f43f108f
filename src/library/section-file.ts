// Named byte sections ↔ one file that is either whole or not taken for one.

import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** Sections begin at multiples of this in the file, so that columns of numbers can be read where they lie. */
const alignment = 8;

/** Bytes written, or checked, between two turns of the event loop: a few milliseconds. */
const chunkBytes = 4 * 1024 * 1024;

/** "DRAGOMAN" and, as two 32-bit numbers, length and checksum of the directory that follows. */
const magic = Buffer.from('DRAGOMAN');
const headBytes = magic.length + 8;

/** Why a file is not taken. The text is for people: "cut short". */
export class SectionFileError extends Error {
  override readonly name = 'SectionFileError';
}

interface Directory {
  /** What the sections mean and which program made them. */
  readonly format: string;
  readonly sections: readonly { readonly name: string; readonly length: number; readonly crc32: number }[];
}

/**
 * Writes the file under another name, brings it to the disk and then gives it its name: whoever opens the name finds the old
 * file or the new one, also after a power cut. What an earlier attempt left behind is written over.
 */
export async function writeSections(
  file: string,
  format: string,
  sections: ReadonlyMap<string, Uint8Array>,
  pause: () => Promise<void>,
): Promise<void> {
  const listed: Directory['sections'][number][] = [];
  for (const [name, bytes] of sections)
    listed.push({ name, length: bytes.length, crc32: await checksum(bytes, pause) });
  const directory = Buffer.from(JSON.stringify({ format, sections: listed } satisfies Directory));
  const head = Buffer.alloc(headBytes);
  magic.copy(head);
  head.writeUInt32LE(directory.length, magic.length);
  head.writeUInt32LE(crc32(directory), magic.length + 4);

  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      for (const part of [head, directory, padding(headBytes + directory.length)]) await handle.write(part);
      for (const bytes of sections.values()) {
        for (let from = 0; from < bytes.length; from += chunkBytes)
          await writeWhole(handle, bytes.subarray(from, from + chunkBytes));
        await handle.write(padding(bytes.length));
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** A write may take less than it was given, as on a disk that is nearly full. */
async function writeWhole(handle: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
}

/** Brings the new name to the disk. Where folders cannot be opened (Windows), the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Null when there is no such file. Throws `SectionFileError` when it is another one, or not whole. */
export async function readSections(
  file: string,
  format: string,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SectionFileError(`cannot be read (${error.code ?? error.message})`, { cause: error });
  });
  if (bytes === null) return null;
  const { directory, start } = readDirectory(bytes);
  if (directory.format !== format)
    throw new SectionFileError('was written by another version of the program');
  const sections = new Map<string, Uint8Array>();
  let at = start;
  for (const { name, length, crc32: expected } of directory.sections) {
    // A plain array: a Buffer's `slice` is no copy.
    const section = new Uint8Array(
      bytes.buffer,
      bytes.byteOffset + at,
      Math.max(0, Math.min(length, bytes.length - at)),
    );
    if (section.length !== length) throw new SectionFileError('is cut short');
    if ((await checksum(section, pause)) !== expected) throw new SectionFileError('is damaged');
    sections.set(name, section);
    at = align(at + length);
  }
  return sections;
}

function readDirectory(bytes: Buffer): { directory: Directory; start: number } {
  if (bytes.length < headBytes || !bytes.subarray(0, magic.length).equals(magic))
    throw new SectionFileError('is no file of this program');
  const length = bytes.readUInt32LE(magic.length);
  const text = bytes.subarray(headBytes, headBytes + length);
  if (text.length !== length || crc32(text) !== bytes.readUInt32LE(magic.length + 4))
    throw new SectionFileError('is damaged');
  return { directory: JSON.parse(text.toString()) as Directory, start: align(headBytes + length) };
}

async function checksum(bytes: Uint8Array, pause: () => Promise<void>): Promise<number> {
  let sum = 0;
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    sum = crc32(bytes.subarray(from, from + chunkBytes), sum);
    await pause();
  }
  return sum;
}

function align(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}

function padding(written: number): Uint8Array {
  return new Uint8Array(align(written) - written);
}
