// The head of kept sections ↔ a small file that is either whole or not taken for one.

import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { SectionFileError } from './checksum.js';

export interface Head {
  /** Names of the data files, in the folder of the head. */
  readonly files: readonly string[];
  /** Of each part of a section, one after the other: number of its file, offset, length, CRC-32. */
  readonly sections: readonly { readonly name: string; readonly places: readonly number[] }[];
}

/** "DRAGOMAN" and, as two 32-bit numbers, length and checksum of what follows. */
const magic = Buffer.from('DRAGOMAN');
const headBytes = magic.length + 8;

/**
 * Writes the head under another name, brings it to the disk and then gives it its name: whoever opens the name finds the old head or the
 * new one, also after a power cut. `format` says what the sections mean and which program made them.
 */
export async function writeHead(file: string, format: string, head: Head): Promise<void> {
  const body = Buffer.from(JSON.stringify({ format, ...head }));
  const start = Buffer.alloc(headBytes);
  magic.copy(start);
  start.writeUInt32LE(body.length, magic.length);
  start.writeUInt32LE(crc32(body), magic.length + 4);
  const partial = `${file}.${randomBytes(6).toString('hex')}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(Buffer.concat([start, body]));
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

/** Whether a file of this name is what a writer of `head` left behind, or still writes. */
export function isPartialHead(name: string, head: string): boolean {
  return name.startsWith(`${head}.`) && name.endsWith('.partial');
}

/**
 * Null when there is no such file, or one of another format: what another version of the program kept is of no use, but no fault.
 * Throws `SectionFileError` when it is no such file at all, or not whole.
 */
export async function readHead(file: string, format: string): Promise<Head | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SectionFileError(`cannot be read (${error.code ?? error.message})`, { cause: error });
  });
  if (bytes === null) return null;
  if (bytes.length < headBytes || !bytes.subarray(0, magic.length).equals(magic))
    throw new SectionFileError('is no file of this program');
  const length = bytes.readUInt32LE(magic.length);
  const body = bytes.subarray(headBytes, headBytes + length);
  if (body.length !== length) throw new SectionFileError('is cut short');
  if (crc32(body) !== bytes.readUInt32LE(magic.length + 4)) throw new SectionFileError('is damaged');
  const head = JSON.parse(body.toString()) as Head & { readonly format: string };
  return head.format === format ? head : null;
}

/** Brings the new name to the disk. Where folders cannot be opened (Windows), the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
