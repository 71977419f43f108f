// Subscriptions that are there → their cards: all of one owner, one with its buttons, and what was done to it.

import type { Action, Block, Card, Inline, RichText } from '../../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { code, muted, plain, strong } from '../../card/rich-text.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import { tellReason } from '../../locale/reasons.js';
import type { Subscription } from '../../model/subscription.js';
import { formatValue } from '../format-invocation.js';
import type { Delivery, SubscriptionState } from '../ports/subscriptions.js';
import { toOptions } from './read-settings.js';
import { describeCadence, describePlace, describeTopic, listSettingRows } from './setting-words.js';

/** Most subscriptions with a button of their own: three rows less the last two. */
const maxButtons = 13;
/** Up to so many have all their buttons in the list. */
const maxAtHand = 3;

/** All of an owner. */
export function subscriptionListCard(
  library: Library,
  all: readonly SubscriptionState[],
  messages: Messages,
): Card {
  const { list: words } = messages.subscriptions;
  if (all.length === 0)
    return createCard({
      tone: 'notice',
      title: words.none,
      found: false,
      blocks: [textBlock(words.howTo)],
      actions: [run(words.everythingDaily, 'subscribe', {})],
    });
  return createCard({
    title: words.title(all.length),
    blocks: [
      listBlock(all.map((state) => describeLine(library, state, messages))),
      textBlock([muted(words.byNumber)]),
    ],
    actions: [
      ...(all.length <= maxAtHand
        ? all.flatMap(({ subscription }) => listAtHand(subscription, messages))
        : all.slice(0, maxButtons).map(({ subscription: { id } }) => showAction(id, messages))),
      run(words.export, 'subscriptions export', {}),
    ],
  });
}

function listAtHand(subscription: Subscription, messages: Messages): readonly Action[] {
  const { list: words } = messages.subscriptions;
  const { id } = subscription;
  return [
    showAction(id, messages),
    run(words.preview(id), 'subscriptions test', numbered(id)),
    holdAction(subscription, { pause: words.pauseOne(id), resume: words.resumeOne(id) }),
    run(words.remove(id), 'subscriptions remove', numbered(id)),
  ];
}

function showAction(id: number, { subscriptions: { one } }: Messages): Action {
  return run(one.title(id), 'subscriptions show', numbered(id));
}

/** Stops it, or lets it go on. */
function holdAction(
  { id, pausedAt, parkedBecause }: Subscription,
  words: { readonly pause: string; readonly resume: string },
): Action {
  return pausedAt === null && parkedBecause === null
    ? run(words.pause, 'subscriptions pause', numbered(id))
    : run(words.resume, 'subscriptions resume', numbered(id));
}

function describeLine(
  library: Library,
  { subscription, outlook }: SubscriptionState,
  messages: Messages,
): RichText {
  const { id, filter, cadence } = subscription;
  return [
    strong(`${id}`),
    plain(` · ${describeTopic(library, filter.topic, messages)} · ${describeCadence(cadence, messages)} · `),
    ...describePlace(subscription, outlook, messages),
    ...describeStop(subscription, messages),
  ];
}

function describeStop({ pausedAt, parkedBecause }: Subscription, messages: Messages): readonly Inline[] {
  const { list: words } = messages.subscriptions;
  if (pausedAt !== null) return [plain(' · '), strong(words.paused)];
  return parkedBecause === null
    ? []
    : [plain(' · '), strong(words.parked), plain(`: ${tellReason(parkedBecause, messages)}`)];
}

/** One subscription: its settings, how its last digests went, and everything that can be done with it. */
export function subscriptionCard(
  library: Library,
  { subscription, outlook, deliveries }: SubscriptionState,
  messages: Messages,
  done: string | null = null,
): Card {
  const { id, pausedAt, parkedBecause } = subscription;
  const { one: words } = messages.subscriptions;
  const here = numbered(id);
  return createCard({
    tone: pausedAt === null && parkedBecause === null ? 'answer' : 'notice',
    title: done ?? words.title(id),
    blocks: [
      ...(parkedBecause === null
        ? []
        : [textBlock([strong(words.parked), plain(tellReason(parkedBecause, messages))])]),
      ...(pausedAt === null
        ? []
        : [
            textBlock([
              strong(words.paused),
              plain(words.since(formatInstant(pausedAt, messages.citations.months))),
            ]),
          ]),
      ...(outlook.obstacles.length === 0
        ? []
        : [listBlock(outlook.obstacles.map((obstacle) => tellReason(obstacle, messages)))]),
      factsBlock(
        listSettingRows(
          library,
          subscription,
          pausedAt === null ? outlook : { ...outlook, nextDueAt: null },
          messages,
        ),
      ),
      ...listDeliveries(subscription, deliveries, messages),
      textBlock([muted(words.toChange), code(`/subscriptions edit subscription:${id} when:daily at:18:00`)]),
    ],
    actions: [
      run(words.showNext, 'subscriptions test', here),
      run(words.sendNow, 'subscriptions send', here),
      holdAction(subscription, words),
      subscription.length === 'compact'
        ? run(words.longer, 'subscriptions edit', { ...here, length: 'full' })
        : run(words.shorter, 'subscriptions edit', { ...here, length: 'compact' }),
      subscription.tellsWhenNothingIsNew
        ? run(words.silent, 'subscriptions edit', { ...here, note: 'false' })
        : run(words.tell, 'subscriptions edit', { ...here, note: 'true' }),
      run(words.remove, 'subscriptions remove', here),
      run(words.all, 'subscriptions list', {}),
    ],
    shownBy: { command: 'subscriptions show', input: here },
  });
}

function listDeliveries(
  { destination }: Subscription,
  deliveries: readonly Delivery[],
  messages: Messages,
): readonly Block[] {
  if (deliveries.length === 0) return [];
  const guildId = destination.kind === 'member' ? '@me' : destination.guildId;
  return [
    headingBlock(messages.subscriptions.one.latest),
    listBlock(deliveries.map((one) => describeDelivery(one, guildId, messages))),
  ];
}

/** "22 November 2025, 11:10 UTC: sent", with a link to the message. `guildId`: "@me" for direct messages. */
export function describeDelivery(
  { state, dueAt, finishedAt, reason, places }: Delivery,
  guildId: string,
  messages: Messages,
): RichText {
  const { subscriptions, citations } = messages;
  const [place] = places;
  const note = reason === null ? '' : ` (${tellReason(reason, messages)})`;
  const words = `${formatInstant(finishedAt ?? dueAt, citations.months)}: ${subscriptions.one.states[state]}${note}`;
  return place === undefined || place.messageId === null
    ? words
    : [{ text: words, url: `https://discord.com/channels/${guildId}/${place.channelId}/${place.messageId}` }];
}

export function removedCard(
  { id, ...settings }: Subscription,
  { subscriptions: { one: words } }: Messages,
): Card {
  const options = Object.entries(toOptions(settings)).map(([name, value]) => `${name}:${formatValue(value)}`);
  return createCard({
    tone: 'notice',
    title: words.removed(id),
    blocks: [textBlock(words.toHaveAgain), textBlock([code(`/subscribe ${options.join(' ')}`)])],
    actions: [run(words.all, 'subscriptions list', {})],
  });
}

/** A digest was asked for at once; `null` where nothing is ever sent. */
export function sendingCard(
  id: number,
  outcome: 'asked' | 'already' | 'stopped' | null,
  messages: Messages,
): Card {
  const { sending, one } = messages.subscriptions;
  const { title, text } = sending[outcome ?? 'nowhere'];
  return createCard({
    tone: 'notice',
    title,
    blocks: [textBlock(text)],
    actions: [
      ...(outcome === 'stopped' ? [run(one.resume, 'subscriptions resume', numbered(id))] : []),
      ...(outcome === null ? [run(one.showNext, 'subscriptions test', numbered(id))] : []),
      showAction(id, messages),
    ],
  });
}

function run(label: string, command: string, input: Readonly<Record<string, string>>): Action {
  return { kind: 'run', label, command, input };
}

function numbered(id: number): Readonly<Record<string, string>> {
  return { subscription: String(id) };
}
