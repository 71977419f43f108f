// The library of the shipped corpus, built once for all tests of a file.

import path from 'node:path';
import type { Updated } from '../../src/library/indexer.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import type { Library } from '../../src/library/library.js';

/** The folder of the shipped corpus. */
export const shippedCorpusDir = path.resolve(import.meta.dirname, '../../corpus');

let shipped: Promise<Updated> | undefined;

/** Ingests the shipped corpus at the first call and gives the same library and report from then on. */
export function ingestShippedCorpus(): Promise<Updated> {
  shipped ??= ingestCorpus(shippedCorpusDir, () => new Date('2025-06-10T12:00:00Z'));
  return shipped;
}

/** The library alone. */
export async function openShippedLibrary(): Promise<Library> {
  return (await ingestShippedCorpus()).library;
}
