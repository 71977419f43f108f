// A text → the articles whose headline has its words; headlines are not part of the text that is cited.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { tokenise } from '../../search/tokenise.js';
import { foldSpelling } from './printed-words.js';

const maxHeadlines = 3;
/** Fewer words stand in a headline by chance. */
const minWords = 3;

/** In the order given, at most three; case and punctuation do not count. None for a text of one or two words. */
export function findHeadlines(
  articles: readonly AnalysedArticle[],
  text: string,
): readonly AnalysedArticle[] {
  const wanted = foldWords(text);
  if (wanted.length < minWords) return [];
  const phrase = ` ${wanted.join(' ')} `;
  return articles
    .filter(({ article }) => ` ${foldWords(article.title).join(' ')} `.includes(phrase))
    .slice(0, maxHeadlines);
}

function foldWords(text: string): readonly string[] {
  return tokenise(text).map((token) => foldSpelling(token.text));
}
