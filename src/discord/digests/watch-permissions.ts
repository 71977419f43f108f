// What may let a digest through again → a word to whoever waits for it.

import { type Client, Events } from 'discord.js';

/** Changes of servers come in bursts (a role that is dragged moves others): one word for all that come within this time. */
const settleMs = 3000;

export function watchPermissions(client: Client, callBack: () => void): void {
  let isWaiting = false;
  const tellSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      callBack();
    }, settleMs).unref();
  };
  for (const event of [
    Events.ChannelUpdate,
    Events.ChannelCreate,
    Events.ThreadUpdate,
    Events.GuildRoleUpdate,
    Events.GuildMemberUpdate,
    Events.GuildCreate,
  ] as const)
    client.on(event, tellSoon);
}
