// What a question is put to: articles, indexed as a whole and sentence by sentence.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { createMiniSearchIndex } from '../../search/minisearch-index.js';
import { createPassageIndex, type PassageIndex } from '../../search/passage-index.js';
import type { SearchIndex } from '../../search/search-index.js';
import { toSearchDocument } from '../../search/to-search-document.js';

/** A library is one; so are articles without a library. */
export interface Corpus {
  readonly index: SearchIndex;
  readonly passages: PassageIndex;
}

/** Indexes articles for questions alone: what a library does besides much else. */
export async function openCorpus(articles: readonly AnalysedArticle[]): Promise<Corpus> {
  return {
    index: await createMiniSearchIndex(articles.map(toSearchDocument)),
    passages: await createPassageIndex(articles),
  };
}
