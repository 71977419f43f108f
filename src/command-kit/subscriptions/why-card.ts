// An article and the caller's subscriptions → why each of them told of it, or did not, stage by stage.

import { explainMatch, type Match } from '../../answer/digest/explain-match.js';
import { readArrivals } from '../../answer/digest/read-arrivals.js';
import { findArticleByTitle } from '../../answer/find-article.js';
import type { Block, Card, RichText } from '../../card/card.js';
import { outletWords, publishedWords } from '../../card/citation-words.js';
import { createCard, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { Article } from '../../model/article.js';
import type { Delivery, SubscriptionState } from '../ports/subscriptions.js';
import { refusal } from '../refusal.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { describeTopic } from './setting-words.js';
import { describeDelivery } from './subscription-cards.js';
import { ownerOf } from './subscription-owner.js';

/** `typed`: title or id of an article; `states`: the subscriptions that are asked about. */
export async function whyCard(
  services: Services,
  typed: string,
  states: readonly SubscriptionState[],
): Promise<Card> {
  const { library, messages } = services;
  const { why: words } = messages.subscriptions;
  const { findArrivals } = requirePort(services, 'subscriptions');
  const article = await findMeant(services, typed);
  const ids = article?.aliases ?? [typed];
  const seqOf = await readArrivals(library, ids, findArrivals);
  const parts = await Promise.all(states.map((state) => explain(services, state, ids, seqOf)));
  return createCard({
    title: article === null ? words.titleOfNone : words.title(article.title),
    blocks: [
      ...(article === null
        ? []
        : [
            textBlock(
              `${outletWords(article.outlet, messages.citations)}, ${publishedWords(article, messages.citations)}`,
            ),
          ]),
      ...parts.flat(),
    ],
    actions:
      article === null
        ? []
        : [
            {
              kind: 'run',
              label: messages.library.article.open,
              command: 'article',
              input: { title: article.id },
            },
          ],
  });
}

/** Null for an id that leads to no article that may be shown, though there was one: `explainMatch` says which. */
async function findMeant(services: Services, typed: string): Promise<Article | null> {
  const { library } = services;
  if (library.isHidden(typed)) return null;
  const match = await findArticleByTitle(library, typed);
  if (match.kind === 'one') return match.found.article;
  if ((await requirePort(services, 'subscriptions').findArrivals([typed])).length > 0) return null;
  throw refusal('no-such-article', {
    typed,
    similar: match.similar.map(({ article: { title } }) => title),
  });
}

async function explain(
  services: Services,
  { subscription }: SubscriptionState,
  ids: readonly string[],
  seqOf: ReadonlyMap<string, number>,
): Promise<readonly Block[]> {
  const { library, caller, messages } = services;
  const { why: words } = messages.subscriptions;
  const { id, filter, startsAfter, destination } = subscription;
  const match = explainMatch(library, ids[0] ?? '', { filter, after: startsAfter, seqOf }, messages);
  const told = await requirePort(services, 'subscriptions').listTelling(ownerOf(caller), id, ids);
  const seq = match.analysed === null ? undefined : seqOf.get(match.analysed.article.id);
  const isDealtWith = seq !== undefined && seq <= subscription.deliveredUpTo;
  const guildId = destination.kind === 'member' ? '@me' : destination.guildId;
  return [
    headingBlock(`${id}: ${describeTopic(library, filter.topic, messages)}`),
    textBlock([
      strong(conclude(match, told, isDealtWith, subscription.pausedAt ?? subscription.parkedBecause, words)),
    ]),
    listBlock([
      ...match.steps.map(
        ({ stage, passes, says }): RichText => [
          plain(`${words.stages[stage]}: `),
          strong(passes ? words.passes : words.stops),
          plain(`. ${says}`),
        ],
      ),
      ...told.map((delivery): RichText => {
        const went = describeDelivery(delivery, guildId, messages);
        return [plain(words.digestOf), ...(typeof went === 'string' ? [plain(went)] : went)];
      }),
    ]),
  ];
}

function conclude(
  { verdict }: Match,
  told: readonly Delivery[],
  isDealtWith: boolean,
  stopped: string | null,
  words: Messages['subscriptions']['why'],
): string {
  if (told.some(({ state }) => state === 'sent')) return words.wasTold;
  if (told.length > 0) return words.onItsWay;
  if (verdict === 'copy') return words.isCopy;
  if (verdict === 'left out') return words.willNot;
  if (isDealtWith) return words.wouldNow;
  return stopped === null ? words.next : words.waits;
}
