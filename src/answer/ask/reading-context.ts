// A library → what a question is read against.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import { listOutletNames } from '../notices.js';
import type { ReadingContext } from '../question/understand-question.js';

/** What of a library tells how a question is to be read; without dated articles no time is counted from any. */
export function readingContextOf(library: Library): ReadingContext {
  const isDated = ({ article }: AnalysedArticle) => article.published !== null;
  return {
    outlets: listOutletNames(library),
    // The library orders its articles by day, undated ones last.
    oldestOn: library.articles.findLast(isDated)?.article.published?.on ?? null,
    newestOn: library.articles.find(isDated)?.article.published?.on ?? null,
    findEvent: (name) => {
      const match = library.events.match(name);
      return match.kind === 'one' ? match.event : null;
    },
  };
}
