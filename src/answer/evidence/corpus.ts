// What a question is put to: articles, indexed as a whole and sentence by sentence.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { createCorpusIndex } from '../../search/corpus-index.js';
import type { PassageIndex } from '../../search/passage-index.js';
import type { SearchIndex } from '../../search/search-index.js';

/** A library is one; so are articles without a library. */
export interface Corpus {
  readonly index: SearchIndex;
  readonly passages: PassageIndex;
}

/** Indexes articles for questions alone: what a library does besides much else. */
export async function openCorpus(articles: readonly AnalysedArticle[]): Promise<Corpus> {
  return createCorpusIndex(articles);
}
