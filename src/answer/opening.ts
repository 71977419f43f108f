// Article → the words it opens with, as a place that can be cited.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Locator, Span } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { trimSpan } from '../text/trim-span.js';

/** A sentence shorter than this is a byline, a caption or a heading more often than news. In UTF-16 units; chosen by reading the shipped pages. */
const minOpeningChars = 40;

/** A second sentence is added while the excerpt stays readable at a glance. In UTF-16 units. */
const comfortableChars = 320;

/**
 * The first sentence that tells something, with the next of its paragraph where both are short. Falls back to the first
 * sentence that can be cited at all; null when there is none (no text, or nothing but junk).
 */
export function findOpening(analysed: AnalysedArticle): Locator | null {
  const sentences = listCitableSentences(analysed);
  const first = sentences.find(tellsSomething) ?? sentences[0];
  if (first === undefined) return null;
  const next = sentences[sentences.indexOf(first) + 1];
  const isJoined =
    next !== undefined &&
    next.paragraphIndex === first.paragraphIndex &&
    next.sentenceIndex === first.sentenceIndex + 1 &&
    tellsSomething(next) &&
    next.end - first.start <= comfortableChars;
  const { paragraphIndex, start } = first;
  return { articleId: analysed.article.id, paragraphIndex, start, end: isJoined ? next.end : first.end };
}

/** A sentence that may be cited whole: trimmed, free of junk, not too long. */
export interface CitableSentence extends Span {
  readonly paragraphIndex: number;
  readonly sentenceIndex: number;
  readonly text: string;
}

/** In the order of the text; empty for an article without text. */
export function listCitableSentences({ article, sentences }: AnalysedArticle): readonly CitableSentence[] {
  return article.paragraphs.flatMap((paragraph, paragraphIndex) =>
    (sentences[paragraphIndex] ?? []).flatMap((span, sentenceIndex) => {
      const { start, end } = trimSpan(paragraph, span);
      const isJunk = article.junk.some(
        (junk) => junk.paragraphIndex === paragraphIndex && junk.start < end && junk.end > start,
      );
      return end > start && end - start <= maxExcerptChars && !isJunk
        ? [{ paragraphIndex, sentenceIndex, start, end, text: paragraph.slice(start, end) }]
        : [];
    }),
  );
}

/** A whole sentence, not a heading: long enough, and closed by punctuation. */
function tellsSomething({ text }: CitableSentence): boolean {
  return text.length >= minOpeningChars && /[.!?…؟。][\p{Pe}\p{Pf}'"’”]*$/u.test(text);
}
