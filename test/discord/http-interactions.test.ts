import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCard, excerptBlock } from '../../src/card/create-card.js';
import { type Command, defineCommand, InputError } from '../../src/command-kit/index.js';
import { freshForMs } from '../../src/discord/http-request-check.js';
import { createHouse } from '../../src/house/create-house.js';
import { usualSettings } from '../../src/settings/guild-settings.js';
import { anExcerpt } from '../support/a-card.js';
import { type EndpointBot, startEndpoint } from '../support/an-endpoint.js';
import { aCommandMap, askLike, checkLike, reindexLike } from '../support/commands.js';

const long = defineCommand({
  name: 'long',
  description: 'Fills several pages',
  access: 'everyone',
  options: {},
  run: () =>
    createCard({
      title: 'At length',
      blocks: Array.from({ length: 20 }, (_, i) =>
        excerptBlock(
          anExcerpt({
            number: i + 1,
            citation: { text: `Excerpt ${i + 1}. ${'Words. '.repeat(60)}`.trim() },
          }),
        ),
      ),
      actions: [{ kind: 'run', label: 'Ask about it', command: 'ask', input: { question: 'the swap' } }],
    }),
});

let gate: Promise<void> = Promise.resolve();
/** Calls of `slow` wait until the returned function is called. */
function closeGate(): () => void {
  let open: () => void = () => undefined;
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

/** What comes once the gate is open. */
async function end(ending: 'card' | 'fault' | 'refusal' = 'card') {
  await gate;
  if (ending === 'fault') throw new Error('the index is broken');
  if (ending === 'refusal') throw new InputError('bad', 'That cannot be read.', 'Write it otherwise.');
  return createCard({ title: 'Here at last', attachment: { name: 'report.txt', text: 'All of it.' } });
}

const endings = {
  ending: { type: 'choice', description: 'What comes', choices: ['card', 'fault', 'refusal'] },
} as const;

const slow = defineCommand({
  name: 'slow',
  description: 'Shows how far it is',
  access: 'everyone',
  options: endings,
  async run({ ending }, { showProgress }) {
    showProgress(createCard({ title: 'Half way' }));
    return end(ending);
  },
});

const quiet = defineCommand({
  name: 'quiet',
  description: 'Says nothing on its way',
  access: 'everyone',
  options: endings,
  run: ({ ending }) => end(ending),
});

const commands = aCommandMap(...([askLike, checkLike, long, quiet, reindexLike, slow] as Command[]));

let bot: EndpointBot;
beforeAll(async () => {
  bot = await startEndpoint({ commands, processes: 2, timing: { paceMs: 50, lastEditMs: 60_000 } });
});
afterAll(() => bot.stop());

/** Until Discord has the first response to the last call. */
async function firstResponse(): Promise<number | undefined> {
  const { interactions } = bot.discord.state;
  const last = () => [...interactions.values()].at(-1)?.callback?.type;
  await expect.poll(last, { timeout: 3000 }).toBeDefined();
  return last();
}

describe('commands over HTTP, by two processes in turn', () => {
  it('answer a slash command for all', async () => {
    const { message } = await bot.createPerson().slash('ask', { question: 'why?', limit: 3 });
    expect(message).toMatchObject({ isPrivate: false });
    expect(message?.text).toContain('ask {"question":"why?","limit":3}');
  });

  it('answer the caller alone when asked to, and in a direct message', async () => {
    const { message } = await bot.createPerson().slash('ask', { question: 'why?', private: true });
    expect(message).toMatchObject({ isPrivate: true });
    const direct = await bot.createPerson({ guild: null }).slash('ask', { question: 'why?' });
    expect(direct.message?.text).toContain('ask {"question":"why?"}');
  });

  it('offer completions', async () => {
    const { choices } = await bot.createPerson().complete('ask', 'outlet', 'sky');
    expect(choices).toEqual([{ name: expect.stringMatching(/^Sky News .*…$/), value: 'Sky News' }]);
  });

  it('answer a right-click command', async () => {
    const moderator = bot.createPerson({ managesServer: true });
    const { message } = await moderator.messageCommand('Check the quotations', 'He said “no”.');
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('check-quotes {"text":"He said “no”."}');
  });

  it('turn pages in place for the asker, and in a copy for anybody else', async () => {
    const asker = bot.createPerson();
    const { message } = await asker.slash('long');
    const next = await asker.press(message!, 'Next');
    expect(next).toMatchObject({ changedInPlace: true, message: { isPrivate: false } });
    expect(next.message?.text).toContain('Page 2 of');
    const copy = await bot.createPerson({ name: 'bob' }).press(message!, 'Next');
    expect(copy).toMatchObject({ changedInPlace: false, message: { isPrivate: true } });
  });

  it('run the actions of a card', async () => {
    const asker = bot.createPerson();
    const { message } = await asker.slash('long');
    const outcome = await asker.press(message!, 'Ask about it');
    expect(outcome.message?.text).toContain('ask {"question":"the swap"}');
  });

  it('are held to the rights of whoever calls', async () => {
    const [home = null, elsewhere = null] = bot.discord.guilds;
    expect((await bot.createPerson().slash('reindex run')).message?.text).toContain('is for the operators');
    const inHome = bot.createPerson({ managesServer: true, guild: home });
    expect((await inHome.slash('reindex run')).message?.text).toContain('reindex run {}');
    const abroad = bot.createPerson({ managesServer: true, guild: elsewhere });
    expect((await abroad.slash('reindex run')).message?.text).toContain('is for the operators');
  });

  it('show a fault to the caller alone, with the incident number that the log has', async () => {
    const { message } = await bot.createPerson().slash('quiet', { ending: 'fault' });
    expect(message).toMatchObject({ isPrivate: true });
    const incidentId = /Incident ([0-9a-f]{8})/.exec(message?.text ?? '')?.[1];
    expect(bot.listLog()).toContainEqual(expect.objectContaining({ event: 'incident', incidentId }));
  });
});

describe('an answer over HTTP with a file', () => {
  it('brings it with the first response', async () => {
    gate = Promise.resolve();
    const { message, wasDeferred } = await bot.createPerson().slash('quiet', { ending: 'card' });
    expect(wasDeferred).toBe(false);
    expect(message?.files).toEqual([{ name: 'report.txt', text: 'All of it.' }]);
  });
});

describe('an answer over HTTP that takes long', () => {
  it('is announced within Discord’s three seconds, and shown although Discord does not know of that at once', async () => {
    const open = closeGate();
    const pending = bot.createPerson().slash('quiet');
    expect(await firstResponse()).toBe(5);
    bot.discord.state.faults.add({
      kind: 'status',
      path: /webhooks/,
      status: 404,
      body: { code: 10_015, message: 'Unknown Webhook' },
      times: 2,
    });
    open();
    const outcome = await pending;
    expect(outcome).toMatchObject({ wasDeferred: true, message: { isPrivate: false } });
    expect(outcome.message?.text).toContain('Here at last');
    expect(outcome.acknowledgedAfterMs).toBeLessThan(3000);
  });

  it('shows how far it is, and brings its file in the end', async () => {
    const open = closeGate();
    const asker = bot.createPerson();
    const progress = await asker.slash('slow', { private: true });
    expect(progress.message).toMatchObject({ isPrivate: true });
    expect(progress.message?.text).toContain('Half way');
    open();
    const shown = () => bot.discord.show(progress.message?.id ?? '');
    await expect.poll(() => shown().text).toContain('Here at last');
    expect(shown().files).toEqual([{ name: 'report.txt', text: 'All of it.' }]);
  });

  it('and ends in a refusal is taken back in public and explained in private', async () => {
    const open = closeGate();
    const pending = bot.createPerson().slash('quiet', { ending: 'refusal' });
    expect(await firstResponse()).toBe(5);
    open();
    const { message } = await pending;
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('That cannot be read.');
  });
});

describe('what does not come from Discord', () => {
  const ping = JSON.stringify({ type: 1, id: '1234567890123456789', token: 'a', version: 1 });
  const post = (body: string, headers: Readonly<Record<string, string>>) =>
    fetch(bot.address, { method: 'POST', body, headers });

  it('a signed ping is answered as Discord wants it', async () => {
    const response = await post(ping, bot.signer.sign(ping));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ type: 1 });
  });

  it.each<[string, (body: string) => readonly [string, Readonly<Record<string, string>>]]>([
    ['without a signature', (body) => [body, { 'content-type': 'application/json' }]],
    ['with another body than was signed', (body) => [`${body} `, bot.signer.sign(body)]],
    [
      'with another time than was signed',
      (body) => [body, { ...bot.signer.sign(body), 'x-signature-timestamp': '1' }],
    ],
    [
      'with a signature of zeros',
      (body) => [body, { ...bot.signer.sign(body), 'x-signature-ed25519': '0'.repeat(128) }],
    ],
    [
      'with a signature cut short',
      (body) => {
        const headers = bot.signer.sign(body);
        return [body, { ...headers, 'x-signature-ed25519': headers['x-signature-ed25519']!.slice(2) }];
      },
    ],
    [
      'with a signature that is no hexadecimal',
      (body) => [body, { ...bot.signer.sign(body), 'x-signature-ed25519': 'z'.repeat(128) }],
    ],
    ['signed too long ago', (body) => [body, bot.signer.sign(body, Date.now() - freshForMs - 5000)]],
    ['signed in the future', (body) => [body, bot.signer.sign(body, Date.now() + freshForMs + 5000)]],
  ])('a request %s is refused', async (_, forge) => {
    const [body, headers] = forge(ping);
    const response = await post(body, headers);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  it('a request that is sent a second time is refused and runs nothing', async () => {
    const body = JSON.stringify({ type: 1, id: '2234567890123456789', token: 'b', version: 1 });
    const headers = bot.signer.sign(body);
    expect((await post(body, headers)).status).toBe(200);
    expect((await post(body, headers)).status).toBe(409);
  });

  it.each([
    ['no JSON', 'not json', 400],
    ['no interaction', '{"type":2}', 504],
    ['a kind that we never offer', '{"type":5,"id":"3234567890123456789","token":"c","version":1}', 504],
  ])('signed, but %s: nothing breaks', async (_, body, status) => {
    expect((await post(body, bot.signer.sign(body))).status).toBe(status);
    expect((await bot.createPerson().slash('ask', { question: 'still there?' })).message).not.toBeNull();
  });

  it('other addresses and methods give nothing', async () => {
    expect((await fetch(bot.address)).status).toBe(404);
    expect((await fetch(new URL('/', bot.address))).status).toBe(404);
  });

  it('a body larger than any call is not read', async () => {
    const body = 'x'.repeat(600 * 1024);
    expect((await post(body, bot.signer.sign(body))).status).toBe(413);
  });
});

describe('a server that keeps questions to one channel', () => {
  it('is asked in the threads of that channel, too, and nowhere else', async () => {
    let channels: readonly string[] = [];
    const settings = { read: async () => ({ ...usualSettings, channels }) };
    const one = await startEndpoint({ commands, house: createHouse(settings) });
    channels = [one.discord.guilds[0]?.channelId ?? ''];
    const ask = async (guild = one.discord.guilds[0] ?? null) =>
      (await one.createPerson({ guild, isInThread: true }).slash('ask', { question: 'why?' })).message?.text;
    expect(await ask()).toContain('ask {"question":"why?"}');
    expect(await ask(one.discord.guilds[1])).toContain('keeps questions to certain channels');
    await one.stop();
  });
});

describe('a port that is taken', () => {
  it('is named, with what to check', async () => {
    const { port } = new URL(bot.address);
    await expect(bot.openAnother(Number(port))).rejects.toMatchObject({
      name: 'DiscordError',
      message: expect.stringContaining(`127.0.0.1:${port}`),
      hint: expect.stringContaining('INTERACTIONS_PORT'),
    });
  });
});

describe('everything that was sent over HTTP', () => {
  it('was accepted by Discord, first responses included', () => {
    expect(bot.discord.state.violations).toEqual([]);
    expect(bot.statuses.every((status) => status === 200)).toBe(true);
  });

  it('left no secret in the log', () => {
    const log = JSON.stringify(bot.listLog());
    expect(log).not.toContain(bot.discord.token);
    expect(log).not.toContain('interaction-token-');
  });
});
