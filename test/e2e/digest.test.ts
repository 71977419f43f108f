// A new article → a digest in a channel, through the whole program and the real discord.js client.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadCommands } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import type { Subscription } from '../../src/model/subscription.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';

let discord: LoopbackDiscord;
let app: App;
let folder: string;
let dataDir: string;
let store: Store;

const savePage = (name: string, words: string) =>
  writeFile(
    path.join(folder, `${name}.md`),
    `---\ntitle: About ${name}\noutlet: Reuters\ndate: 2025-06-02\nurl: https://example.org/${name}\n---\n\n# About ${name}\n\n${words}\n`,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  dataDir = await mkdtemp(path.join(tmpdir(), 'dragoman-data-'));
  await savePage('harvest', 'Farmers brought in the harvest early, officials said on Monday.');
  discord = await startLoopbackDiscord({ deadlineMs: 15_000 });
  const { api, token } = discord;
  await deployCommands({ token, api, commands: await loadCommands(), registration: { kind: 'global' } });
  app = createApp(loadConfig({ DISCORD_TOKEN: token, CORPUS_DIR: folder, DATA_DIR: dataDir }), {
    discordApi: api,
    logOutput: { write: () => true },
    libraryThread: 'none',
  });
  await app.start();
  store = await openStore({ kind: 'sqlite', dataDir });
}, 120_000);
afterAll(async () => {
  await store.close();
  await app.stop();
  await discord.stop();
  await rm(folder, { recursive: true });
  await rm(dataDir, { recursive: true });
});

const subscribe = (): Promise<Subscription> => {
  const [guild] = discord.guilds;
  if (guild === undefined) throw new Error('There is no server.');
  return store.subscriptions.create({
    settings: aSubscriptionSetting({
      destination: { kind: 'channel', guildId: guild.id, channelId: guild.channelId },
      cadence: { kind: 'immediate', perHour: 4 },
    }),
    createdAt: new Date(),
    nextDueAt: null,
  });
};

it('tells a channel of what arrives, of nothing that was there, and once', { timeout: 120_000 }, async () => {
  await expect.poll(() => store.arrivals.latest(), { timeout: 30_000 }).toBeGreaterThan(0);
  const { id } = await subscribe();
  await savePage('bridge', 'Engineers reopened the bridge on Tuesday, the mayor said.');
  const operator = discord.createPerson({ managesServer: true });
  await operator.slash('reindex run', { mode: 'changed' });
  await expect
    .poll(async () => (await store.digests.list(id, 1))[0]?.state, { timeout: 60_000 })
    .toBe('sent');
  const [digest] = await store.digests.list(id, 1);
  expect(digest?.places).toHaveLength(1);
  const message = discord.show(digest?.places[0]?.messageId ?? '');
  expect(message.text).toContain('About bridge');
  expect(message.text).not.toContain('harvest');
  expect(message.buttons.map(({ label }) => label)).toContain('Latest articles');
  expect(discord.state.violations).toEqual([]);
  await operator.slash('reindex run', { mode: 'changed' });
  expect(await store.subscriptions.find(id)).toMatchObject({ deliveredUpTo: await store.arrivals.latest() });
  expect((await store.digests.list(id, 5)).filter(({ state }) => state === 'sent')).toHaveLength(1);
});
