// Bytes → their CRC-32, and the fault that is found by it.

import { crc32 } from 'node:zlib';

/** Bytes checked between two turns of the event loop: about a millisecond. */
const chunkBytes = 1024 * 1024;

/** Why kept files are not taken. The text is for people: "is cut short". */
export class SectionFileError extends Error {
  override readonly name = 'SectionFileError';
}

export async function checksum(bytes: Uint8Array, pause: () => Promise<void>): Promise<number> {
  if (bytes.length <= chunkBytes) return crc32(bytes);
  let sum = 0;
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    sum = crc32(bytes.subarray(from, from + chunkBytes), sum);
    await pause();
  }
  return sum;
}
