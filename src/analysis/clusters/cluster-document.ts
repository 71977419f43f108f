// What the discovery of events needs to know of an article.

import type { Article } from '../../model/article.js';
import { cutJunk } from '../../text/cut-junk.js';

/** How much of a story is read, in characters: unseen folds of bench/train-clusters.mjs fared better with it than with the lead alone. */
export const storyChars = 6000;

export interface ClusterDocument {
  readonly id: string;
  readonly title: string;
  /** The story without junk. Only its beginning is read. */
  readonly text: string;
  /** `YYYY-MM-DD`, or null when unknown. */
  readonly publishedOn: string | null;
}

/** An article's beginning, as much as is read of it. */
export function toClusterDocument({ id, title, paragraphs, junk, published }: Article): ClusterDocument {
  const text = cutJunk(paragraphs, junk)
    .join('\n')
    .slice(0, 2 * storyChars);
  return { id, title, text, publishedOn: published?.on ?? null };
}
