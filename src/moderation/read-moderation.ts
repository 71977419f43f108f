// The store's decisions → what the library obeys.

import type { Moderation } from '../library/moderation.js';
import type { Store } from '../store/store.js';

export async function readModeration({
  hiddenArticles,
  corrections,
}: Pick<Store, 'hiddenArticles' | 'corrections'>): Promise<Moderation> {
  const [hidden, corrected] = await Promise.all([hiddenArticles.list(), corrections.list()]);
  return {
    hidden: hidden.map(({ articleId, reason, hiddenAt }) => ({ articleId, reason, hiddenAt })),
    corrections: corrected.map(({ articleId, paragraphHash, quoteText, kind, speaker }) => ({
      articleId,
      paragraphHash,
      quoteText,
      kind,
      speaker,
    })),
  };
}
