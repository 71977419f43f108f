// What arrived since the last digest → the next one: grouped by event, with what is new, as cards of one message each.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Action, Card } from '../../card/card.js';
import { createCard, textBlock } from '../../card/create-card.js';
import type { Digest, DigestRequest } from '../../card/digest.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import { messagesFor } from '../../locale/languages.js';
import type { SubscriptionFilter, Topic } from '../../model/subscription.js';
import { takeTurns } from '../../turns/take-turns.js';
import type { DigestContext } from './digest-request.js';
import { composeSection, type DigestSection } from './digest-section.js';
import type { Told } from './event-news.js';
import { explainMatch, passesFilter } from './explain-match.js';
import { groupByEvent, joinSmallGroups } from './group-by-event.js';
import { nameTopic } from './match-topic.js';
import { packCards } from './pack-cards.js';
import { readArrivals } from './read-arrivals.js';
import type { ToldArticle } from './told-article.js';

/**
 * Composes the digest of a request. Deterministic for one library and one request. Nothing new gives no card, or one line where the settings
 * ask for it. Rejects only as `findArrivals` does, or on a fault of ours.
 */
export async function composeDigest(context: DigestContext, request: DigestRequest): Promise<Digest> {
  const { library } = context;
  const { arrivals, deliveredUpTo } = request;
  const seqOf = await readArrivals(
    library,
    arrivals.map(({ articleId }) => articleId),
    context.findArrivals,
  );
  const told = tellArticles(library, request, seqOf);
  const cards =
    told.length === 0 ? composeSilence(library, request) : await composeNews(context, request, told);
  return {
    cards,
    articleIds: told.map(({ analysed }) => analysed.article.id),
    upToSeq: arrivals.reduce((highest, { seq }) => Math.max(highest, seq), deliveredUpTo),
    isNews: told.length > 0,
    libraryVersion: library.version,
  };
}

/** The articles to tell of, in the order they arrived, each once, copies folded. */
function tellArticles(
  library: Library,
  { settings: { filter }, arrivals, deliveredUpTo }: DigestRequest,
  seqOf: ReadonlyMap<string, number>,
): readonly ToldArticle[] {
  const told = new Map<string, { analysed: AnalysedArticle; copies: AnalysedArticle[] }>();
  const seen = new Set<string>();
  for (const { articleId } of [...arrivals].sort((a, b) => a.seq - b.seq)) {
    const { verdict, analysed, copyOf } = explainMatch(library, articleId, {
      filter,
      after: deliveredUpTo,
      seqOf,
    });
    if (analysed === null || seen.has(analysed.article.id)) continue;
    seen.add(analysed.article.id);
    if (verdict === 'tells') told.set(analysed.article.id, { analysed, copies: [] });
    // A copy of what was told in an earlier digest is no news, and there is nothing here to fold it into.
    if (copyOf !== null) told.get(copyOf.article.id)?.copies.push(analysed);
  }
  return [...told.values()];
}

async function composeNews(
  context: DigestContext,
  { settings, subscriptionId }: DigestRequest,
  articles: readonly ToldArticle[],
): Promise<readonly Card[]> {
  const { library } = context;
  const { filter, dateLanguage } = settings;
  const messages = messagesFor(dateLanguage);
  let number = 0;
  const section = {
    context: { ...context, messages },
    settings,
    messages,
    isKnown: createIsKnown(library, filter, articles),
    nextNumber: () => {
      number += 1;
      return number;
    },
  };
  const byId = new Map(articles.map((article) => [article.analysed.article.id, article]));
  const first = filter.topic.kind === 'event' ? (library.events.get(filter.topic.slug) ?? null) : null;
  const groups = joinSmallGroups(
    groupByEvent(
      library,
      articles.map(({ analysed }) => analysed),
      first,
    ),
    first,
  );
  const sections: DigestSection[] = [];
  const nextTurn = takeTurns();
  for (const { entry, articles: members } of groups) {
    const told = members.flatMap(({ article }) => byId.get(article.id) ?? []);
    sections.push(composeSection(entry, told, { ...section, sectionCount: groups.length }));
    // The first digest of a library reads the texts of its events.
    await nextTurn();
  }
  const { digests: words } = messages;
  const fits = (card: Card) => context.fits(card, dateLanguage);
  const cards = packCards(sections, {
    title: words.title(nameTopic(library, filter.topic, words), articles.length),
    footer: footerOf(subscriptionId, words),
    words,
    fits,
  });
  const actions = [actionOf(filter.topic, messages), pingAction(settings, subscriptionId, words)].filter(
    (action) => action !== null,
  );
  return cards.map((card, index) =>
    index < cards.length - 1 ? card : actions.reduce((last, action) => withAction(last, action, fits), card),
  );
}

function composeSilence(
  library: Library,
  { settings: { filter, dateLanguage, tellsWhenNothingIsNew }, arrivals, subscriptionId }: DigestRequest,
): readonly Card[] {
  if (!tellsWhenNothingIsNew) return [];
  const { digests: words } = messagesFor(dateLanguage);
  const came = arrivals.length === 0 ? words.noneCame : words.noneNew(arrivals.length);
  return [
    createCard({
      tone: 'notice',
      title: words.nothingNew(nameTopic(library, filter.topic, words)),
      found: false,
      blocks: [textBlock(came)],
      footer: footerOf(subscriptionId, words),
    }),
  ];
}

/** What the reader has been told of is what passes the filter and is not told now. */
function createIsKnown(
  library: Library,
  filter: SubscriptionFilter,
  articles: readonly ToldArticle[],
): Told['isKnown'] {
  const now = new Set(
    articles.flatMap(({ analysed, copies }) => [analysed, ...copies].map(({ article }) => article.id)),
  );
  return (articleId) => {
    const analysed = now.has(articleId) ? undefined : library.findArticle(articleId);
    return analysed !== undefined && passesFilter(library, analysed, filter);
  };
}

type DigestWords = Messages['digests'];

function footerOf(subscriptionId: number | null, { footer }: DigestWords): string | null {
  return subscriptionId === null ? null : footer(subscriptionId);
}

/** Members choose for themselves whether they are pinged. */
function pingAction(
  { mentionRoleId }: DigestRequest['settings'],
  subscriptionId: number | null,
  { buttons }: DigestWords,
): Action | null {
  if (mentionRoleId === null || subscriptionId === null) return null;
  return {
    kind: 'run',
    label: buttons.ping,
    command: 'notify-me',
    input: { subscription: String(subscriptionId) },
  };
}

function withAction(card: Card, action: Action, fits: (card: Card) => boolean): Card {
  const wider = { ...card, actions: [...card.actions, action] };
  return fits(wider) ? wider : card;
}

/** Where there is more of what was subscribed to; null for an event, whose button stands there already, and for everything: every message of a digest leads to the latest articles. */
function actionOf(topic: Topic, { answers, digests: { buttons } }: Messages): Action | null {
  switch (topic.kind) {
    case 'outlet':
      return {
        kind: 'run',
        label: buttons.latestFrom(topic.outlet),
        command: 'latest',
        input: { outlet: topic.outlet },
      };
    case 'person':
      return { kind: 'run', label: answers.said(topic.name), command: 'quote', input: { person: topic.id } };
    case 'search':
      return { kind: 'run', label: buttons.search, command: 'search', input: { query: topic.words } };
    case 'event':
    case 'everything':
      return null;
  }
}
