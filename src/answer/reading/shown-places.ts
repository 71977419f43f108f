// An article → which places of it the reader may show.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { ParagraphSpan, Span } from '../../model/locator.js';

/** What may be shown of a text: all of it where the operator has the right to, else excerpts. */
export type Extent = 'whole' | 'excerpts';

/** Largest part of a text that excerpts make up, beside its opening and the words asked for: enough to see what it is about. */
const maxExcerptShare = 0.35;
/** Most text of a page, in UTF-16 units: with its markup a page stays below 100 KB (`test/web/reader.test.ts`). */
const maxWholeChars = 40_000;

/**
 * Of a whole text every stretch without junk, from its beginning until the page is full; of another one the places that must
 * be shown and then as many of the others, in the order given, as rights allow. Empty for an article without text.
 */
export function choosePlaces(
  analysed: AnalysedArticle,
  extent: Extent,
  required: readonly ParagraphSpan[],
  others: readonly ParagraphSpan[],
): readonly ParagraphSpan[] {
  if (extent === 'whole') return [...required, ...listWholeText(analysed)];
  const total = analysed.article.paragraphs.reduce((sum, { length }) => sum + length, 0);
  let room = total * maxExcerptShare;
  return [
    ...required,
    ...others.filter((place) => {
      if (required.some((one) => holds(one, place))) return false;
      if (place.end - place.start > room) return false;
      room -= place.end - place.start;
      return true;
    }),
  ];
}

function holds(outer: ParagraphSpan, inner: ParagraphSpan): boolean {
  return (
    outer.paragraphIndex === inner.paragraphIndex && outer.start <= inner.start && outer.end >= inner.end
  );
}

function listWholeText({
  article: { paragraphs, junk },
  sentences,
}: AnalysedArticle): readonly ParagraphSpan[] {
  const places: ParagraphSpan[] = [];
  let room = maxWholeChars;
  for (const paragraphIndex of paragraphs.keys()) {
    const here = junk.filter((span) => span.paragraphIndex === paragraphIndex);
    for (const sentence of sentences[paragraphIndex] ?? []) {
      if (here.some((span) => overlaps(span, sentence))) continue;
      room -= sentence.end - sentence.start;
      if (room < 0) return places;
      places.push({ paragraphIndex, start: sentence.start, end: sentence.end });
    }
  }
  return places;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}
