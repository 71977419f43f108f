// Paragraphs → the spans in them that belong to the publisher's page and not to the story.

import type { JunkSpan } from '../model/page.js';

export function markJunk(paragraphs: readonly string[], known: readonly JunkSpan[]): readonly JunkSpan[] {
  return paragraphs.length === 0 ? [] : known;
}
