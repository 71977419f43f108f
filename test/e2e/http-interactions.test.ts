import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadCommands } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { createSigner, sendOverHttp } from '../support/loopback-discord/http-sender.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';
import { createPerson } from '../support/loopback-discord/user.js';

let discord: LoopbackDiscord;
let app: App;
let folder: string;
const log: string[] = [];
const signer = createSigner();

beforeAll(async () => {
  discord = await startLoopbackDiscord({ deadlineMs: 15_000 });
  const { api, token } = discord;
  await deployCommands({ token, api, commands: await loadCommands(), registration: { kind: 'global' } });
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  await mkdir(path.join(folder, 'corpus'));
  await writeFile(
    path.join(folder, 'corpus', 'talks.md'),
    '---\ntitle: Talks\n---\n\n# Talks\n\n“We are ready to talk,” said Anna Berg on Monday in the town hall.\n',
  );
  const config = loadConfig({
    DISCORD_TOKEN: token,
    DISCORD_GATEWAY: 'false',
    DISCORD_PUBLIC_KEY: signer.publicKey,
    INTERACTIONS_PORT: '0',
    HEALTH_PORT: '0',
    CORPUS_DIR: path.join(folder, 'corpus'),
    DATA_DIR: path.join(folder, 'data'),
  });
  app = createApp(config, {
    discordApi: api,
    logOutput: { write: (line) => log.push(line) },
    libraryThread: 'none',
  });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await discord.stop();
  await rm(folder, { recursive: true });
});

it('the whole bot answers over HTTP alone, without a gateway', async () => {
  const started = log
    .map((line) => JSON.parse(line))
    .find(({ address }) => address?.endsWith('/interactions'));
  const gateway = sendOverHttp(discord.gateway, {
    endpoint: () => started.address,
    api: discord.api,
    signer,
    statuses: [],
  });
  const [guild = null] = discord.guilds;
  const person = createPerson(discord.state, gateway, { guild, deadlineMs: 15_000 });
  const { message } = await person.slash('quote', { person: 'berg' });
  expect(message?.quotes).toEqual(['“We are ready to talk,” said Anna Berg on Monday in the town hall.']);
  expect((await person.complete('quote', 'person', 'ber')).choices).toMatchObject([{ value: 'Anna Berg' }]);
  expect(discord.gateway.counts.identifies).toBe(0);
  expect(discord.state.violations).toEqual([]);
});
