// Articles → the numbers under which they arrived, whichever of their ids was noted then.

import type { Library } from '../../library/library.js';
import type { DigestContext } from './digest-request.js';

/**
 * Numbers by present ids, of the articles named (by any id) and of those that carry their texts; the first where several were
 * noted. Those that never arrived, or are not in the library, are absent.
 */
export async function readArrivals(
  library: Library,
  articleIds: readonly string[],
  findArrivals: DigestContext['findArrivals'],
): Promise<ReadonlyMap<string, number>> {
  const present = new Map<string, string>();
  for (const id of articleIds) {
    const article = library.findArticle(id)?.article;
    if (article === undefined) continue;
    const copies = article.sameTextIds.flatMap((copyId) => library.findArticle(copyId)?.article ?? []);
    for (const known of [article, ...copies]) for (const alias of known.aliases) present.set(alias, known.id);
  }
  const seqOf = new Map<string, number>();
  if (present.size === 0) return seqOf;
  for (const { articleId, seq } of await findArrivals([...present.keys()])) {
    // An arrival names the article as it was called then, which another alias may have led to.
    const id = present.get(articleId) ?? library.findArticle(articleId)?.article.id;
    if (id !== undefined) seqOf.set(id, Math.min(seq, seqOf.get(id) ?? seq));
  }
  return seqOf;
}
