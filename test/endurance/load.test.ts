// The bot in a process of its own, and more people than it will ever have: whether anybody is kept waiting, and what it costs.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkload, type Workload, type WorkloadArticle } from '../../bench/performance/workload.mjs';
import { createServices } from '../../src/command-kit/create-services.js';
import { createDesk, loadCommands } from '../../src/command-kit/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { createBoundedDesk } from '../../src/host/bounded-desk.js';
import { startBot } from '../support/a-bot.js';
import { compileProgram } from '../support/compile-program.js';
import { isWhole, recordWhole, timeoutMsOf } from '../support/endurance.js';
import { openShippedLibrary } from '../support/library.js';
import { makeTraffic, type Traffic } from '../support/load.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';
import { type RunningProgram, startProgram } from '../support/start-program.js';

const servers = 100;
const perSecond = 200;
const seconds = 60;
/** Of so many requests one is checked against Discord's specification: here its work takes from the bot's two cores. */
const checksEvery = 10;
/** Calls before those that count: nobody meets a bot that has answered nothing yet. */
const warmUp = { perSecond: 40, seconds: 10 };
const guildNames = Array.from({ length: servers }, (_, index) => `Server ${index}`);

/** Where bot, library and Discord take turns in one thread, silence says nothing about the way there. */
const patient = { timeoutMs: 45_000, waitsMs: [] };

/** Beside other tests, and in their process: then only that each is served counts, and how soon does not. */
it('serves whoever comes in a crowd, or asks them to come again', { timeout: timeoutMsOf(1) }, async () => {
  const [library, commands] = await Promise.all([openShippedLibrary(), loadCommands()]);
  const now = new Date('2025-06-10T12:00:00Z');
  const desk = createDesk(commands, (caller, showProgress) =>
    createServices({ library, commands, caller, now, takedownContact: null, showProgress }),
  );
  const bot = await startBot({
    commands,
    desk: createBoundedDesk(desk, commands, { atOnce: 2, waiting: 10 }),
    guildNames: guildNames.slice(0, 5),
    deadlineMs: 50_000,
    requestTimings: { firstResponse: patient, others: patient },
  });
  try {
    const { questions } = loadWorkload(library, 50, 1);
    const words = questions.flatMap((question) => question.match(/\p{L}{5,}/gu) ?? []);
    const crowd = { perSecond: 10_000, seconds: 0.01, questions, words, people: ['medinsky', 'zelensky'] };
    const figures = await makeTraffic(bot.discord, crowd);
    expect(figures).toMatchObject({ calls: 100, missed: 0, failed: 0 });
    expect(figures.declined).toBeGreaterThan(0);
    expect(figures.declined).toBeLessThan(80);
    expect(bot.discord.state.violations).toEqual([]);
  } finally {
    await bot.stop();
  }
});

interface Server {
  readonly discord: LoopbackDiscord;
  readonly bot: RunningProgram;
  readonly corpus: string;
  readonly traffic: Traffic;
  stop(): Promise<void>;
}

/** The program in a process of its own, over news where there are some, connected to a Discord in this one. */
async function startServer(): Promise<Server> {
  const program = await compileProgram();
  const folder = await mkdtemp(path.join(tmpdir(), 'dragoman-load-'));
  const discord = await startLoopbackDiscord({ guildNames, checksEvery });
  const { token, api } = discord;
  await deployCommands({ token, api, commands: await loadCommands(), registration: { kind: 'global' } });
  const workload = loadWorkload(await openShippedLibrary(), perSecond * seconds);
  const corpusDir = path.join(folder, 'corpus');
  await savePages(corpusDir, workload.articles);
  const variables = { CORPUS_DIR: corpusDir, DATA_DIR: path.join(folder, 'data') };
  const bot = await startProgram(program, discord, variables, timeoutMsOf(5));
  return {
    discord,
    bot,
    corpus: `${workload.articles.length} articles, ${workload.name}`,
    traffic: { perSecond, seconds, ...(await listTopics(discord, workload)) },
    async stop() {
      await bot.stop();
      await discord.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function listTopics(
  discord: LoopbackDiscord,
  { articles, questions }: Workload,
): Promise<Pick<Traffic, 'words' | 'people' | 'questions'>> {
  const words = articles.flatMap(({ title }) => title.match(/\p{L}{5,}/gu) ?? []);
  const person = discord.createPerson();
  const typed = [...'abcdefghijklmnoprstvz'];
  const offered = await Promise.all(typed.map((letter) => person.complete('quote', 'person', letter)));
  const people = offered.flatMap(({ choices }) => choices.map(({ value }) => value));
  const further = words.map((word, index) => `What about ${word} and ${words.at(-index)}?`);
  return { words, people, questions: [...new Set([...questions, ...further])] };
}

async function savePages(dir: string, articles: readonly WorkloadArticle[]): Promise<void> {
  await mkdir(dir);
  for (const { id, ...article } of articles)
    await writeFile(path.join(dir, `${id}.json`), JSON.stringify(article));
}

describe.runIf(isWhole)('the program over the news of a year', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  }, timeoutMsOf(8));
  afterAll(() => server.stop());

  it('answers two hundred people a second, and lets nobody wait', { timeout: timeoutMsOf(4) }, async () => {
    const { discord, bot, corpus, traffic } = server;
    await makeTraffic(discord, { ...traffic, ...warmUp, questions: traffic.questions.toReversed() });
    const before = { bot: (await bot.readUsage()).cpu, discord: process.cpuUsage() };
    const figures = await makeTraffic(discord, traffic);
    const cpuSeconds = (await bot.readUsage()).cpu - before.bot;
    const discordUsage = process.cpuUsage(before.discord);
    const perCall = (ms: number) => Math.round((ms / figures.calls) * 10) / 10;
    recordWhole('load', {
      corpus,
      perSecond,
      ...figures,
      cpuMsPerCall: perCall(cpuSeconds * 1000),
      /** Of the stand-in and of whoever calls, on the same cores. */
      discordCpuMsPerCall: perCall((discordUsage.user + discordUsage.system) / 1000),
    });
    expect(figures).toMatchObject({ missed: 0, failed: 0, declined: 0 });
    expect(figures.acknowledged.p99).toBeLessThan(250);
    expect(figures.answered.p99).toBeLessThan(2000);
    expect(discord.state.violations).toEqual([]);
  });

  it('keeps its size at a steady pace', { timeout: timeoutMsOf(14) }, async () => {
    const { discord, bot, corpus, traffic } = server;
    const minutes = 10;
    const megabytesByMinute: number[] = [];
    const run = makeTraffic(discord, { ...traffic, perSecond: 20, seconds: minutes * 60 });
    for (let minute = 0; minute < minutes; minute++) {
      await wait(60_000);
      megabytesByMinute.push(Math.round((await bot.readUsage()).memory));
    }
    const { missed, failed } = await run;
    recordWhole('load-memory', { corpus, perSecond: 20, minutes, megabytesByMinute });
    expect({ missed, failed }).toEqual({ missed: 0, failed: 0 });
    // The collector lets memory go when it likes: what grows without end is larger at the end than it ever was before.
    const { length } = megabytesByMinute;
    const early = Math.max(...megabytesByMinute.slice(1, length / 2));
    expect(Math.min(...megabytesByMinute.slice(-3))).toBeLessThanOrEqual(early * 1.05);
  });
});
