import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRequestBudget } from '../../../src/digest/request-budget.js';
import { createDigestRest } from '../../../src/discord/digests/digest-rest.js';
import { sendDigest } from '../../../src/discord/digests/send-digest.js';
import { type PostOffice, startPostOffice } from '../../support/post-office.js';

const channelId = '200000000000000001';
const destination = { kind: 'channel', guildId: '1', channelId } as const;
const minuteMs = 60_000;

let office: PostOffice;
beforeEach(async () => {
  office = await startPostOffice();
  office.addChannel(channelId, 'channel');
});
afterEach(() => office.stop());

const send = (until: Date) =>
  sendDigest(
    createDigestRest({ token: 'a.b.c', api: office.api }),
    createRequestBudget({ perSecond: 40, mostInSecond: 46 }),
    { destination, memberChannelId: null, postId: null },
    { title: 'A digest', body: { components: [] } },
    'key.0',
    until,
  );

it('sends a message that leaves in time, with nothing of ours in its headers', async () => {
  expect(await send(new Date(Date.now() + minuteMs))).toMatchObject({ kind: 'sent' });
  expect(office.counts).toMatchObject({ requests: 1, created: 1 });
  expect(office.headers.at(-1)).not.toHaveProperty('x-leave-by');
});

it('sends nothing once the time for it is over: another process may have sent it', async () => {
  expect(await send(new Date(Date.now() - 1))).toMatchObject({ kind: 'not now' });
  expect(office.counts.requests).toBe(0);
});
