// The captures of one article → the article: the fullest text, and each fact from the capture that knows it best.

import type { Article, DateBasis, PublishedDate } from '../../model/article.js';
import { joinText } from '../../model/article-text.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import type { CapturedItem } from './capture-pages.js';
import { compareFullness, type Print } from './print-capture.js';

/**
 * Which knowledge of a publication day is believed first: what somebody looked up, what the publisher's own page says of
 * itself, the aggregator's byline, the text's dateline, and last a feed, whose days are often those of its update.
 */
const basisOrder: readonly DateBasis[] = ['sources', 'metadata', 'byline', 'dateline', 'feed'];

/**
 * Merges captures (at least one) into an article. Title, text, junk, language and relative time are those of the fullest
 * capture; outlet, day and address come from any, sources.json first, then from the fullest capture that has them.
 */
export function mergeCaptures(
  prints: readonly Print[],
  ids: { readonly id: string; readonly aliases: readonly string[]; readonly sameTextIds: readonly string[] },
): Article {
  const ordered = [...prints].sort(compareFullness).map(({ captured }) => captured);
  const [fullest] = ordered;
  if (fullest === undefined) throw new RangeError('An article needs at least one capture.');
  const { item } = fullest;
  const { title, relativeTime, language } = item;
  const facts = {
    ...ids,
    title,
    outlet:
      firstKnown(ordered, ({ known }) => known?.outlet) ?? firstKnown(ordered, ({ item }) => item.outlet),
    published: findBestDate(ordered),
    relativeTime,
    url: firstKnown(ordered, ({ known }) => known?.url) ?? firstKnown(ordered, ({ urls }) => urls[0]),
    language,
    seenOn: fullest.capture,
    captures: ordered
      .map(({ capture }) => capture)
      .sort((a, b) => compareCodeUnits(a.page, b.page) || a.position - b.position),
  };
  // Read when asked for: a capture that was kept on the disk is decoded then.
  return joinText(facts, item);
}

function firstKnown(
  captured: readonly CapturedItem[],
  read: (captured: CapturedItem) => string | null | undefined,
): string | null {
  for (const one of captured) {
    const value = read(one);
    if (value != null) return value;
  }
  return null;
}

function findBestDate(captured: readonly CapturedItem[]): PublishedDate | null {
  const dates = captured.flatMap(({ item, known }): readonly PublishedDate[] => [
    ...(known?.publishedOn == null ? [] : [{ on: known.publishedOn, basis: 'sources' as const }]),
    ...(item.publishedOn === null || item.publishedBasis === null
      ? []
      : [{ on: item.publishedOn, basis: item.publishedBasis }]),
  ]);
  const [best] = dates.sort((a, b) => basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis));
  return best ?? null;
}
