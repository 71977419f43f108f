// Rows for the store: each test sets what it is about.

import type { ArticleVersion } from '../../src/model/revision.js';
import type { StoredCorrection } from '../../src/store/corrections.js';
import type { FeedItem, NewFeed } from '../../src/store/feeds.js';
import type { NewPage } from '../../src/store/pages.js';
import type { NewReport } from '../../src/store/reports.js';

const at = '2026-02-01T08:00:00.000Z';

export function aPage(set: Partial<NewPage> = {}): NewPage {
  return {
    name: 'feed-1.json',
    text: '{"title":"A title"}',
    source: 'feed',
    sourceUrl: 'https://news.example/1',
    fetchedAt: at,
    ...set,
  };
}

export function aRevision(set: Partial<ArticleVersion> = {}): ArticleVersion {
  return {
    articleId: 'a1',
    aliases: ['a1'],
    contentHash: 'one',
    title: 'A title',
    outlet: null,
    publishedOn: '2026-02-01',
    paragraphs: ['One paragraph.'],
    ...set,
  };
}

export function aFeed(set: Partial<NewFeed> = {}): NewFeed {
  return {
    url: 'https://feeds.example/rss.xml',
    title: 'A feed',
    addedBy: null,
    addedAt: at,
    nextDueAt: at,
    ...set,
  };
}

export function aFeedItem(set: Partial<FeedItem> = {}): FeedItem {
  return {
    key: 'https://news.example/1',
    state: 'taken',
    reason: null,
    pageName: 'feed-1.json',
    attempts: 1,
    seenAt: at,
    ...set,
  };
}

export function aCorrection(set: Partial<StoredCorrection> = {}): StoredCorrection {
  return {
    articleId: 'a1',
    paragraphHash: 'p1',
    quoteText: 'Some words',
    kind: 'speaker',
    speaker: 'Somebody Else',
    correctedBy: null,
    correctedAt: at,
    ...set,
  };
}

export function aReport(set: Partial<NewReport> = {}): NewReport {
  return {
    articleId: 'a1',
    articleTitle: 'A title',
    paragraphIndex: 0,
    paragraphHash: 'p1',
    quoteText: 'Some words',
    speaker: 'Somebody',
    problem: 'wrong speaker',
    ...set,
  };
}
