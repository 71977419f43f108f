// Paragraphs with marked junk → the story alone.

import type { JunkSpan } from '../model/page.js';

/**
 * Leaves junk spans out of paragraphs; what is left of a paragraph is trimmed, an empty rest is dropped. For counting,
 * comparing and indexing only: offsets in the result mean nothing, so excerpts are never cut from it.
 */
export function cutJunk(paragraphs: readonly string[], junk: readonly JunkSpan[]): readonly string[] {
  if (junk.length === 0) return paragraphs;
  return paragraphs
    .map((paragraph, index) => {
      let kept = '';
      let position = 0;
      for (const span of junk.filter(({ paragraphIndex }) => paragraphIndex === index)) {
        kept += `${paragraph.slice(position, span.start)} `;
        position = span.end;
      }
      return (kept + paragraph.slice(position)).trim();
    })
    .filter((paragraph) => paragraph !== '');
}
