// A child process that runs one TypeScript-free script against the compiled program; see `compile-program.ts`.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunningScript {
  readonly process: ChildProcess;
  /** The lines it writes on standard output, as they come; ends with the process. */
  readonly lines: AsyncIterable<string>;
  /** Resolves with the exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it wrote on standard error so far. */
  readonly errors: () => string;
}

/** Starts a script file with arguments. */
export function runScript(file: string, args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    process: child,
    lines: createInterface({ input: child.stdout }),
    ended,
    errors: () => errors,
  };
}
