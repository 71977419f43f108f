// Somebody who sets digests up: the real commands over a real store, where every place is taken for good or Discord is pretended.

import { onTestFinished } from 'vitest';
import {
  type Caller,
  type Card,
  type CommandMap,
  createServices,
  loadCommands,
  noPorts,
  parseInvocation,
  runInvocation,
  type Services,
} from '../../src/command-kit/index.js';
import { createSubscriptionDesk } from '../../src/digest/create-subscription-desk.js';
import type { Places } from '../../src/digest/places.js';
import type { Library } from '../../src/library/library.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { renderTerminal } from '../../src/terminal/render-terminal.js';

export interface Subscriber {
  readonly store: Store;
  readonly commands: CommandMap;
  services(caller?: Caller): Services;
  /** Rejects with `InputError` as a screen would be told. */
  run(line: string, caller?: Caller): Promise<Card>;
  /** What the card of a call shows at a terminal, in one line. */
  read(line: string, caller?: Caller): Promise<string>;
  /** Presses the button of a card that bears this label. */
  press(card: Card, label: string, caller?: Caller): Promise<Card>;
  /** Notes the articles of the library as arrived, oldest first, as far as they were not. */
  arrive(ids?: readonly string[]): Promise<void>;
}

export const theGuild = '100000000000000001';
export const theChannel = '200000000000000001';

/** Manages the channels of `theGuild`. */
export const aChannelManager: Caller = {
  platform: 'discord',
  isModerator: false,
  managesChannels: true,
  isOperator: false,
  userId: '300000000000000001',
  guildId: theGuild,
  channelId: theChannel,
};

export async function aSubscriber(
  library: Library,
  { places = null, now = new Date('2025-06-10T12:00:00Z') }: { places?: Places | null; now?: Date } = {},
): Promise<Subscriber> {
  const commands = await loadCommands();
  const store = await openStore({ kind: 'memory' }, { now: () => now, onAlarm: () => undefined });
  onTestFinished(() => store.close());
  const subscriptions = createSubscriptionDesk({
    store,
    places: () => places,
    nudge: () => undefined,
    now: () => now,
  });
  const services = (caller: Caller = aChannelManager) =>
    createServices({
      library,
      commands,
      caller,
      now,
      takedownContact: null,
      ports: { ...noPorts, subscriptions },
    });
  const run = (line: string, caller?: Caller) =>
    runInvocation(parseInvocation(line, commands), commands, services(caller));
  return {
    store,
    commands,
    services,
    run,
    read: async (line, caller) => show(await run(line, caller), commands),
    async press(card, label, caller) {
      const action = card.actions.find((one) => one.label === label);
      if (action?.kind !== 'run') throw new Error(`There is no button “${label}”.`);
      const [command = '', subcommand = null] = action.command.split(' ');
      const { input } = action;
      return runInvocation({ command, subcommand, input, private: true }, commands, services(caller));
    },
    async arrive(ids = library.articles.map(({ article }) => article.id).reverse()) {
      const articles = ids.flatMap((id) => library.findArticle(id)?.article ?? []);
      await store.arrivals.record(articles, now);
    },
  };
}

/** What a card shows at a terminal, in one line. */
export function show(card: Card, commands: CommandMap): string {
  const screen = { columns: 100, color: false, hyperlinks: false, commands };
  return renderTerminal(card, null, screen).replace(/\s+/g, ' ');
}
