// A window → where it stands: the article and the place that a citation needs.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Article } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import type { PassageIndex } from '../../search/passage-index.js';
import type { Window } from './windows.js';

export interface LocatedWindow extends Passage {
  readonly analysed: AnalysedArticle;
  readonly article: Article;
}

/** Finds a window of an index in its article. A window of another index is a fault and throws. */
export function locateWindow(passages: PassageIndex, window: Window): LocatedWindow {
  const analysed = passages.articles[window.article.number];
  const start = passages.startOf[window.first];
  const end = passages.endOf[window.last];
  const paragraphIndex = passages.paragraphOf[window.first];
  if (analysed === undefined || start === undefined || end === undefined || paragraphIndex === undefined)
    throw new RangeError(`The index has no sentences ${window.first}–${window.last}.`);
  const firstOfArticle = passages.firstSentence[window.article.number] ?? 0;
  let firstOfParagraph = window.first;
  while (firstOfParagraph > firstOfArticle && passages.paragraphOf[firstOfParagraph - 1] === paragraphIndex)
    firstOfParagraph--;
  return {
    analysed,
    article: analysed.article,
    articleId: analysed.article.id,
    paragraphIndex,
    // Counted in the index, which has every sentence: what was found in the article would have to be decoded.
    sentenceIndex: window.first - firstOfParagraph,
    start,
    end,
  };
}
