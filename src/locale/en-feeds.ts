// What operators are told of feeds and of single addresses. In English.

import { articles, count } from './en-nouns.js';

export const enFeeds = {
  unreadable: 'The feed cannot be read',
  notAdded: 'The feed was not added',
  nothingAdded: 'Nothing was added',
  preview: {
    feed: 'Feed',
    items: 'Items',
    tried: 'Tried',
    noneTried: 'none',
    ofWhich: (tried: number, taken: number) => `${tried}, of which ${taken} can be taken`,
    newest: 'The newest items',
    isRead: (id: number) => `This feed is read already, as number ${id}.`,
    notSaved: 'Nothing has been saved yet.',
    isEmpty: 'A feed without items',
    title: 'Add this feed?',
    titleOfTest: 'What this feed brings',
    add: 'Add this feed',
    outcomes: {
      taken: 'can be taken',
      known: 'already looked at',
      skipped: 'cannot be taken',
      untried: 'not tried',
    },
    untitled: 'untitled',
    paragraphs: (number: number) => count(number, 'paragraph'),
    textOfFeed: 'text of the feed',
    /** Of a day that cannot be one of publication. */
    isFuture: (day: string) => `undated, because ${day} lies in the future`,
  },
  page: {
    isNoFeed: 'This is a web page, not a feed',
    namesNone: (url: string) =>
      `${url} names no feed. Look on the site for “RSS” or “feed”, and give that address. For one article: /feeds page.`,
    namesSome: 'This is a web page, and it names its feeds',
    lookAt: (feed: string) => `Look at ${feed}`,
  },
  list: {
    none: 'No feed is read',
    howTo: '/feeds add shows what a feed would bring, and adds it.',
    title: (number: number) => (number === 1 ? 'One feed' : count(number, 'feed')),
    failing: (number: number) => `${number} of them cannot be read at present.`,
    test: (id: number) => `Test feed ${id}`,
    dueNow: 'due now',
    next: (instant: string) => `next ${instant}`,
    notReadYet: 'not read yet',
    read: (instant: string) => `read ${instant}`,
    fails: 'fails',
    never: 'Never read.',
    lastRead: (instant: string) => `Last read ${instant}.`,
    articles,
  },
  added: {
    title: (id: number) => `Feed ${id} added`,
    titleOfKnown: (id: number) => `Feed ${id} is read already`,
    isRead: ': the bot reads it within a minute, then again and again, for as long as it runs.',
    since: (instant: string) => `, since ${instant}`,
    all: 'All feeds',
  },
  removed: {
    title: (id: number) => `Feed ${id} removed`,
    isOver: (taken: number) => ` is no longer read. The articles that it brought (${taken}) stay.`,
    addAgain: 'Add it again',
  },
  article: {
    titles: {
      added: 'Article added',
      changed: 'Article brought up to date',
      same: 'The article is there already, unchanged',
    },
    outlet: 'Outlet',
    day: 'Day',
    paragraphs: 'Paragraphs',
    unknown: 'unknown',
    soon: 'It can be asked about in a moment.',
  },
} as const;
