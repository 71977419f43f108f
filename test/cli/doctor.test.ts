import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkNode } from '../../src/cli/doctor/check-machine.js';
import { examine } from '../../src/cli/doctor/examine.js';
import type { Finding } from '../../src/cli/doctor/finding.js';
import { runCli } from '../../src/cli/run-cli.js';
import { loadCommands } from '../../src/command-kit/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { openStore } from '../../src/store/open-store.js';
import { shippedCorpusDir } from '../support/library.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dragoman-doctor-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});

const about = (findings: readonly Finding[], subject: string) =>
  findings.find((finding) => finding.subject === subject);

describe('the doctor, without a token', () => {
  const settings = () => ({ CORPUS_DIR: shippedCorpusDir, DATA_DIR: dataDir });

  it('finds nothing wrong with the shipped corpus and an empty data folder', async () => {
    const findings = await examine({ variables: settings() });
    expect(findings.filter(({ verdict }) => verdict === 'warn' || verdict === 'fail')).toEqual([]);
    expect(about(findings, 'corpus')?.words).toMatch(/: \d+ pages$/);
    expect(about(findings, 'token')).toMatchObject({ verdict: 'skipped' });
  });

  it('knows the index and the store that a run has left', async () => {
    const corpus = join(dataDir, 'corpus');
    await mkdir(corpus);
    await writeFile(join(corpus, 'page.md'), '---\ntitle: Talks\n---\n\n# Talks\n\nDelegates met in town.\n');
    const variables = { CORPUS_DIR: corpus, DATA_DIR: dataDir, DISCORD_TOKEN: '' };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    expect(await runCli(['reindex'], streams)).toBe(0);
    const findings = await examine({ variables });
    expect(about(findings, 'corpus')?.words).toMatch(/: 1 page$/);
    expect(about(findings, 'index')).toMatchObject({
      verdict: 'ok',
      words: expect.stringMatching(/^\S+ .?B, kept/),
    });
    expect(about(findings, 'store')).toMatchObject({ verdict: 'ok', words: expect.stringMatching(/sound$/) });
  });

  it('names every faulty setting and shows no value', async () => {
    const findings = await examine({ variables: { DISCORD_TOKEN: 'short-secret', LOG_LEVEL: 'loud' } });
    const faults = findings.filter(({ verdict }) => verdict === 'fail').map(({ words }) => words);
    expect(faults).toEqual([expect.stringContaining('DISCORD_TOKEN'), expect.stringContaining('LOG_LEVEL')]);
    expect(JSON.stringify(findings)).not.toContain('short-secret');
  });

  it('says what to do about a missing corpus, a damaged database, and a folder that cannot be written to', async () => {
    await cp(join(shippedCorpusDir, 'people.json'), join(dataDir, 'dragoman.db'));
    const findings = await examine({ variables: { CORPUS_DIR: '/no/such/folder', DATA_DIR: dataDir } });
    expect(about(findings, 'corpus')).toMatchObject({
      verdict: 'fail',
      next: expect.stringContaining('CORPUS_DIR'),
    });
    expect(about(findings, 'store')).toMatchObject({
      verdict: 'fail',
      next: expect.stringContaining('restore'),
    });
    const readOnly = await examine({ variables: { ...settings(), DATA_DIR: '/proc/dragoman' } });
    expect(about(readOnly, 'data folder')).toMatchObject({ verdict: 'fail' });
  });

  it('tells a port that is taken, and a public address that leads nowhere', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const findings = await examine({
      variables: { ...settings(), WEB_PORT: String(port), PUBLIC_URL: 'http://localhost' },
    });
    other.close();
    expect(about(findings, 'pages')).toMatchObject({
      verdict: 'warn',
      next: expect.stringContaining('WEB_PORT'),
    });
    expect(about(findings, 'public address')).toMatchObject({ verdict: 'fail' });
  });

  it('knows which Node.js is too old', () => {
    expect(checkNode('v20.18.3', '>=20.19', '1.0.0')).toMatchObject({ verdict: 'fail' });
    for (const version of ['v20.19.0', 'v20.20.1', 'v22.0.0'])
      expect(checkNode(version, '>=20.19', '1.0.0')).toMatchObject({ verdict: 'ok' });
  });
});

describe('the doctor, with a token', () => {
  let discord: LoopbackDiscord;
  beforeAll(async () => {
    discord = await startLoopbackDiscord({ guildNames: ['Home'] });
  });
  afterAll(() => discord.stop());
  const examineBot = (variables: Readonly<Record<string, string>> = {}) =>
    examine({
      variables: {
        DISCORD_TOKEN: discord.token,
        CORPUS_DIR: shippedCorpusDir,
        DATA_DIR: dataDir,
        // The usual one may be taken by a bot of another test.
        HEALTH_PORT: '0',
        ...variables,
      },
      discordApi: discord.api,
    });

  it('finds nothing wrong once the commands are registered, and never shows the token', async () => {
    expect(about(await examineBot(), 'commands')).toMatchObject({
      verdict: 'warn',
      next: expect.stringContaining('commands:deploy'),
    });
    const commands = await loadCommands();
    const { token, api } = discord;
    await deployCommands({ token, api, commands, registration: { kind: 'global' } });
    const findings = await examineBot();
    expect(findings.filter(({ verdict }) => verdict !== 'ok' && verdict !== 'skipped')).toEqual([]);
    expect(about(findings, 'gateway')?.words).toBe('999 of 1000 starts left for the next 1 h');
    expect(JSON.stringify(findings)).not.toContain(discord.token);
  });

  it('says that the token is refused', async () => {
    const findings = await examineBot({ DISCORD_TOKEN: 'x'.repeat(60) });
    expect(about(findings, 'token')).toMatchObject({
      verdict: 'fail',
      words: 'Discord refused the token.',
      next: expect.stringContaining('developer portal'),
    });
  });

  it('sees what a digest’s channel does not allow, and one that is gone', async () => {
    const [home] = discord.guilds;
    const store = await openStore({ kind: 'sqlite', dataDir });
    await store.guilds.saveSetting(home?.id ?? '', 'asking.channels', ['2234567890123456789']);
    await store.close();
    await subscribe(home?.channelId ?? '', home?.id ?? '');
    await subscribe('1234567890123456789', home?.id ?? '');
    discord.state.account.overwrites.set(home?.channelId ?? '', [
      { id: home?.id, type: 0, allow: '0', deny: 2048n.toString() },
    ]);
    const findings = await examineBot();
    discord.state.account.overwrites.clear();
    expect(about(findings, `channel ${home?.channelId}`)).toMatchObject({
      verdict: 'fail',
      words: expect.stringContaining('#general: the bot lacks Send Messages ('),
    });
    expect(about(findings, 'channel 1234567890123456789')).toMatchObject({
      verdict: 'fail',
      next: expect.stringContaining('/subscriptions'),
    });
    expect(about(findings, 'channel 2234567890123456789')).toMatchObject({ verdict: 'fail' });
  });

  it('sees that interactions go another way than the bot listens', async () => {
    const publicKey = 'ab'.repeat(32);
    discord.state.account.endpointUrl = 'https://elsewhere.example/interactions';
    expect(about(await examineBot(), 'interactions')).toMatchObject({ verdict: 'fail' });
    discord.state.account.endpointUrl = null;
    const overHttp = { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: publicKey };
    expect(about(await examineBot(overHttp), 'interactions')?.words).toContain('another application’s');
    discord.state.account.publicKey = publicKey;
    expect(about(await examineBot(overHttp), 'interactions')).toMatchObject({ verdict: 'warn' });
  });

  it.each([
    [-7000, 'warn', {}],
    [-90_000, 'fail', { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) }],
  ] as const)('sees a clock that differs by %i ms', async (clockAheadMs, verdict, variables) => {
    discord.state.account.clockAheadMs = clockAheadMs;
    const finding = about(await examineBot(variables), 'clock');
    discord.state.account.clockAheadMs = 0;
    expect(finding).toMatchObject({ verdict, words: expect.stringContaining('ahead of Discord’s') });
  });

  it('warns before the starts of a day are used up, and of operators that are nobody', async () => {
    discord.state.account.sessionsLeft = 3;
    const findings = await examineBot({ OPERATOR_GUILD_IDS: '123456789012345678' });
    discord.state.account.sessionsLeft = 999;
    expect(about(findings, 'gateway')).toMatchObject({ verdict: 'warn' });
    expect(about(findings, 'operators')).toMatchObject({ verdict: 'fail' });
  });

  async function subscribe(channelId: string, guildId: string): Promise<void> {
    const { default: Sqlite } = await import('better-sqlite3');
    const sqlite = new Sqlite(join(dataDir, 'dragoman.db'));
    sqlite
      .prepare(
        `insert into subscriptions (guild_id, channel_id, settings, cadence, created_at, starts_after, delivered_up_to)
         values (?, ?, '{}', 'daily', '2025-06-01T00:00:00.000Z', 0, 0)`,
      )
      .run(guildId, channelId);
    sqlite.close();
  }
});

describe('dragoman doctor', () => {
  async function run(...args: readonly string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await runCli(args, { stdin: new PassThrough(), stdout, stderr });
    return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
  }

  it('prints a line for each thing, the next step below, and says by its exit code how bad it is', async () => {
    vi.stubEnv('DISCORD_TOKEN', '');
    vi.stubEnv('DATA_DIR', dataDir);
    vi.stubEnv('CORPUS_DIR', shippedCorpusDir);
    expect(await run('doctor')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ok {4}versions: /),
    });
    vi.stubEnv('PUBLIC_URL', 'http://news.example');
    vi.stubEnv('WEB_PORT', '0');
    expect((await run('doctor')).code).toBe(1);
    vi.stubEnv('CORPUS_DIR', '/no/such/folder');
    const { code, stdout } = await run('doctor');
    expect(code).toBe(2);
    expect(stdout).toMatch(/FAIL {2}corpus: .*\n {6}→ Check CORPUS_DIR/);
  });

  it('prints one JSON value on demand', async () => {
    vi.stubEnv('DISCORD_TOKEN', '');
    vi.stubEnv('DATA_DIR', dataDir);
    const { stdout } = await run('doctor', '--json');
    expect(JSON.parse(stdout).findings).toContainEqual({
      subject: 'settings',
      verdict: 'ok',
      words: 'can be read',
      next: null,
    });
  });

  it('invites with exactly what is needed', async () => {
    const { stdout } = await run('invite', '--application', '123456789012345678');
    expect(stdout.split('\n')[0]).toBe(
      'https://discord.com/oauth2/authorize?client_id=123456789012345678&permissions=274877975552&integration_type=0&scope=bot+applications.commands',
    );
    vi.stubEnv('DISCORD_TOKEN', '');
    expect(await run('invite')).toMatchObject({ code: 2, stderr: expect.stringContaining('--application') });
  });
});
