import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command-kit/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { findPostgresPrograms, startPostgres } from '../support/a-postgres.js';
import { compileProgram } from '../support/compile-program.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';

let compiled: string;
/** Where it works, keeps its data and finds its pages. */
let folder: string;
/** A corpus of one page: what starting costs is the corpus. */
let small: string;
let discord: LoopbackDiscord;
beforeAll(async () => {
  compiled = await compileProgram();
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-start-'));
  small = path.join(folder, 'one-page');
  await savePages(
    small,
    1,
    '“We are ready to talk tomorrow,” said Vladimir Medinsky, who leads the delegation.',
  );
  discord = await startLoopbackDiscord({ deadlineMs: 15_000 });
}, 180_000);
afterAll(async () => {
  await discord.stop();
  await rm(folder, { recursive: true });
});

interface Program {
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  readonly output: () => string;
  readonly exitCode: Promise<number>;
}

/** Starts the program as `npm start` does, with nothing to type into, on the loopback Discord; on one page unless told otherwise. */
function start(file: string, variables: Readonly<Record<string, string>> = {}): Program {
  const redirect = path.resolve(import.meta.dirname, '../support/loopback-discord/redirect.js');
  const child = spawn(process.execPath, ['--import', redirect, path.join(compiled, 'src', file)], {
    cwd: folder,
    env: { PATH: process.env.PATH, LOOPBACK_API: discord.api, CORPUS_DIR: small, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  return {
    process: child,
    output: () => written,
    exitCode: once(child, 'close').then(([code]) => Number(code)),
  };
}

/** The processes that a process has started. */
function childrenOf(pid: number | undefined): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

async function savePages(dir: string, count: number, words = ''): Promise<void> {
  await mkdir(dir);
  for (let page = 1; page <= count; page += 1) {
    const text = `${words}\n\n${`Delegates met for the ${page}. time, officials in town ${page} said. `.repeat(10)}`;
    await writeFile(
      path.join(dir, `page-${page}.md`),
      `---\ntitle: Round ${page}\n---\n\n# Round ${page}\n\n${text}\n`,
    );
  }
}

const patience = { timeout: 60_000 };
/** Three starts of the program one after the other, on a machine that is busy with other tests. */
const longPatience = { timeout: 100_000 };

describe('npm start', { timeout: 150_000 }, () => {
  it('without a token and a terminal demonstrates on the shipped corpus and exits 0', async () => {
    const program = start('main.js', { CORPUS_DIR: '' });
    expect(await program.exitCode).toBe(0);
    expect(program.output()).toContain('Vladimir Medinsky');
    expect(program.output()).toContain('/event istanbul-talks');
  });

  it('with faults in the configuration names them all, shows no value, and exits 2', async () => {
    const program = start('main.js', { DISCORD_TOKEN: 'short-secret', LOG_LEVEL: 'loud' });
    expect(await program.exitCode).toBe(2);
    expect(program.output()).toContain('DISCORD_TOKEN');
    expect(program.output()).toContain('LOG_LEVEL');
    expect(program.output()).not.toContain('short-secret');
  });

  it('without a corpus says which folder is missing and exits 2', async () => {
    const program = start('main.js', { DISCORD_TOKEN: discord.token, CORPUS_DIR: '/no/such/folder' });
    expect(await program.exitCode).toBe(2);
    expect(program.output()).toContain('/no/such/folder');
  });

  it('with a token registers, serves, and on SIGTERM finishes and exits 0', async () => {
    const variables = { DISCORD_TOKEN: discord.token, LOG_LEVEL: 'trace' };
    const deploy = start('discord/deploy-main.js', variables);
    expect(await deploy.exitCode).toBe(0);
    expect(deploy.output()).toMatch(/^Registered for every server: \/about, .*\/ask, /);
    const bot = start('main.js', variables);
    await expect.poll(bot.output, patience).toContain('"event":"connected"');
    // What makes discord.js stumble where nobody can catch it.
    discord.gateway.sendRaw('{"op":9}');
    await expect.poll(bot.output, patience).toContain('"event":"process-fault"');
    const { message } = await discord.createPerson().slash('quote', { person: 'medinsky' });
    expect(message?.text).toContain('Vladimir Medinsky');
    await expect.poll(bot.output, patience).toContain('"event":"answered"');
    bot.process.kill('SIGTERM');
    expect(await bot.exitCode).toBe(0);
    expect(bot.output()).not.toContain(discord.token);
  });

  it('with a database that cannot be reached says where, without the password', async () => {
    const url = 'postgres://dragoman:marked%21password@127.0.0.1:1/news';
    const program = start('main.js', { DISCORD_TOKEN: discord.token, DATABASE_URL: url, LOG_LEVEL: 'trace' });
    expect(await program.exitCode).not.toBe(0);
    expect(program.output()).toContain('127.0.0.1');
    for (const secret of ['marked%21password', 'marked!password', discord.token])
      expect(program.output()).not.toContain(secret);
  });

  it('with a token that Discord refuses says so, shows no token, and exits 2', async () => {
    const wrong = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.not-the-token-of-this-bot';
    const programs = ['main.js', 'discord/deploy-main.js'].map((file) =>
      start(file, { DISCORD_TOKEN: wrong }),
    );
    for (const program of programs) {
      expect(await program.exitCode).toBe(2);
      expect(program.output()).toContain('Discord refused the token.');
      expect(program.output()).not.toContain('not-the-token');
    }
  });

  it('ends in order in the middle of a reindex, and killed in one answers from what was kept and says so', {
    timeout: 120_000,
  }, async () => {
    const corpusDir = path.join(folder, 'many-pages');
    const variables = {
      DISCORD_TOKEN: discord.token,
      CORPUS_DIR: corpusDir,
      DATA_DIR: path.join(folder, 'kept'),
    };
    await savePages(corpusDir, 120);
    const operator = discord.createPerson({ managesServer: true });
    const startReindex = async () => {
      const program = start('main.js', variables);
      await expect.poll(program.output, patience).toContain('"event":"connected"');
      await operator.slash('reindex run', { mode: 'full' });
      return program;
    };
    const interrupted = await startReindex();
    interrupted.process.kill('SIGINT');
    expect(await interrupted.exitCode).toBe(0);
    expect(interrupted.output()).toMatch(
      /"event":"stopping","why":"SIGINT"[\s\S]*"msg":"reindexing cancelled"/,
    );

    const killed = await startReindex();
    killed.process.kill('SIGKILL');
    await killed.exitCode;
    const last = start('main.js', variables);
    await expect.poll(last.output, patience).toContain('"event":"connected"');
    const status = await operator.slash('status');
    expect(status.message?.text).toContain('120 articles');
    const history = await operator.slash('reindex history');
    expect(history.message?.text).toMatch(
      /everything anew, was interrupted, .*The program ended while it ran\./,
    );
    last.process.kill('SIGTERM');
    expect(await last.exitCode).toBe(0);
  });

  it('ends and starts processes that share the shards, one of which reads the feeds', {
    timeout: 240_000,
  }, async () => {
    const programs = findPostgresPrograms();
    if (programs === null) {
      console.log('SKIPPED: processes that share a store, because no PostgreSQL was found on this machine.');
      return;
    }
    const server = await startPostgres(programs);
    try {
      const { api, token } = discord;
      await deployCommands({ token, api, commands: await loadCommands(), registration: { kind: 'global' } });
      const bot = start('main.js', {
        DISCORD_TOKEN: token,
        DATA_DIR: path.join(folder, 'shared'),
        DATABASE_URL: await server.createDatabase(),
        DISCORD_SHARDS: '2',
        SHARD_PROCESSES: '2',
        HEALTH_PORT: '0',
      });
      const count = (words: string) => bot.output().split(words).length - 1;
      await expect.poll(() => count('"event":"connected"'), longPatience).toBe(2);
      expect(count('this process leads')).toBe(1);
      for (const guild of discord.guilds) {
        const { message } = await discord.createPerson({ guild }).slash('status');
        expect(message?.text).toContain('1 article');
      }
      const [first = 0, ...others] = childrenOf(bot.process.pid);
      expect(others).toHaveLength(1);
      process.kill(first, 'SIGKILL');
      await expect.poll(() => count('"event":"connected"'), longPatience).toBe(3);
      bot.process.kill('SIGTERM');
      expect(await bot.exitCode).toBe(0);
      expect(bot.output()).not.toContain(discord.token);
    } finally {
      await server.stop();
    }
  });

  it('when Discord closes the connection for good says why and exits 2', async () => {
    const bot = start('main.js', { DISCORD_TOKEN: discord.token });
    await expect.poll(bot.output, patience).toContain('"event":"connected"');
    discord.gateway.closeAll(4014);
    expect(await bot.exitCode).toBe(2);
    expect(bot.output()).toContain('DisallowedIntents');
  });
});
