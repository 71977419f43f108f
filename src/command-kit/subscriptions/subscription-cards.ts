// Subscriptions that are there → their cards: all of one owner, one with its buttons, and what was done to it.

import { counted } from '../../answer/notices.js';
import type { Action, Block, Card, Inline, RichText } from '../../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { code, muted, plain, strong } from '../../card/rich-text.js';
import type { Library } from '../../library/library.js';
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
export function subscriptionListCard(library: Library, all: readonly SubscriptionState[]): Card {
  if (all.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No subscription yet',
      found: false,
      blocks: [textBlock('/subscribe shows what a digest would look like, and saves it when you say so.')],
      actions: [run('Everything, daily', 'subscribe', {})],
    });
  return createCard({
    title: counted(all.length, 'subscription'),
    blocks: [
      listBlock(all.map((state) => describeLine(library, state))),
      textBlock([muted('Each by its number: how its last digests went, and what can be changed.')]),
    ],
    actions: [
      ...(all.length <= maxAtHand
        ? all.flatMap(({ subscription }) => listAtHand(subscription))
        : all.slice(0, maxButtons).map(({ subscription: { id } }) => showAction(id))),
      run('Export', 'subscriptions export', {}),
    ],
  });
}

function listAtHand(subscription: Subscription): readonly Action[] {
  const { id } = subscription;
  return [
    showAction(id),
    run(`Preview ${id}`, 'subscriptions test', numbered(id)),
    holdAction(subscription, ` ${id}`),
    run(`Remove ${id}`, 'subscriptions remove', numbered(id)),
  ];
}

function showAction(id: number): Action {
  return run(`Subscription ${id}`, 'subscriptions show', numbered(id));
}

/** Stops it, or lets it go on; `suffix` stands behind the word on the button. */
function holdAction({ id, pausedAt, parkedBecause }: Subscription, suffix = ''): Action {
  return pausedAt === null && parkedBecause === null
    ? run(`Pause${suffix}`, 'subscriptions pause', numbered(id))
    : run(`Resume${suffix}`, 'subscriptions resume', numbered(id));
}

function describeLine(library: Library, { subscription, outlook }: SubscriptionState): RichText {
  const { id, filter, cadence } = subscription;
  return [
    strong(`${id}`),
    plain(` · ${describeTopic(library, filter.topic)} · ${describeCadence(cadence)} · `),
    ...describePlace(subscription, outlook),
    ...describeStop(subscription),
  ];
}

function describeStop({ pausedAt, parkedBecause }: Subscription): readonly Inline[] {
  if (pausedAt !== null) return [plain(' · '), strong('paused')];
  return parkedBecause === null
    ? []
    : [plain(' · '), strong('cannot be delivered'), plain(`: ${parkedBecause}`)];
}

/** One subscription: its settings, how its last digests went, and everything that can be done with it. */
export function subscriptionCard(
  library: Library,
  { subscription, outlook, deliveries }: SubscriptionState,
  done: string | null = null,
): Card {
  const { id, pausedAt, parkedBecause } = subscription;
  const here = numbered(id);
  return createCard({
    tone: pausedAt === null && parkedBecause === null ? 'answer' : 'notice',
    title: done ?? `Subscription ${id}`,
    blocks: [
      ...(parkedBecause === null
        ? []
        : [textBlock([strong('It cannot be delivered for now: '), plain(parkedBecause)])]),
      ...(pausedAt === null
        ? []
        : [textBlock([strong('Paused'), plain(` since ${formatInstant(pausedAt)}.`)])]),
      ...(outlook.obstacles.length === 0 ? [] : [listBlock(outlook.obstacles)]),
      factsBlock(
        listSettingRows(library, subscription, pausedAt === null ? outlook : { ...outlook, nextDueAt: null }),
      ),
      ...listDeliveries(subscription, deliveries),
      textBlock([
        muted('To change it: '),
        code(`/subscriptions edit subscription:${id} when:daily at:18:00`),
      ]),
    ],
    actions: [
      run('Show the next digest', 'subscriptions test', here),
      run('Send it now', 'subscriptions send', here),
      holdAction(subscription),
      subscription.length === 'compact'
        ? run('Longer', 'subscriptions edit', { ...here, length: 'full' })
        : run('Shorter', 'subscriptions edit', { ...here, length: 'compact' }),
      subscription.tellsWhenNothingIsNew
        ? run('Silent when nothing is new', 'subscriptions edit', { ...here, note: 'false' })
        : run('Say when nothing is new', 'subscriptions edit', { ...here, note: 'true' }),
      run('Remove', 'subscriptions remove', here),
      run('All subscriptions', 'subscriptions list', {}),
    ],
    shownBy: { command: 'subscriptions show', input: here },
  });
}

const stateWords: Readonly<Record<Delivery['state'], string>> = {
  due: 'on its way',
  composed: 'on its way',
  parked: 'waiting: it cannot be delivered',
  sent: 'sent',
  empty: 'nothing was new',
  skipped: 'skipped',
};

function listDeliveries({ destination }: Subscription, deliveries: readonly Delivery[]): readonly Block[] {
  if (deliveries.length === 0) return [];
  const guildId = destination.kind === 'member' ? '@me' : destination.guildId;
  return [headingBlock('Latest digests'), listBlock(deliveries.map((one) => describeDelivery(one, guildId)))];
}

/** "22 November 2025, 11:10 UTC: sent", with a link to the message. `guildId`: "@me" for direct messages. */
export function describeDelivery(
  { state, dueAt, finishedAt, reason, places }: Delivery,
  guildId: string,
): RichText {
  const [place] = places;
  const words = `${formatInstant(finishedAt ?? dueAt)}: ${stateWords[state]}${reason === null ? '' : ` (${reason})`}`;
  return place === undefined || place.messageId === null
    ? words
    : [{ text: words, url: `https://discord.com/channels/${guildId}/${place.channelId}/${place.messageId}` }];
}

export function removedCard({ id, ...settings }: Subscription): Card {
  const options = Object.entries(toOptions(settings)).map(([name, value]) => `${name}:${formatValue(value)}`);
  return createCard({
    tone: 'notice',
    title: `Subscription ${id} removed`,
    blocks: [
      textBlock('Nothing of it is sent or kept any more. To have it again:'),
      textBlock([code(`/subscribe ${options.join(' ')}`)]),
    ],
    actions: [run('All subscriptions', 'subscriptions list', {})],
  });
}

/** A digest was asked for at once; `null` where nothing is ever sent. */
export function sendingCard(id: number, outcome: 'asked' | 'already' | 'stopped' | null): Card {
  const { title, text, action } = sendingWords[outcome ?? 'nowhere'];
  return createCard({
    tone: 'notice',
    title,
    blocks: [textBlock(text)],
    actions: [
      ...(action === null ? [] : [run(action.label, action.command, numbered(id))]),
      run(`Subscription ${id}`, 'subscriptions show', numbered(id)),
    ],
  });
}

const whatIsSent =
  'The next digest is sent within a minute, whatever the hour, if anything is new. It tells what came since the last one.';

const sendingWords = {
  asked: { title: 'On its way', text: whatIsSent, action: null },
  already: { title: 'One is on its way already', text: whatIsSent, action: null },
  stopped: {
    title: 'Nothing can be sent for now',
    text: 'The last digest could not be delivered, and waits. Mend what the subscription tells of, then resume it.',
    action: { label: 'Resume', command: 'subscriptions resume' },
  },
  nowhere: {
    title: 'Nothing is sent from here',
    text: 'This is a stand-in server without channels. What would be sent can be looked at.',
    action: { label: 'Show the next digest', command: 'subscriptions test' },
  },
} as const;

function run(label: string, command: string, input: Readonly<Record<string, string>>): Action {
  return { kind: 'run', label, command, input };
}

function numbered(id: number): Readonly<Record<string, string>> {
  return { subscription: String(id) };
}
