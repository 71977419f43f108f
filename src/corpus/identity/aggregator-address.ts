// The address of a page at the aggregator → the id under which the site knows the article.

/** Where Daily8 lives. Mirrors are only known by sources.json, which gives their pages' addresses as such. */
const aggregatorHost = /(?:^|\.)daily8\.com$/i;

/** An article's path, on the site and on every mirror of it: "/en/article/<md5>" or "/article/<md5>". */
const articlePath = /\/article\/([0-9a-f]{32})\/?$/i;

/** The id in an article page's address, in lower case; null when it has none. */
export function readSiteId(pageUrl: string): string | null {
  return articlePath.exec(parseUrl(pageUrl)?.pathname ?? '')?.[1]?.toLowerCase() ?? null;
}

/** An address whose host stands in it as it is: nearly all, and a start looks at those of all pages. */
const plainAddress = /^https?:\/\/([a-z0-9.-]+)(?:[/?#]|$)/i;

/** Whether an address belongs to the aggregator, so that it is never taken for the publisher's. */
export function isAggregatorAddress(url: string): boolean {
  return aggregatorHost.test(plainAddress.exec(url)?.[1] ?? parseUrl(url)?.hostname ?? '');
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
