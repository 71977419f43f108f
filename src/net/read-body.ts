// The body of a response → its bytes, decoded, within limits at every stage.

import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchError } from './fetch-error.js';

/** What we say we can read. Deflate is left out: half of the servers that offer it send something else under the name. */
export const acceptedEncodings = 'gzip, br';

/** How often larger a body may become when it is decompressed. HTML reaches 20; a bomb of gzip reaches 1,000. */
const maxRatio = 200;

/** Below so many bytes the ratio says nothing. */
const minRatedBytes = 256 * 1024;

/**
 * Reads a body of at most `maxBytes`, before and after decompression. Never holds more than that and one chunk. Throws
 * `FetchError` when it is larger, grows beyond reason, is compressed in a way we did not offer, or is cut off.
 */
export async function readBody(
  url: string,
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const refuse = (fault: 'too-large' | 'encoding', expected: string, found: string, cause?: unknown) =>
    new FetchError({ fault, url, expected, found, hint: 'Nothing was taken from it.', cause });
  const decoder = createDecoder(encoding);
  if (decoder === undefined)
    throw refuse(
      'encoding',
      `a body encoded as ${acceptedEncodings}`,
      `one encoded as ${encoding?.slice(0, 40)}`,
    );
  let received = 0;
  let decoded = 0;
  const chunks: Uint8Array[] = [];
  const tooLarge = () => refuse('too-large', `at most ${inMegabytes(maxBytes)}`, 'more');
  async function* count(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      received += chunk.length;
      if (received > maxBytes) throw tooLarge();
      yield chunk;
    }
  }
  async function collect(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      decoded += chunk.length;
      if (decoded > maxBytes) throw tooLarge();
      if (decoded > minRatedBytes && decoded > received * maxRatio)
        throw refuse(
          'too-large',
          'a page',
          `a body that grows over ${maxRatio} times when it is decompressed`,
        );
      chunks.push(chunk);
    }
  }
  try {
    if (decoder === null) await pipeline(body, count, collect);
    else await pipeline(body, count, decoder, collect);
  } catch (error) {
    if (isZlibError(error))
      throw refuse('encoding', `a body encoded as ${encoding}`, 'one that is broken', error);
    throw error;
  }
  return Buffer.concat(chunks);
}

/** Null when there is nothing to decode, undefined for an encoding we do not read. */
function createDecoder(encoding: string | null): Transform | null | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** Errors of zlib carry codes such as Z_DATA_ERROR, Z_BUF_ERROR (cut off) and ERR__ERROR_FORMAT_… of Brotli. */
function isZlibError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(?:Z_|ERR__ERROR_|ERR_BROTLI)/.test(String(error.code))
  );
}

function inMegabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
