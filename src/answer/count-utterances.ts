// How many things an article quotes, runs of one utterance counted once.

import type { AnalysedArticle } from '../analysis/analysed-article.js';

export function countUtterances({ quotes }: Pick<AnalysedArticle, 'quotes'>): number {
  return new Set(quotes.map(({ group }) => group)).size;
}
