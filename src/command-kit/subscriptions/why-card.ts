// An article and the caller's subscriptions → why each of them told of it, or did not, stage by stage.

import { explainMatch, type Match, type MatchStage } from '../../answer/digest/explain-match.js';
import { readArrivals } from '../../answer/digest/read-arrivals.js';
import { findArticleByTitle } from '../../answer/find-article.js';
import type { Block, Card, RichText } from '../../card/card.js';
import { outletWords, publishedWords } from '../../card/citation-words.js';
import { createCard, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { Article } from '../../model/article.js';
import { InputError } from '../command.js';
import type { Delivery, SubscriptionState } from '../ports/subscriptions.js';
import type { Services } from '../services.js';
import { describeTopic } from './setting-words.js';
import { describeDelivery } from './subscription-cards.js';
import { ownerOf, requireSubscriptions } from './subscription-owner.js';

/** `typed`: title or id of an article; `states`: the subscriptions that are asked about. */
export async function whyCard(
  services: Services,
  typed: string,
  states: readonly SubscriptionState[],
): Promise<Card> {
  const { library } = services;
  const { findArrivals } = requireSubscriptions(services);
  const article = await findMeant(services, typed);
  const ids = article?.aliases ?? [typed];
  const seqOf = await readArrivals(library, ids, findArrivals);
  const parts = await Promise.all(states.map((state) => explain(services, state, ids, seqOf)));
  return createCard({
    title: article === null ? 'Why this article is in no digest' : `Why, or why not: ${article.title}`,
    blocks: [
      ...(article === null ? [] : [textBlock(`${outletWords(article.outlet)}, ${publishedWords(article)}`)]),
      ...parts.flat(),
    ],
    actions:
      article === null
        ? []
        : [{ kind: 'run', label: 'The article', command: 'article', input: { title: article.id } }],
  });
}

/** Null for an id that leads to no article that may be shown, though there was one: `explainMatch` says which. */
async function findMeant(services: Services, typed: string): Promise<Article | null> {
  const { library } = services;
  if (library.isHidden(typed)) return null;
  const match = await findArticleByTitle(library, typed);
  if (match.kind === 'one') return match.found.article;
  if ((await requireSubscriptions(services).findArrivals([typed])).length > 0) return null;
  throw new InputError(
    'no-article',
    `No article has the title or id “${typed}”.`,
    match.similar.length === 0
      ? 'Type more of its title.'
      : `Did you mean ${match.similar.map(({ article: { title } }) => `“${title}”`).join(' or ')}?`,
  );
}

async function explain(
  services: Services,
  { subscription }: SubscriptionState,
  ids: readonly string[],
  seqOf: ReadonlyMap<string, number>,
): Promise<readonly Block[]> {
  const { library, caller } = services;
  const { id, filter, startsAfter, destination } = subscription;
  const match = explainMatch(library, ids[0] ?? '', { filter, after: startsAfter, seqOf });
  const told = await requireSubscriptions(services).listTelling(ownerOf(caller), id, ids);
  const seq = match.analysed === null ? undefined : seqOf.get(match.analysed.article.id);
  const isDealtWith = seq !== undefined && seq <= subscription.deliveredUpTo;
  const guildId = destination.kind === 'member' ? '@me' : destination.guildId;
  return [
    headingBlock(`${id}: ${describeTopic(library, filter.topic)}`),
    textBlock([
      strong(conclude(match, told, isDealtWith, subscription.pausedAt ?? subscription.parkedBecause)),
    ]),
    listBlock([
      ...match.steps.map(
        ({ stage, passes, says }): RichText => [
          plain(`${stageWords[stage]}: `),
          strong(passes ? 'passes' : 'stops here'),
          plain(`. ${says}`),
        ],
      ),
      ...told.map((delivery): RichText => {
        const words = describeDelivery(delivery, guildId);
        return [plain('Digest of '), ...(typeof words === 'string' ? [plain(words)] : words)];
      }),
    ]),
  ];
}

const stageWords: Readonly<Record<MatchStage, string>> = {
  library: 'In the library',
  arrival: 'Arrival',
  topic: 'Topic',
  exclude: 'Excluded words',
  copy: 'Same text before',
};

function conclude(
  { verdict }: Match,
  told: readonly Delivery[],
  isDealtWith: boolean,
  stopped: string | null,
): string {
  if (told.some(({ state }) => state === 'sent')) return 'It was told.';
  if (told.length > 0) return 'It is in a digest that is on its way.';
  if (verdict === 'copy') return 'It was not told on its own: it carries the text of another article.';
  if (verdict === 'left out') return 'It was not told, and will not be.';
  if (isDealtWith) return 'It would be told now, but its digest went out while the settings were others.';
  return stopped === null
    ? 'It comes with the next digest.'
    : 'It waits: the subscription is stopped for now.';
}
