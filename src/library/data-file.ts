// A file of this process, at whose end parts are added.

import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

/** Parts begin at multiples of this, so that columns of numbers can be read where they lie. */
const alignment = 8;

/** Small parts are gathered into writes of this size; larger ones are written in pieces of it. */
const chunkBytes = 4 * 1024 * 1024;

/** Between `begin` and `end` parts are added; what was added is there only if the caller keeps it. */
export class DataFile {
  readonly path: string;
  /** Bytes that count. */
  length = 0;
  #before = 0;
  #handle: Awaited<ReturnType<typeof open>> | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(file: string) {
    this.path = file;
  }

  async begin(): Promise<void> {
    await mkdir(path.dirname(this.path), { recursive: true });
    this.#before = this.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#handle = await open(this.path, this.length === 0 ? 'w' : 'r+');
    // What an attempt left behind that failed.
    await this.#guard((handle) => handle.truncate(this.length));
  }

  /** Gives where the bytes will stand. */
  async add(bytes: Uint8Array): Promise<number> {
    const offset = this.length + this.#waitingBytes;
    const padding = new Uint8Array((alignment - (bytes.length % alignment)) % alignment);
    this.#waiting.push(bytes, padding);
    this.#waitingBytes += bytes.length + padding.length;
    if (this.#waitingBytes >= chunkBytes) await this.#flush();
    return offset;
  }

  /** Brings everything to the disk. */
  async end(): Promise<void> {
    await this.#flush();
    await this.#guard((handle) => handle.sync());
    await this.#handle?.close();
    this.#handle = null;
  }

  /** As if nothing had been added since `begin`. */
  async takeBack(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
    this.#handle = null;
    this.length = this.#before;
    if (this.length === 0) await rm(this.path, { force: true }).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#guard(async (handle) => {
      let small: Uint8Array[] = [];
      for (const bytes of waiting) {
        if (bytes.length < chunkBytes) {
          small.push(bytes);
          continue;
        }
        await this.#write(handle, Buffer.concat(small));
        small = [];
        for (let from = 0; from < bytes.length; from += chunkBytes)
          await this.#write(handle, bytes.subarray(from, from + chunkBytes));
      }
      await this.#write(handle, Buffer.concat(small));
    });
  }

  /** A write may take less than it was given, as on a disk that is nearly full. */
  async #write(handle: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, this.length);
      from += bytesWritten;
      this.length += bytesWritten;
    }
  }

  async #guard<Result>(work: (handle: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<void> {
    if (this.#handle === null) throw new Error('Nothing can be added to a file that was not begun.');
    try {
      await work(this.#handle);
    } catch (error) {
      await this.takeBack();
      throw error;
    }
  }
}
