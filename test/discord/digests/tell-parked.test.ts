import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRequestBudget } from '../../../src/digest/request-budget.js';
import { createDigestRest } from '../../../src/discord/digests/digest-rest.js';
import { tellParked } from '../../../src/discord/digests/tell-parked.js';
import type { Destination } from '../../../src/model/subscription.js';
import { aClient, channelOf, guildId } from '../../support/a-server.js';
import { aSubscription } from '../../support/a-subscription.js';
import { type PostOffice, startPostOffice } from '../../support/post-office.js';

const news = '200000000000000001';
const updates = '200000000000000002';
const system = '200000000000000003';

let office: PostOffice;
beforeEach(async () => {
  office = await startPostOffice();
  for (const id of [news, updates, system]) office.addChannel(id, 'channel');
});
afterEach(() => office.stop());

/** Tells it in a server with both channels, of which some are closed to the bot; which messages came of it. */
async function tell(closed: readonly string[], destination?: Destination) {
  const overwrite = {
    id: guildId,
    type: 0,
    allow: '0',
    deny: `${PermissionFlagsBits.SendMessages}`,
  };
  const channels = [news, updates, system].map((id) =>
    channelOf(id, id === news ? 'news' : 'staff', ChannelType.GuildText, {
      permission_overwrites: closed.includes(id) ? [overwrite] : [],
    }),
  );
  const client = aClient({
    channels,
    set: { public_updates_channel_id: updates, system_channel_id: system },
  });
  const rest = createDigestRest({ token: 'a.b.c', api: office.api });
  const budget = createRequestBudget({ perSecond: 40, mostInSecond: 46 });
  const place = destination ?? { kind: 'channel', guildId, channelId: news };
  await tellParked(
    client,
    rest,
    budget,
    aSubscription({ id: 7, destination: place }),
    'The thread is locked.',
  );
  return office.listPosted();
}

it('tells moderators where they get such news, and pings nobody', async () => {
  const [message] = await tell([]);
  expect(message?.channelId).toBe(updates);
  const text = JSON.stringify(message?.body);
  expect(text).toContain('Digests for \\\\#news have stopped');
  expect(text).toContain('The thread is locked');
  expect(text).toContain('nothing of what came meanwhile is lost');
  expect(message?.body).toMatchObject({ allowed_mentions: { parse: [] } });
});

it('takes the channel for system messages where that one is closed to it, and else says nothing', async () => {
  expect((await tell([updates])).map(({ channelId }) => channelId)).toEqual([system]);
  expect(await tell([updates, system])).toHaveLength(1);
});

it('tells no server of a member’s own digests', async () => {
  expect(await tell([], { kind: 'member', userId: '5' })).toEqual([]);
});
