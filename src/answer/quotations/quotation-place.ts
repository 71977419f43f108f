// The places of excerpts ⇄ one short text, for a button that means the quotations on its card.

import type { Locator } from '../../model/locator.js';

/** "a1b2:3:120-260": article id, paragraph from 1, start and end; several with a space between. */
export function formatPlaces(places: readonly Locator[]): string {
  return places
    .map(({ articleId, paragraphIndex, start, end }) => `${articleId}:${paragraphIndex + 1}:${start}-${end}`)
    .join(' ');
}

/** The inverse; null for any other text. */
export function parsePlaces(text: string): readonly Locator[] | null {
  const places: Locator[] = [];
  for (const part of text.trim().split(/\s+/)) {
    const found = /^([A-Za-z0-9]{1,64}):([1-9]\d{0,5}):(\d{1,7})-(\d{1,7})$/.exec(part);
    if (found === null) return null;
    const [, articleId = '', paragraph, start, end] = found;
    places.push({ articleId, paragraphIndex: Number(paragraph) - 1, start: Number(start), end: Number(end) });
  }
  return places;
}
