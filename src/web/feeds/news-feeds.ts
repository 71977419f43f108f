// The newest articles as RSS and as JSON Feed, with the words they open with.

import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { toArticlePath } from '../../answer/link-to-reader.js';
import type { ArticleSummary } from '../../answer/reading/reading.js';
import type { Desk } from '../../command-kit/index.js';
import { findBase } from '../find-base.js';
import { readAs } from '../read-as.js';

/** As many as feed readers take at once. */
const part = { offset: 0, limit: 50 };

const title = 'Dragoman: newest articles';
const description = 'Articles of the coverage, each with the words it opens with.';

export interface FeedOptions {
  readonly desk: Desk;
  readonly publicUrl: string | null;
}

export function addFeeds(app: Hono, { desk, publicUrl }: FeedOptions): void {
  const listNewest = async () => (await readAs(desk, { kind: 'articles', ...part }))?.items ?? [];
  app.use('/feed.*', etag());
  app.get('/feed.xml', async (context) => {
    const base = findBase(context, publicUrl);
    const feed = generateRssFeed({
      title,
      description,
      link: `${base}/search`,
      atom: { links: [{ href: `${base}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
      items: (await listNewest()).map((article) => ({
        title: toXmlText(escapeHtml(article.title)),
        link: `${base}${toArticlePath(article.id)}`,
        guid: { value: article.id, isPermaLink: false },
        description: toXmlText(escapeHtml(article.opening?.text ?? '')),
        ...(article.outlet === null ? {} : { dc: { creators: [toXmlText(article.outlet)] } }),
        ...(article.published === null ? {} : { pubDate: toInstant(article) }),
      })),
    });
    context.header('content-type', 'application/rss+xml; charset=utf-8');
    return context.body(feed);
  });
  app.get('/feed.json', async (context) => {
    const base = findBase(context, publicUrl);
    const feed = generateJsonFeed({
      title,
      description,
      home_page_url: `${base}/search`,
      feed_url: `${base}/feed.json`,
      items: (await listNewest()).map((article) => ({
        id: article.id,
        url: `${base}${toArticlePath(article.id)}`,
        ...(article.url === null ? {} : { external_url: article.url }),
        title: article.title,
        content_text: article.opening?.text ?? '',
        language: article.language,
        ...(article.outlet === null ? {} : { authors: [{ name: article.outlet }] }),
        ...(article.published === null ? {} : { date_published: toInstant(article) }),
      })),
    });
    context.header('content-type', 'application/feed+json; charset=utf-8');
    return context.body(JSON.stringify(feed));
  });
}

/** Of a day we know no hour: its beginning. */
function toInstant({ published }: ArticleSummary): Date {
  return new Date(`${published?.on}T00:00:00Z`);
}

/** Readers take titles and descriptions of RSS for HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without the characters that XML 1.0 does not allow, which would make readers refuse the whole feed. */
function toXmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
