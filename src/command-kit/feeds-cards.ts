// Feeds → their cards: what one would bring, how all of them are, what became of one article.

import type { Block, Card, Inline, RichText } from '../card/card.js';
import {
  createCard,
  factsBlock,
  headingBlock,
  listBlock,
  noticeCard,
  textBlock,
} from '../card/create-card.js';
import { formatDay } from '../card/day.js';
import { formatInstant } from '../card/instant.js';
import { linked, muted, plain, strong } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import { tellReason } from '../locale/reasons.js';
import type { AddedPage, FeedHealth, FeedPreview, ItemOutlook } from './ports/feeds.js';

/** What a feed would bring. `purpose` `add` offers to add it, `test` only looks. */
export function feedPreviewCard(preview: FeedPreview, purpose: 'add' | 'test', messages: Messages): Card {
  switch (preview.kind) {
    case 'failed':
      return feedFailureCard(messages.feeds.unreadable, preview.reason, messages);
    case 'page':
      return namedFeedsCard(preview, messages);
    case 'feed':
      return itemsCard(preview, purpose, messages);
  }
}

function itemsCard(
  feed: Extract<FeedPreview, { kind: 'feed' }>,
  purpose: 'add' | 'test',
  messages: Messages,
): Card {
  const words = messages.feeds.preview;
  const { title, url, items, itemCount, knownAs } = feed;
  const isOffered = purpose === 'add' && knownAs === null;
  const taken = items.filter(({ outcome }) => outcome === 'taken').length;
  const tried = items.filter(({ outcome }) => outcome === 'taken' || outcome === 'skipped').length;
  const blocks: Block[] = [
    factsBlock([
      { label: words.feed, value: [nameOf({ title, url })] },
      { label: words.items, value: `${itemCount}` },
      { label: words.tried, value: tried === 0 ? words.noneTried : words.ofWhich(tried, taken) },
    ]),
  ];
  if (items.length > 0)
    blocks.push(headingBlock(words.newest), listBlock(items.map((item) => itemLine(item, messages))));
  if (knownAs !== null) blocks.push(textBlock(words.isRead(knownAs)));
  else if (isOffered) blocks.push(textBlock(words.notSaved));
  return createCard({
    tone: tried > 0 && taken === 0 ? 'notice' : 'answer',
    title: itemCount === 0 ? words.isEmpty : isOffered ? words.title : words.titleOfTest,
    blocks,
    actions: isOffered
      ? [{ kind: 'run', label: words.add, command: 'feeds confirm', input: { address: url } }]
      : [],
  });
}

function itemLine(item: ItemOutlook, messages: Messages): RichText {
  const { title, url, publishedOn, outcome } = item;
  const { undated, months } = messages.citations;
  const words = messages.feeds.preview;
  const day = publishedOn === null ? undated : formatDay(publishedOn, months);
  const outcomeWords = words.outcomes[outcome];
  const detail = describeOutcome(item, messages);
  return [
    url === null ? plain(title ?? words.untitled) : linked(title ?? url, url),
    muted(` · ${day} · `),
    outcome === 'skipped' ? strong(outcomeWords) : plain(outcomeWords),
    ...(detail === null ? [] : [muted(`: ${detail}`)]),
  ];
}

function describeOutcome(item: ItemOutlook, messages: Messages): string | null {
  const { preview: words } = messages.feeds;
  switch (item.outcome) {
    case 'taken': {
      const { outlet, paragraphCount, isTextOfFeed, futureDay } = item.read;
      return [
        outlet ?? messages.citations.outletUnknown.toLowerCase(),
        words.paragraphs(paragraphCount),
        ...(isTextOfFeed ? [words.textOfFeed] : []),
        ...(futureDay === null ? [] : [words.isFuture(futureDay)]),
      ].join(', ');
    }
    case 'skipped':
      return tellReason(item.reason, messages);
    default:
      return null;
  }
}

/** Somebody gave the address of a web page: here are its feeds. */
function namedFeedsCard({ url, feeds }: Extract<FeedPreview, { kind: 'page' }>, messages: Messages): Card {
  const { page: words } = messages.feeds;
  if (feeds.length === 0) return feedFailureCard(words.isNoFeed, words.namesNone(url), messages);
  return createCard({
    tone: 'notice',
    title: words.namesSome,
    blocks: [listBlock(feeds.map(({ url: feed, title }): RichText => [linked(title ?? feed, feed)]))],
    actions: feeds.slice(0, 5).map(({ url: address, title }) => ({
      kind: 'run',
      label: words.lookAt(title ?? address),
      command: 'feeds add',
      input: { address },
    })),
  });
}

/** All feeds and how they are. */
export function feedListCard(feeds: readonly FeedHealth[], now: Date, messages: Messages): Card {
  const { list: words } = messages.feeds;
  if (feeds.length === 0) return noticeCard(words.none, words.howTo);
  const failing = feeds.filter(({ lastError }) => lastError !== null).length;
  return createCard({
    title: words.title(feeds.length),
    blocks: [
      ...(failing === 0 ? [] : [textBlock([strong(words.failing(failing))])]),
      listBlock(feeds.map((feed) => healthLine(feed, now, messages))),
    ],
    actions: feeds
      .filter(({ lastError }) => lastError !== null)
      .slice(0, 5)
      .map(({ id }) => ({
        kind: 'run',
        label: words.test(id),
        command: 'feeds test',
        input: { feed: String(id) },
      })),
  });
}

function healthLine(feed: FeedHealth, now: Date, messages: Messages): RichText {
  const { id, title, url, lastOkAt, lastError, nextDueAt, itemsTaken } = feed;
  const { list: words } = messages.feeds;
  const format = (instant: string) => formatInstant(instant, messages.citations.months);
  const next = Date.parse(nextDueAt) <= now.getTime() ? words.dueNow : words.next(format(nextDueAt));
  const state: readonly Inline[] =
    lastError === null
      ? [plain(lastOkAt === null ? words.notReadYet : words.read(format(lastOkAt)))]
      : [
          strong(words.fails),
          plain(
            `: ${tellReason(lastError, messages)} ${lastOkAt === null ? words.never : words.lastRead(format(lastOkAt))}`,
          ),
        ];
  return [
    strong(`${id}`),
    plain(' · '),
    nameOf({ title, url }),
    muted(` · ${words.articles(itemsTaken)} · ${next} · `),
    ...state,
  ];
}

export function feedAddedCard(
  feed: FeedHealth,
  isNew: boolean,
  { feeds: { added: words }, citations }: Messages,
): Card {
  return createCard({
    tone: isNew ? 'answer' : 'notice',
    title: isNew ? words.title(feed.id) : words.titleOfKnown(feed.id),
    blocks: [
      textBlock([
        nameOf(feed),
        plain(isNew ? words.isRead : words.since(formatInstant(feed.addedAt, citations.months))),
      ]),
    ],
    actions: [{ kind: 'run', label: words.all, command: 'feeds list', input: {} }],
  });
}

export function feedRemovedCard(
  { id, title, url, itemsTaken }: FeedHealth,
  { feeds: { removed: words } }: Messages,
): Card {
  return createCard({
    title: words.title(id),
    blocks: [textBlock([nameOf({ title, url }), plain(words.isOver(itemsTaken))])],
    actions: [{ kind: 'run', label: words.addAgain, command: 'feeds add', input: { address: url } }],
  });
}

export function addedPageCard(page: AddedPage, messages: Messages): Card {
  const { article: words, nothingAdded } = messages.feeds;
  if (page.kind === 'failed') return feedFailureCard(nothingAdded, page.reason, messages);
  const { title, url, outlet, publishedOn, paragraphCount, outcome } = page;
  return createCard({
    title: words.titles[outcome],
    blocks: [
      textBlock([linked(title, url)]),
      factsBlock([
        { label: words.outlet, value: outlet ?? words.unknown },
        {
          label: words.day,
          value: publishedOn === null ? words.unknown : formatDay(publishedOn, messages.citations.months),
        },
        { label: words.paragraphs, value: `${paragraphCount}` },
      ]),
      ...(outcome === 'same' ? [] : [textBlock(words.soon)]),
    ],
  });
}

/** A feed has no title before it was read. */
function nameOf({ title, url }: Pick<FeedHealth, 'title' | 'url'>): Inline {
  return title === null ? plain(url) : linked(title, url);
}

export function feedFailureCard(title: string, reason: string, messages: Messages): Card {
  return createCard({
    tone: 'error',
    title,
    found: false,
    blocks: [textBlock(tellReason(reason, messages))],
  });
}
