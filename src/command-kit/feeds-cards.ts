// Feeds → their cards: what one would bring, how all of them are, what became of one article.

import type { Block, Card, Inline, RichText } from '../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { formatDay } from '../card/day.js';
import { formatInstant } from '../card/instant.js';
import { linked, muted, plain, strong } from '../card/rich-text.js';
import type { AddedPage, FeedHealth, FeedPreview, ItemOutlook } from './ports/feeds.js';

/** What a feed would bring. `purpose` `add` offers to add it, `test` only looks. */
export function feedPreviewCard(preview: FeedPreview, purpose: 'add' | 'test'): Card {
  switch (preview.kind) {
    case 'failed':
      return feedFailureCard('The feed cannot be read', preview.reason);
    case 'page':
      return namedFeedsCard(preview);
    case 'feed':
      return itemsCard(preview, purpose);
  }
}

function itemsCard(feed: Extract<FeedPreview, { kind: 'feed' }>, purpose: 'add' | 'test'): Card {
  const { title, url, items, itemCount, knownAs } = feed;
  const isOffered = purpose === 'add' && knownAs === null;
  const taken = items.filter(({ outcome }) => outcome === 'taken').length;
  const tried = items.filter(({ outcome }) => outcome === 'taken' || outcome === 'skipped').length;
  const blocks: Block[] = [
    factsBlock([
      { label: 'Feed', value: [nameOf({ title, url })] },
      { label: 'Items', value: `${itemCount}` },
      {
        label: 'Tried',
        value: tried === 0 ? 'none' : `${tried}, of which ${taken} can be taken`,
      },
    ]),
  ];
  if (items.length > 0) blocks.push(headingBlock('The newest items'), listBlock(items.map(itemLine)));
  if (knownAs !== null) blocks.push(textBlock(`This feed is read already, as number ${knownAs}.`));
  else if (isOffered) blocks.push(textBlock('Nothing has been saved yet.'));
  return createCard({
    tone: tried > 0 && taken === 0 ? 'notice' : 'answer',
    title: itemCount === 0 ? 'A feed without items' : isOffered ? 'Add this feed?' : 'What this feed brings',
    blocks,
    actions: isOffered
      ? [{ kind: 'run', label: 'Add this feed', command: 'feeds confirm', input: { address: url } }]
      : [],
  });
}

const outcomeWords: Readonly<Record<ItemOutlook['outcome'], string>> = {
  taken: 'can be taken',
  known: 'already looked at',
  skipped: 'cannot be taken',
  untried: 'not tried',
};

function itemLine({ title, url, publishedOn, outcome, detail }: ItemOutlook): RichText {
  const day = publishedOn === null ? 'undated' : formatDay(publishedOn);
  return [
    url === null ? plain(title) : linked(title, url),
    muted(` · ${day} · `),
    outcome === 'skipped' ? strong(outcomeWords[outcome]) : plain(outcomeWords[outcome]),
    ...(detail === null ? [] : [muted(`: ${detail}`)]),
  ];
}

/** Somebody gave the address of a web page: here are its feeds. */
function namedFeedsCard({ url, feeds }: Extract<FeedPreview, { kind: 'page' }>): Card {
  if (feeds.length === 0)
    return feedFailureCard(
      'This is a web page, not a feed',
      `${url} names no feed. Look on the site for “RSS” or “feed”, and give that address. For one article: /feeds page.`,
    );
  return createCard({
    tone: 'notice',
    title: 'This is a web page, and it names its feeds',
    blocks: [listBlock(feeds.map(({ url: feed, title }): RichText => [linked(title ?? feed, feed)]))],
    actions: feeds.slice(0, 5).map(({ url: address, title }) => ({
      kind: 'run',
      label: `Look at ${title ?? address}`,
      command: 'feeds add',
      input: { address },
    })),
  });
}

/** All feeds and how they are. */
export function feedListCard(feeds: readonly FeedHealth[], now: Date): Card {
  if (feeds.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No feed is read',
      found: false,
      blocks: [textBlock('/feeds add shows what a feed would bring, and adds it.')],
    });
  const failing = feeds.filter(({ lastError }) => lastError !== null).length;
  return createCard({
    title: feeds.length === 1 ? 'One feed' : `${feeds.length} feeds`,
    blocks: [
      ...(failing === 0 ? [] : [textBlock([strong(`${failing} of them cannot be read at present.`)])]),
      listBlock(feeds.map((feed) => healthLine(feed, now))),
    ],
    actions: feeds
      .filter(({ lastError }) => lastError !== null)
      .slice(0, 5)
      .map(({ id }) => ({
        kind: 'run',
        label: `Test feed ${id}`,
        command: 'feeds test',
        input: { feed: String(id) },
      })),
  });
}

function healthLine(feed: FeedHealth, now: Date): RichText {
  const { id, title, url, lastOkAt, lastError, nextDueAt, itemsTaken } = feed;
  const next = Date.parse(nextDueAt) <= now.getTime() ? 'due now' : `next ${formatInstant(nextDueAt)}`;
  const state: readonly Inline[] =
    lastError === null
      ? [plain(lastOkAt === null ? 'not read yet' : `read ${formatInstant(lastOkAt)}`)]
      : [
          strong('fails'),
          plain(
            `: ${lastError} ${lastOkAt === null ? 'Never read.' : `Last read ${formatInstant(lastOkAt)}.`}`,
          ),
        ];
  return [
    strong(`${id}`),
    plain(' · '),
    nameOf({ title, url }),
    muted(` · ${itemsTaken} ${itemsTaken === 1 ? 'article' : 'articles'} · ${next} · `),
    ...state,
  ];
}

export function feedAddedCard(feed: FeedHealth, isNew: boolean): Card {
  return createCard({
    tone: isNew ? 'answer' : 'notice',
    title: isNew ? `Feed ${feed.id} added` : `Feed ${feed.id} is read already`,
    blocks: [
      textBlock([
        nameOf(feed),
        plain(
          isNew
            ? ': the bot reads it within a minute, then again and again, for as long as it runs.'
            : `, since ${formatInstant(feed.addedAt)}`,
        ),
      ]),
    ],
    actions: [{ kind: 'run', label: 'All feeds', command: 'feeds list', input: {} }],
  });
}

export function feedRemovedCard({ id, title, url, itemsTaken }: FeedHealth): Card {
  return createCard({
    title: `Feed ${id} removed`,
    blocks: [
      textBlock([
        nameOf({ title, url }),
        plain(` is no longer read. The articles that it brought (${itemsTaken}) stay.`),
      ]),
    ],
    actions: [{ kind: 'run', label: 'Add it again', command: 'feeds add', input: { address: url } }],
  });
}

const savedWords = {
  added: 'Article added',
  changed: 'Article brought up to date',
  same: 'The article is there already, unchanged',
} as const;

export function addedPageCard(page: AddedPage): Card {
  if (page.kind === 'failed') return feedFailureCard('Nothing was added', page.reason);
  const { title, url, outlet, publishedOn, paragraphCount, outcome } = page;
  return createCard({
    title: savedWords[outcome],
    blocks: [
      textBlock([linked(title, url)]),
      factsBlock([
        { label: 'Outlet', value: outlet ?? 'unknown' },
        { label: 'Day', value: publishedOn === null ? 'unknown' : formatDay(publishedOn) },
        { label: 'Paragraphs', value: `${paragraphCount}` },
      ]),
      ...(outcome === 'same' ? [] : [textBlock('It can be asked about in a moment.')]),
    ],
  });
}

/** A feed has no title before it was read. */
function nameOf({ title, url }: Pick<FeedHealth, 'title' | 'url'>): Inline {
  return title === null ? plain(url) : linked(title, url);
}

export function feedFailureCard(title: string, reason: string): Card {
  return createCard({ tone: 'error', title, found: false, blocks: [textBlock(reason)] });
}
