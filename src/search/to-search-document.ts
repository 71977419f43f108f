// An article → the document that the search index holds of it.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { cutJunk } from '../text/cut-junk.js';
import type { SearchDocument } from './search-index.js';

/** The title and the story; what is marked as junk is not to be found. */
export function toSearchDocument({ article }: AnalysedArticle): SearchDocument {
  const { id, title, outlet, paragraphs, junk } = article;
  return { articleId: id, title, outlet, body: cutJunk(paragraphs, junk).join('\n') };
}
