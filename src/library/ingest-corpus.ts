// A corpus folder → its library, once and at once: for calls from the shell and for tests.

import type { Library } from './library.js';
import { openIndexer } from './open-indexer.js';
import type { UpdateReport } from './update-report.js';

/** Bad pages and broken data files become issues; throws `CorpusError` only when the folder itself cannot be read. */
export async function ingestCorpus(
  corpusDir: string,
  now: () => Date = () => new Date(),
): Promise<{ readonly library: Library; readonly report: UpdateReport }> {
  const indexer = await openIndexer({ corpusDir, now });
  return indexer.update();
}
