// Cards and excerpts for tests of the screens.

import type { Excerpt } from '../../src/card/card.js';
import type { Citation } from '../../src/model/citation.js';

export function aCitation(set: Partial<Citation> = {}): Citation {
  const text = set.text ?? 'The two sides agreed to hand over 6,000 bodies each.';
  return {
    text,
    articleId: 'a1',
    title: 'More prisoners swapped',
    outlet: 'Reuters',
    publishedOn: '2025-06-10',
    url: null,
    seenOn: { page: 'page.txt', url: null },
    paragraphIndex: 2,
    sentenceIndex: 0,
    start: 0,
    end: text.length,
    ...set,
  };
}

export function anExcerpt(
  set: Partial<Omit<Excerpt, 'citation'>> & { citation?: Partial<Citation> } = {},
): Excerpt {
  const { citation, ...rest } = set;
  return {
    role: 'answer',
    number: 1,
    citation: aCitation(citation),
    lastSentenceIndex: citation?.sentenceIndex ?? 0,
    link: null,
    emphasis: [],
    evidence: [],
    speaker: null,
    notes: [],
    ...rest,
  };
}
