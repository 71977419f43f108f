// What Discord, and the way to it, can do to the bot: one table of faults in requests, one of faults in the gateway. After
// each the bot answers as if nothing had been, without help.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { defineCommand } from '../../src/command-kit/index.js';
import type { GatewayTiming } from '../../src/discord/gateway-shard.js';
import type { RequestTimings } from '../../src/discord/make-request.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap, askLike } from '../support/commands.js';
import { recordWhole } from '../support/endurance.js';
import type { Fault } from '../support/loopback-discord/faults.js';

/** As `requestTimings` and `gatewayTiming`, for those who cannot wait. */
const requestTimings: RequestTimings = {
  firstResponse: { timeoutMs: 600, waitsMs: [20, 40, 80] },
  others: { timeoutMs: 600, waitsMs: [20, 40, 80, 160] },
};
const gatewayTiming: GatewayTiming = {
  reconnectWaitsMs: [50, 100, 200],
  resumeSilenceMs: 300,
  helloMs: 300,
};

/** Shows a first card, and answers by changing it. */
const stepwise = defineCommand({
  name: 'stepwise',
  description: 'Works, and says how far it is',
  access: 'everyone',
  options: {
    ending: { type: 'choice', description: 'What comes', choices: ['card', 'fault'], required: true },
  },
  run({ ending }, { showProgress }) {
    showProgress(createCard({ title: 'Half done' }));
    if (ending === 'fault') throw new Error('the index is broken');
    return createCard({ title: 'Done' });
  },
});
const commands = aCommandMap(askLike, stepwise);

const startTestBot = (heartbeatMs?: number) =>
  startBot({
    commands,
    requestTimings,
    gatewayTiming,
    // What comes matters here, not how soon: machines that run tests are busy.
    deadlineMs: 15_000,
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  });

/** A call after which all must be as it was: answered once, in public, with nothing that Discord refuses. */
async function expectAnswer(bot: Bot, question: string): Promise<void> {
  const { message } = await bot.discord.createPerson().slash('ask', { question });
  expect(message).toMatchObject({ isPrivate: false });
  expect(message?.text).toContain(`ask {"question":"${question}"}`);
  expect(bot.discord.state.violations).toEqual([]);
}

const page = '<html><body><h1>502 Bad Gateway</h1>cloudflare</body></html>';
const nameless = { kind: 'status', status: 429, page } as const;
const unavailable = { kind: 'status', status: 503, page } as const;

type Injected<F = Fault> = F extends Fault ? Omit<F, 'path' | 'method'> : never;

/** What meets the requests of one answer, and how many of them there are then. */
const survived: readonly [name: string, fault: Injected, requests: number][] = [
  ['too many, with a time to wait', { kind: 'status', status: 429, headers: { 'retry-after': '0.1' } }, 2],
  [
    'too many of all requests together',
    { kind: 'status', status: 429, headers: { 'retry-after': '0.1', 'x-ratelimit-global': 'true' } },
    2,
  ],
  ['too many, without a time to wait', { ...nameless, times: 2 }, 3],
  ['an error of Discord’s, twice', { kind: 'status', status: 500, times: 2 }, 3],
  ['a page of the proxy before Discord', { ...unavailable, times: 3 }, 4],
  ['a connection reset before anything happens', { kind: 'reset' }, 2],
  ['a connection closed politely', { kind: 'close' }, 2],
  ['no answer at all', { kind: 'hang' }, 2],
  ['a confirmation that is lost', { kind: 'lost reply' }, 2],
  ['a confirmation that breaks off', { kind: 'broken reply' }, 2],
  ['a queue that takes it long after it was given up', { kind: 'slow', ms: 700 }, 2],
];

describe('a request that meets', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await startTestBot();
    // The first check of each kind of request takes the loopback Discord longer than the bot waits here.
    const person = bot.discord.createPerson();
    await person.slash('stepwise', { ending: 'card' });
    await person.slash('stepwise', { ending: 'fault' });
    await person.ask('who is there?', { mentions: true });
    const isOver = ({ event }: { readonly event?: unknown }) => event === 'answered' || event === 'incident';
    await vi.waitUntil(() => bot.listLog().filter(isOver).length === 3);
  });
  afterAll(() => bot.stop());

  /** Injects a fault, lets somebody act, and returns how many such requests and new messages there were. */
  async function meet(path: RegExp, fault: Injected, act: () => Promise<void>) {
    const { state } = bot.discord;
    state.faults.clear();
    state.faults.add({ ...fault, path } as Fault);
    const before = { requests: state.requests.length, messages: state.messages.size };
    const answered = () => bot.listLog().filter(({ event }) => event === 'answered').length;
    const answeredBefore = answered();
    await act();
    await expect.poll(answered).toBe(answeredBefore + 1);
    const sent = () => state.requests.slice(before.requests).filter((request) => path.test(request.path));
    // A late request may still be under way.
    await expect.poll(() => sent().at(-1)?.status).not.toBeNull();
    return { requests: sent().length, messages: state.messages.size - before.messages };
  }

  it.each(survived)('%s, as a first response: answered once', async (_, fault, requests) => {
    const met = await meet(/\/callback$/, fault, () => expectAnswer(bot, 'still there?'));
    expect(met).toEqual({ requests, messages: 1 });
  });

  it.each(survived)('%s, as a change: answered once', async (_, fault, requests) => {
    const met = await meet(/@original$/, fault, async () => {
      const person = bot.discord.createPerson();
      const { message } = await person.slash('stepwise', { ending: 'card' });
      await expect.poll(() => bot.discord.show(message?.id ?? '').text, { timeout: 5000 }).toContain('Done');
    });
    expect(met).toEqual({ requests, messages: 1 });
  });

  it.each(survived)('%s, as a message of its own: sent once', async (_, fault, requests) => {
    const met = await meet(/\/channels\/\d+\/messages$/, fault, async () => {
      const reply = await bot.discord.createPerson().ask('still there?', { mentions: true });
      expect(reply.text).toContain('still there?');
    });
    expect(met).toEqual({ requests, messages: 1 });
  });

  it.each(survived)('%s, as a deletion: the reason is told, once and in private', async (_, fault) => {
    const { state } = bot.discord;
    const before = state.messages.size;
    state.faults.clear();
    state.faults.add({ ...fault, method: 'DELETE', path: /@original$/ } as Fault);
    await bot.discord.createPerson().slash('stepwise', { ending: 'fault' });
    await expect.poll(() => state.messages.size, { timeout: 5000 }).toBe(before + 2);
    const [progress, reason] = [...state.messages.values()].slice(-2);
    expect(progress?.isDeleted).toBe(true);
    expect(bot.discord.show(reason?.id ?? '')).toMatchObject({
      isPrivate: true,
      text: expect.stringContaining('Something went wrong'),
    });
  });

  it.each([
    ['too many without end and without a time to wait', { ...nameless, times: 50 }],
    ['errors without end', { ...unavailable, times: 50 }],
  ] as const)('%s: given up after few tries, with an incident', async (_, fault) => {
    const { state } = bot.discord;
    const before = state.requests.length;
    state.faults.clear();
    state.faults.add({ ...fault, path: /\/callback$/ });
    void bot.discord.createPerson().slash('ask', { question: 'anybody?' });
    await expect.poll(() => bot.listLog().at(-1)).toMatchObject({ event: 'incident', command: 'ask' });
    // The answer, and the word that there is none.
    await expect.poll(() => state.requests.length - before, { timeout: 5000 }).toBe(8);
    await expect
      .poll(() => bot.listLog().filter(({ event }) => event === 'incident').length)
      .toBeGreaterThanOrEqual(2);
    state.faults.clear();
    await expectAnswer(bot, 'and now?');
    expect(state.requests.length - before).toBe(9);
  });

  it.each([
    ['a channel that was deleted meanwhile', 404, 10003],
    ['a channel where the bot may not write', 403, 50013],
  ])('%s: said to nobody, tried no more, and logged', async (_, status, code) => {
    const { state } = bot.discord;
    const before = state.requests.length;
    state.faults.clear();
    const path = /\/channels\/\d+\/messages$/;
    state.faults.add({ kind: 'status', status, body: { code, message: 'No' }, path, times: 9 });
    bot.discord.createPerson().say('still there?', { mentions: true });
    // The answer, and the word that there is none.
    await expect.poll(() => state.requests.length - before).toBe(2);
    await expect.poll(() => bot.listLog().at(-1)).toMatchObject({ event: 'incident', command: 'mention' });
    state.faults.clear();
    await expectAnswer(bot, 'and now?');
    expect(state.requests.length - before).toBe(3);
  });
});

it('no fault brings a secret into the log', async () => {
  const bot = await startTestBot();
  const { token, state } = bot.discord;
  state.faults.add({ kind: 'status', status: 400, path: /callback$/, body: { code: 50035, message: 'No' } });
  await bot.discord.createPerson().slash('ask', { question: 'my private question?' });
  state.faults.add({ kind: 'reset', path: /callback$/, times: 50 });
  void bot.discord.createPerson().slash('ask', { question: 'my private question?' });
  const incidents = () => bot.listLog().filter(({ event }) => event === 'incident');
  await expect.poll(() => incidents().length, { timeout: 5000 }).toBeGreaterThan(1);
  // Discord says that the token is no longer good.
  state.faults.clear();
  state.faults.add({ kind: 'status', status: 401, path: /messages$/, body: { code: 0, message: token } });
  bot.discord.createPerson().say('still there?', { mentions: true });
  expect(await bot.lost).toMatchObject({ message: 'Discord refused the token.' });
  await bot.stop();
  const log = JSON.stringify(bot.listLog());
  for (const secret of [token, 'interaction-token-', 'private question']) expect(log).not.toContain(secret);
});

interface GatewayRow {
  readonly name: string;
  readonly heartbeatMs?: number;
  /** What happens; resolves when a call may be made, which is answered although the bot may be on its way back. */
  readonly happens: (bot: Bot) => unknown;
  /** How often it identified and resumed in the end, the first time included. */
  readonly ends: { readonly identifies: number; readonly resumes?: number };
}

const status = (bot: Bot) => bot.connection.listShards()[0]?.status;
const identifiesAnew = (bot: Bot) =>
  expect
    .poll(() => bot.discord.gateway.counts.identifies === 2 && status(bot), { timeout: 15_000 })
    .toBe('ready');

const gatewayFaults: readonly GatewayRow[] = [
  ...[4000, 4001, 4002, 4009, 1001].map((code) => ({
    name: `close ${code}`,
    happens: (bot: Bot) => bot.discord.gateway.closeAll(code),
    ends: { identifies: 1, resumes: 1 },
  })),
  {
    name: 'a connection that is cut',
    happens: (bot) => bot.discord.gateway.terminateAll(),
    ends: { identifies: 1, resumes: 1 },
  },
  {
    name: 'a request to reconnect',
    happens: (bot) => bot.discord.gateway.requestReconnect(),
    ends: { identifies: 1, resumes: 1 },
  },
  {
    name: 'heartbeats that are no longer acknowledged',
    heartbeatMs: 200,
    async happens({ discord: { gateway } }) {
      gateway.behaviour.acknowledgesHeartbeats = false;
      await expect.poll(() => gateway.counts.resumes, { timeout: 10_000 }).toBe(1);
      gateway.behaviour.acknowledgesHeartbeats = true;
    },
    ends: { identifies: 1, resumes: 1 },
  },
  {
    name: 'a server that is gone, and comes back: the session is kept',
    async happens(bot) {
      await bot.discord.goDown();
      await expect.poll(() => bot.connection.listShards()[0]?.attempts).toBeGreaterThan(2);
      await bot.discord.comeBack();
    },
    ends: { identifies: 1, resumes: 1 },
  },
  {
    name: 'a server that does not greet',
    async happens({ discord: { gateway } }) {
      gateway.behaviour.greets = false;
      gateway.terminateAll();
      await expect.poll(() => gateway.counts.connections).toBeGreaterThan(2);
      gateway.behaviour.greets = true;
    },
    ends: { identifies: 2 },
  },
  {
    name: 'a session that is never resumed',
    happens(bot) {
      bot.discord.gateway.behaviour.answersResume = false;
      bot.discord.gateway.terminateAll();
    },
    ends: { identifies: 2, resumes: 1 },
  },
  ...[1000, 4007, 4008].map((code) => ({
    name: `close ${code}, which ends the session`,
    happens: (bot: Bot) => bot.discord.gateway.closeAll(code),
    ends: { identifies: 2, resumes: 0 },
  })),
  {
    name: 'a session that is refused',
    happens(bot) {
      bot.discord.gateway.behaviour.acceptsResume = false;
      bot.discord.gateway.terminateAll();
    },
    ends: { identifies: 2, resumes: 1 },
  },
];

describe('the gateway, after', () => {
  /** discord.js lets five seconds pass between two sessions, so the rows run beside one another. */
  const running = new Map<string, Promise<void>>();
  beforeAll(() => {
    for (const row of gatewayFaults) {
      const run = survive(row);
      run.catch(() => undefined);
      running.set(row.name, run);
    }
  });

  async function survive({ heartbeatMs, happens, ends }: GatewayRow): Promise<void> {
    const bot = await startTestBot(heartbeatMs);
    try {
      await happens(bot);
      // What is asked while a session waits to be resumed is answered then; with a new one it is lost.
      if (ends.identifies === 2) await identifiesAnew(bot);
      await expectAnswer(bot, 'still there?');
      await expect.poll(() => bot.discord.gateway.counts).toMatchObject(ends);
      await expect.poll(() => bot.connection.listShards()).toMatchObject([{ status: 'ready', attempts: 0 }]);
    } finally {
      await bot.stop();
    }
  }

  it.each(gatewayFaults.map(({ name }) => name))('%s: answers', { timeout: 40_000 }, (name) =>
    running.get(name),
  );
});

it('all of it has been survived', ({ task }) => {
  const states = task.file.tasks.flatMap((one) => ('tasks' in one ? one.tasks : [one]));
  const failed = states.filter(({ id, result }) => id !== task.id && result?.state !== 'pass');
  expect(failed.map(({ name }) => name)).toEqual([]);
  const [requests, gateway] = [survived.map(([name]) => name), gatewayFaults.map(({ name }) => name)];
  recordWhole('faults', { requests, gateway, lost: 0, twice: 0 });
});
