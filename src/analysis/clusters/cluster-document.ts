// What the discovery of events needs to know of an article.

import type { Article } from '../../model/article.js';
import { cutJunk } from '../../text/cut-junk.js';
import { storyChars } from './story-terms.js';

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
