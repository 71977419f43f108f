// A place in an article → the whole sentences around it that may be shown as one excerpt.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Article } from '../model/article.js';
import type { Locator, ParagraphSpan, Span } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { trimSpan } from '../text/trim-span.js';

/** Most sentences of an excerpt. Fixed by the contract. */
export const maxExcerptSentences = 3;

/**
 * The whole sentences that hold a span, at most three and `maxExcerptChars` long, without junk and without the white
 * space around them. Where not all of them may stand in one excerpt, the first ones that may; a sentence that can never
 * be shown (too long, or junk) is passed over. Null when the span touches no sentence that can be shown.
 */
export function coverWithSentences(analysed: AnalysedArticle, at: ParagraphSpan): Locator | null {
  const { article } = analysed;
  const { paragraphIndex } = at;
  const paragraph = article.paragraphs[paragraphIndex] ?? '';
  const sentences = (analysed.sentences[paragraphIndex] ?? [])
    .filter(({ start, end }) => start < at.end && end > at.start)
    .map((sentence) => trimSpan(paragraph, sentence));
  const isShowable = ({ start, end }: Span) =>
    end > start &&
    end - start <= maxExcerptChars &&
    !article.junk.some(
      (junk) => junk.paragraphIndex === paragraphIndex && junk.start < end && junk.end > start,
    );
  const first = sentences.findIndex(isShowable);
  if (first < 0) return null;
  const { start } = sentences[first]!;
  let { end } = sentences[first]!;
  for (const next of sentences.slice(first + 1, first + maxExcerptSentences)) {
    if (!isShowable(next) || next.end - start > maxExcerptChars) break;
    if (isBrokenBetween(article, { paragraphIndex, start, end: next.start })) break;
    end = next.end;
  }
  return { articleId: article.id, paragraphIndex, start, end };
}

/**
 * Whether a live-blog entry or its heading begins or ends after the start of a span and not after its end: what
 * stands before and behind does not belong together, though the page runs it together in one line.
 */
export function isBrokenBetween(
  { entries }: Article,
  { paragraphIndex, start, end }: ParagraphSpan,
): boolean {
  return entries.some(
    (entry) =>
      entry.paragraphIndex === paragraphIndex &&
      [entry.start, entry.end, entry.headingEnd ?? entry.start].some((edge) => edge > start && edge <= end),
  );
}

/** Whether a window holds the whole of a place in the same article. */
export function holds(window: ParagraphSpan, { paragraphIndex, start, end }: ParagraphSpan): boolean {
  return window.paragraphIndex === paragraphIndex && window.start <= start && end <= window.end;
}

export function overlap(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraphIndex === b.paragraphIndex && a.start < b.end && b.start < a.end;
}
