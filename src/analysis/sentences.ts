// Splits an article into sentences that never mix its story with junk or run across live-blog entries.

import type { Article } from '../model/article.js';
import type { Span } from '../model/locator.js';
import { splitSentences } from '../text/sentences.js';

/** What the splitter needs of an article. */
export type ArticleText = Pick<Article, 'paragraphs' | 'junk' | 'entries'>;

/**
 * Sentences of every paragraph, `result[paragraphIndex]`: like `splitSentences`, but also cut where junk begins and ends and
 * where a live-blog entry or its heading does. Spans cover their paragraph in order; none consists of white space only,
 * unless the whole paragraph does.
 */
export function splitArticleSentences(article: ArticleText): readonly (readonly Span[])[] {
  const cuts = cutsByParagraph(article);
  return article.paragraphs.map((paragraph, index) => {
    const here = cuts.get(index);
    return here === undefined ? splitSentences(paragraph) : splitAtCuts(paragraph, here);
  });
}

function cutsByParagraph({ junk, entries }: ArticleText): ReadonlyMap<number, readonly number[]> {
  const cuts = new Map<number, number[]>();
  const add = (paragraphIndex: number, position: number): void => {
    const known = cuts.get(paragraphIndex);
    if (known === undefined) cuts.set(paragraphIndex, [position]);
    else known.push(position);
  };
  for (const { paragraphIndex, start, end } of junk) {
    add(paragraphIndex, start);
    add(paragraphIndex, end);
  }
  for (const { paragraphIndex, start, end, headingEnd } of entries) {
    add(paragraphIndex, start);
    add(paragraphIndex, end);
    if (headingEnd !== null) add(paragraphIndex, headingEnd);
  }
  return cuts;
}

function splitAtCuts(paragraph: string, cuts: readonly number[]): readonly Span[] {
  const edges = [...new Set([0, ...cuts, paragraph.length])]
    .filter((edge) => edge >= 0 && edge <= paragraph.length)
    .sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  for (const edge of edges) {
    // White space between two cuts joins what comes next, or the last sentence at the end.
    if (edge === start || paragraph.slice(start, edge).trim() === '') continue;
    for (const span of splitSentences(paragraph.slice(start, edge)))
      spans.push({ start: start + span.start, end: start + span.end });
    start = edge;
  }
  if (start === paragraph.length) return spans;
  const last = spans.pop();
  return [...spans, { start: last?.start ?? 0, end: paragraph.length }];
}
