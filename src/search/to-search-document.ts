// An article → the document that the search index holds of it.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { SearchDocument } from './search-index.js';

/** The title and the story; what is marked as junk is not to be found. */
export function toSearchDocument({ article }: AnalysedArticle): SearchDocument {
  const paragraphs = article.paragraphs.map((paragraph, paragraphIndex) => {
    let text = '';
    let end = 0;
    for (const span of article.junk.filter((junk) => junk.paragraphIndex === paragraphIndex)) {
      text += `${paragraph.slice(end, span.start)} `;
      end = span.end;
    }
    return text + paragraph.slice(end);
  });
  return { articleId: article.id, title: article.title, outlet: article.outlet, body: paragraphs.join('\n') };
}
