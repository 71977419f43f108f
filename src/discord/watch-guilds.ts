// Servers that take the bot in or remove it → a word to whoever keeps their data.

import { type Client, Events } from 'discord.js';
import type { Logger } from '../observability/logger.js';

export interface GuildLedger {
  /** The bot is in that server (again): its data stays. */
  noteReturn(guildId: string): Promise<void>;
  /** The server removed the bot: its data goes after a while. */
  noteDeparture(guildId: string, at: Date): Promise<void>;
  /** Servers that removed the bot and whose data has not gone yet. */
  listDeparted(): Promise<readonly string[]>;
}

/** A server that is merely out of reach is not taken for one that removed the bot; discord.js tells them apart. */
export function watchGuilds(client: Client, ledger: GuildLedger, logger: Logger): void {
  const note = (noted: Promise<void>) =>
    noted.catch((error: unknown) => logger.warn({ err: error }, 'a change of servers could not be noted'));
  /** Only those that were noted as left: a note for each of ten thousand servers would keep the store busy for half a minute. */
  const noteReturns = async ({ guilds }: Client<true>): Promise<void> => {
    for (const id of await ledger.listDeparted()) if (guilds.cache.has(id)) await ledger.noteReturn(id);
  };
  client.on(Events.GuildCreate, ({ id }) => void note(ledger.noteReturn(id)));
  client.on(Events.GuildDelete, ({ id }) => void note(ledger.noteDeparture(id, new Date())));
  // What happened while the bot was away.
  client.once(Events.ClientReady, (ready) => void note(noteReturns(ready)));
}
