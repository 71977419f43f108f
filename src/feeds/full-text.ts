// The text that a feed carries → the article, where it is the whole article and no teaser.

import { readHtmlFragment } from '../corpus/formats/html-paragraphs.js';
import { createPageItem } from '../corpus/page-item.js';
import { type ArticleHints, type Extraction, toJsonPage } from './extract-article.js';
import type { FeedItem } from './parse-feed.js';

/** Fewest characters of a whole article; teasers end before. */
const minChars = 600;

/** How a teaser ends, within so many characters: with an ellipsis, or with an invitation to read on. */
const endChars = 200;
const teaserEnd =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|see|view|find out)\s+(?:more|full|the (?:full|whole|rest))\b.*|(?:continue|keep) reading\b.*)[\s»→>.]*$/i;

/** Lines that publishing systems put below every text in a feed. */
const feedFooter = /^The post .+ (?:appeared first on|first appeared on) .+\.?$/;

/** Makes an article of an item's own text. `latestDay` as for `extractArticle`. Never throws. */
export function readFullText(item: FeedItem, hints: ArticleHints, latestDay: string): Extraction {
  const none = (found: string): Extraction => ({
    kind: 'none',
    expected: 'the whole article in the feed',
    found,
  });
  if (item.title === null) return none('an item without a title');
  if (item.content === null) return none('a summary only');
  const lines = readHtmlFragment(item.content).filter((line) => !feedFooter.test(line));
  const chars = lines.reduce((sum, line) => sum + line.length, 0);
  if (chars < minChars) return none(`${chars} characters`);
  if (teaserEnd.test(lines.at(-1)?.slice(-endChars) ?? '')) return none('a teaser');
  const main = createPageItem({
    title: item.title,
    outlet: null,
    publishedOn: null,
    publishedBasis: 'feed',
    relativeTime: null,
    lines,
    url: null,
    language: null,
    frameLanguage: null,
  });
  return toJsonPage(main, { url: item.url, hints, latestDay });
}
