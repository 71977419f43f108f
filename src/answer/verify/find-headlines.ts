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
  // Folding every headline of a large corpus takes longer than the rest of the answer: the longest word tells most of them apart.
  const longest = wanted.reduce((best, word) => (word.length > best.length ? word : best), '');
  return articles
    .filter(({ article }) => foldSpelling(article.title).includes(longest))
    .filter(({ article }) => ` ${foldWords(article.title).join(' ')} `.includes(phrase))
    .slice(0, maxHeadlines);
}

function foldWords(text: string): readonly string[] {
  return tokenise(text).map((token) => foldSpelling(token.text));
}
