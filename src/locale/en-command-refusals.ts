// Refusals of single commands, in English: what is wrong, and what to do instead.

import { count } from './en-nouns.js';
import type { Saying } from './saying.js';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(' or ');

export const enCommandRefusals = {
  'no-store': () => [
    'This program keeps nothing beyond this call, so there is nothing to look up or decide.',
    'Run it as the bot, or set DATA_DIR; see README.md.',
  ],
  'no-feeds': () => [
    'This program has no place to keep articles in.',
    'Set DATA_DIR in .env, or run it as the bot; see README.md.',
  ],
  'no-feed': ({ feed }: { feed: string }) => [`There is no feed “${feed}”.`, '/feeds list shows them all.'],
  'no-reindex': () => [
    'This program reads its pages anew at each start, so there is nothing to bring up to date.',
    'Run it as the bot or at a terminal; see README.md.',
  ],
  'no-run': ({ id }: { id: number }) => [`There is no run ${id}.`, '/reindex history lists them.'],
  'reindex-elsewhere': ({ seconds }: { seconds: number }) => [
    'Another process is bringing the library up to date.',
    `Try again when it has ended. One that was killed is in the way for ${seconds} seconds at the most.`,
  ],
  'no-article': ({ typed }: { typed: string }) => [
    `No article has the title or id “${typed}”.`,
    '/article finds it by a part of its title; the id stands at the foot of its card.',
  ],
  'no-such-article': ({ typed, similar }: { typed: string; similar: readonly string[] }) => [
    `No article has the title or id “${typed}”.`,
    similar.length === 0 ? 'Type more of its title.' : `Did you mean ${quoted(similar)}?`,
  ],
  /** `articles`: ids, each with its outlet, null where that is unknown. */
  'several-articles': ({ articles }: { articles: readonly { id: string; outlet: string | null }[] }) => [
    `${articles.length} articles have this title.`,
    `Give the id: ${articles.map(({ id, outlet }) => `${id} (${outlet ?? 'outlet unknown'})`).join(', ')}.`,
  ],
  'no-report': ({ id }: { id: number }) => [
    `There is no report ${id}.`,
    '/reports list shows the open ones.',
  ],
  'no-correction': ({ id }: { id: number }) => [
    `There is no correction ${id}.`,
    '/reports corrections lists them.',
  ],
  'too-many': ({ most }: { most: number }) => [
    `At most ${most} can be listed.`,
    'Take one off the list first.',
  ],
  'nowhere-to-subscribe': () => [
    'This program keeps nothing beyond this call, so nobody can subscribe here.',
    'Run it as the bot, or set DATA_DIR; see README.md.',
  ],
  'no-owner': () => ['There is nobody here to whom digests could go.', 'Call it on Discord.'],
  'too-many-subscriptions': ({ limit }: { limit: number }) => [
    `There are ${count(limit, 'subscription')} already, which is the most.`,
    'Remove one first: /subscriptions list.',
  ],
  'no-subscription': ({ id }: { id: number }) => [
    `There is no subscription ${id} here.`,
    '/subscriptions list shows them all.',
  ],
} as const satisfies Readonly<Record<string, (details: never) => Saying>>;
