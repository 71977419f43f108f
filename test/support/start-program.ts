// The whole program in a process of its own, connected to a loopback Discord; see `compile-program.ts`.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';

export interface RunningProgram {
  readonly process: ChildProcess;
  /** The log so far, a megabyte at most. */
  log(): string;
  readUsage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Usage {
  /** Seconds of processor time so far. */
  readonly cpu: number;
  /** Resident memory in megabytes. */
  readonly memory: number;
}

/** Starts the program that `compileProgram` made, with these settings, and waits until it is connected. */
export async function startProgram(
  program: string,
  discord: { readonly api: string; readonly token: string },
  variables: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<RunningProgram> {
  const redirect = path.resolve(import.meta.dirname, 'loopback-discord/redirect.js');
  const child = spawn(process.execPath, ['--import', redirect, path.join(program, 'src/main.js')], {
    cwd: program,
    env: {
      PATH: process.env.PATH,
      HEALTH_PORT: '0',
      LOOPBACK_API: discord.api,
      DISCORD_TOKEN: discord.token,
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (log.length < 1_000_000) log += text;
  });
  await vi.waitUntil(
    () => {
      if (child.exitCode !== null) throw new Error(log);
      return log.includes('"event":"connected"');
    },
    { timeout: timeoutMs },
  );
  return {
    process: child,
    log: () => log,
    async readUsage() {
      const [stat, status] = await Promise.all(
        ['stat', 'status'].map((name) => readFile(`/proc/${child.pid}/${name}`, 'utf8')),
      );
      const [user = 0, system = 0] = (stat ?? '').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      return { cpu: (user + system) / 100, memory: Number(/VmRSS:\s+(\d+)/.exec(status ?? '')?.[1]) / 1024 };
    },
    async stop() {
      const ended = once(child, 'exit');
      if (child.kill('SIGTERM')) await ended;
    },
  };
}
