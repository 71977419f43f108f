// The word on why an article was told, or was not, against what digests told: any subscriptions, any articles.

import { expect, test } from 'vitest';
import { composeDigest } from '../../src/answer/digest/compose-digest.js';
import { explainMatch } from '../../src/answer/digest/explain-match.js';
import { readArrivals } from '../../src/answer/digest/read-arrivals.js';
import type { Arrival } from '../../src/card/digest.js';
import type { Library } from '../../src/library/library.js';
import type { SubscriptionFilter, Topic } from '../../src/model/subscription.js';
import { aNewsroom, told } from '../support/a-newsroom.js';
import { anArticle } from '../support/builders.js';
import { recordWhole, runsOf, timeoutMsOf } from '../support/endurance.js';
import fc from '../support/property.js';

const words = ['harbour', 'strike', 'mill', 'fire', 'rowers', 'bread', 'ships', 'US', 'us', 'bodies'];
const outlets = ['Courier', 'Wire', 'Gazette', null];

/** Articles of few words, so that filters often meet; some carry the text of another, some are on an event. */
const someArticles = fc
  .array(
    fc.record({
      text: fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 }),
      outlet: fc.constantFrom(...outlets),
      copyOf: fc.option(fc.nat(19)),
      isOnEvent: fc.boolean(),
    }),
    { minLength: 8, maxLength: 20 },
  )
  .map((drafts) => {
    const groups = drafts.map(({ copyOf }, index) => (copyOf !== null && copyOf < index ? copyOf : index));
    return drafts.map(({ text, outlet, isOnEvent }, index) => {
      const group = groups[index] ?? index;
      const source = drafts[group] ?? { text, isOnEvent };
      return told(
        anArticle({
          id: `a${index}`,
          aliases: [`a${index}`, `old${index}`],
          outlet,
          title: `Title ${index}`,
          text: `${source.isOnEvent ? 'The harbour strike: ' : ''}${source.text.join(' ')} and so on until the evening.`,
          sameTextIds: groups.flatMap((other, at) => (other === group && at !== index ? [`a${at}`] : [])),
        }),
      );
    });
  });

const someTopic: fc.Arbitrary<Topic> = fc.oneof(
  fc.constant<Topic>({ kind: 'everything' }),
  fc.constant<Topic>({ kind: 'event', slug: 'harbour-strike' }),
  fc.constant<Topic>({ kind: 'event', slug: 'gone' }),
  fc.constant<Topic>({ kind: 'outlet', outlet: 'the courier' }),
  fc
    .array(fc.constantFrom(...words, '"harbour strike"', ','), { minLength: 1, maxLength: 3 })
    .map((typed): Topic => ({ kind: 'search', words: typed.join(' ') })),
);

const someFilter: fc.Arbitrary<SubscriptionFilter> = fc.record({
  topic: someTopic,
  exclude: fc.array(fc.constantFrom('bread', 'mill fire', 'ships', 'US'), { maxLength: 2 }),
});

/** A subscription, and after how many arrivals it begins and each of its digests goes out. */
const someSubscription = fc.record({
  filter: someFilter,
  startsAfter: fc.nat(8),
  cuts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
});

/** All digests of a subscription, one after the other; the ids of the articles that each told of. */
async function deliver(
  library: Library,
  arrivals: readonly Arrival[],
  { filter, startsAfter, cuts }: { filter: SubscriptionFilter; startsAfter: number; cuts: readonly number[] },
): Promise<readonly string[]> {
  const delivered: string[] = [];
  let deliveredUpTo = startsAfter;
  for (const cut of [...cuts, arrivals.length].sort((a, b) => a - b)) {
    const context = {
      library,
      linkTo: () => null,
      now: new Date('2025-06-05T09:00:00Z'),
      findArrivals: async (ids: readonly string[]) =>
        arrivals.filter(({ articleId }) => ids.includes(articleId)),
      fits: () => true,
    };
    const digest = await composeDigest(context, {
      settings: {
        filter,
        length: 'compact',
        dateLanguage: 'en',
        tellsWhenNothingIsNew: false,
        mentionRoleId: null,
      },
      deliveredUpTo,
      arrivals: arrivals.filter(({ seq }) => seq > deliveredUpTo && seq <= cut),
      at: '2025-06-05T09:00:00.000Z',
      subscriptionId: 1,
    });
    delivered.push(...digest.articleIds);
    deliveredUpTo = digest.upToSeq;
  }
  return delivered;
}

/** Subscriptions to one set of articles. */
const perNewsroom = 10;

test('why agrees with what was delivered, for any subscription and article, and nothing is delivered twice', {
  timeout: timeoutMsOf(10),
}, async () => {
  let subscriptions = 0;
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(
      someArticles,
      fc.array(someSubscription, { minLength: perNewsroom, maxLength: perNewsroom }),
      fc.integer({ min: 0, max: 3 }),
      async (articles, plans, hiddenCount) => {
        const hidden = new Set(articles.slice(0, hiddenCount).map(({ article }) => article.id));
        const library: Library = {
          ...(await aNewsroom(articles.filter(({ article }) => !hidden.has(article.id)))),
          isHidden: (id) => hidden.has(id),
        };
        // Some were noted under an id that is only an alias by now.
        const arrivals = articles.map(({ article }, index) => ({
          seq: index + 1,
          articleId: index % 3 === 0 ? `old${index}` : article.id,
          arrivedAt: '2025-06-04T08:00:00.000Z',
        }));
        for (const plan of plans) {
          subscriptions += 1;
          const delivered = await deliver(library, arrivals, plan);
          expect(new Set(delivered).size).toBe(delivered.length);
          const seqOf = await readArrivals(
            library,
            articles.map(({ article }) => article.id),
            async (ids) => arrivals.filter(({ articleId }) => ids.includes(articleId)),
          );
          for (const { article } of articles) {
            pairs += 1;
            const { verdict, steps } = explainMatch(library, article.id, {
              filter: plan.filter,
              after: plan.startsAfter,
              seqOf,
            });
            expect(verdict === 'tells', `${article.id}: ${JSON.stringify(steps)}`).toBe(
              delivered.includes(article.id),
            );
            expect(steps.slice(0, -1).every(({ passes }) => passes)).toBe(true);
            expect(steps.at(-1)?.passes).toBe(verdict === 'tells');
          }
        }
      },
    ),
    { numRuns: runsOf(1000 / perNewsroom) },
  );
  expect(subscriptions).toBe(runsOf(1000 / perNewsroom) * perNewsroom);
  recordWhole('digest-why', { subscriptions, pairs });
});
