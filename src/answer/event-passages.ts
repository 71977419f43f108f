// Mentions of an event → passages worth showing: neighbouring sentences joined, copies folded, spread over outlets.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { listStems } from '../analysis/stems.js';
import type { Library } from '../library/library.js';
import type { EventMention } from '../model/event.js';
import type { Locator } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { isBrokenBetween, maxExcerptSentences } from './sentence-window.js';

/** One to three neighbouring sentences about an event. */
export interface EventPassage extends Locator {
  readonly analysed: AnalysedArticle;
  /** That of its weightiest sentence. */
  readonly weight: number;
}

/** What one outlet reports; `outlet` is null for articles whose outlet nobody knows. */
export interface OutletReport {
  readonly outlet: string | null;
  /** In reading order. */
  readonly passages: readonly EventPassage[];
}

/** Share of the stems of the shorter passage that another one holds when both say the same. Chosen on the shipped pages. */
const sameWordsShare = 0.7;

/**
 * Chooses the weightiest passages in turns, one of each outlet, until `limit` are chosen or no outlet has more than
 * `perOutlet`; passages that repeat a chosen one are left out. Outlets come by their weightiest passage.
 */
export function reportByOutlet(
  library: Library,
  mentions: readonly EventMention[],
  { limit, perOutlet }: { readonly limit: number; readonly perOutlet: number },
): readonly OutletReport[] {
  const ranked = joinNeighbours(library, mentions).sort((a, b) => b.weight - a.weight);
  const waiting = new Map<string | null, EventPassage[]>();
  for (const passage of ranked) {
    const { outlet } = passage.analysed.article;
    waiting.set(outlet, [...(waiting.get(outlet) ?? []), passage]);
  }
  const chosen: EventPassage[] = [];
  for (let turn = 0; turn < perOutlet; turn += 1) {
    for (const passages of waiting.values()) {
      if (chosen.length === limit) break;
      const next = passages.findIndex((passage) => !chosen.some((other) => repeats(passage, other)));
      if (next >= 0) chosen.push(...passages.splice(next, 1));
    }
  }
  return [...waiting.keys()]
    .map((outlet) => ({
      outlet,
      passages: chosen.filter(({ analysed }) => analysed.article.outlet === outlet).sort(byPlace(library)),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** Joins sentences that follow one another directly, up to the length of an excerpt. */
function joinNeighbours(library: Library, mentions: readonly EventMention[]): EventPassage[] {
  const passages: EventPassage[] = [];
  let last: { passage: EventPassage; sentences: number; lastIndex: number } | undefined;
  for (const mention of mentions) {
    const analysed = library.findArticle(mention.articleId);
    if (analysed === undefined || mention.end - mention.start > maxExcerptChars) continue;
    const { articleId, paragraphIndex, start, end, sentenceIndex, weight } = mention;
    if (
      last !== undefined &&
      last.passage.articleId === articleId &&
      last.passage.paragraphIndex === paragraphIndex &&
      last.lastIndex + 1 === sentenceIndex &&
      last.sentences < maxExcerptSentences &&
      end - last.passage.start <= maxExcerptChars &&
      !isBrokenBetween(analysed.article, { ...last.passage, end: start })
    ) {
      const joined = { ...last.passage, end, weight: Math.max(last.passage.weight, weight) };
      passages[passages.length - 1] = joined;
      last = { passage: joined, sentences: last.sentences + 1, lastIndex: sentenceIndex };
    } else {
      const passage = { analysed, articleId, paragraphIndex, start, end, weight };
      passages.push(passage);
      last = { passage, sentences: 1, lastIndex: sentenceIndex };
    }
  }
  return passages;
}

function repeats(passage: EventPassage, other: EventPassage): boolean {
  const [shorter, longer] = [stemsOf(passage), stemsOf(other)].sort((a, b) => a.size - b.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const shared = [...shorter].filter((stem) => longer.has(stem)).length;
  return shared >= sameWordsShare * shorter.size;
}

function stemsOf({ analysed, paragraphIndex, start, end }: EventPassage): ReadonlySet<string> {
  return new Set(listStems(analysed.article.paragraphs[paragraphIndex]!.slice(start, end)));
}

/** The order of the library, then of the text. */
function byPlace(library: Library): (a: EventPassage, b: EventPassage) => number {
  const positions = new Map(library.articles.map(({ article }, index) => [article.id, index]));
  return (a, b) =>
    positions.get(a.analysed.article.id)! - positions.get(b.analysed.article.id)! ||
    a.paragraphIndex - b.paragraphIndex ||
    a.start - b.start;
}
