// Article → the amounts it states, each with the place where it stands.

import type { Amount } from '../model/amount.js';
import type { Article } from '../model/article.js';
import type { Span } from '../model/locator.js';
import { findAmounts } from '../text/amounts.js';
import { mayHoldNumber } from '../text/numbers.js';

/**
 * The amounts of an article's story in reading order; amounts inside junk and in articles of another language than English are left out.
 * `sentences[paragraphIndex]` as in `AnalysedArticle`. `wanted` spares the work for sentences whose numbers nobody asked for.
 */
export function findArticleAmounts(
  article: Pick<Article, 'id' | 'language' | 'paragraphs' | 'junk'>,
  sentences: readonly (readonly Span[])[],
  wanted: (sentence: string, paragraphIndex: number, sentenceIndex: number) => boolean = () => true,
): readonly Amount[] {
  if (article.language !== 'en' && article.language !== 'und') return [];
  return article.paragraphs.flatMap((paragraph, paragraphIndex) =>
    (sentences[paragraphIndex] ?? []).flatMap((sentence, sentenceIndex) => {
      const text = paragraph.slice(sentence.start, sentence.end);
      return mayHoldNumber(text) && wanted(text, paragraphIndex, sentenceIndex)
        ? findAmounts(paragraph, sentence)
            .filter(({ start, end }) => !touchesJunk(article, paragraphIndex, start, end))
            .map((amount) => ({ ...amount, articleId: article.id, paragraphIndex, sentenceIndex }))
        : [];
    }),
  );
}

function touchesJunk(
  { junk }: Pick<Article, 'junk'>,
  paragraphIndex: number,
  start: number,
  end: number,
): boolean {
  return junk.some((span) => span.paragraphIndex === paragraphIndex && span.start < end && span.end > start);
}
