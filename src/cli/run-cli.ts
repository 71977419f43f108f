// Arguments → one of the commands, its output, and the exit code.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { InputError } from '../command-kit/command.js';
import { ConfigError } from '../config/config.js';
import { findPackageRoot } from '../config/package-root.js';
import { CorpusError } from '../corpus/read-corpus.js';
import { DiscordError } from '../discord/discord-error.js';
import { StoreError } from '../store/store-error.js';
import { addAsk } from './ask.js';
import { addBackup } from './backup.js';
import { addDoctor } from './doctor.js';
import { addInvite } from './invite.js';
import { addParse } from './parse.js';
import { addQuotes } from './quotes.js';
import { addReindex } from './reindex.js';
import { addRestore } from './restore.js';
import { addRun } from './run.js';
import { type Streams, writeJson, writeLines } from './streams.js';

/** 0: done, also when nothing was found. 1: a fault of ours. 2: bad input. The doctor's are in doctor.ts. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command. Errors go to stderr as a message; with `--json` stdout gets `{ error: { code, message, hint } }` as its
 * only value. Never throws.
 */
export async function runCli(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let verdict: ExitCode = 0;
  const end = (code: ExitCode) => {
    verdict = code;
  };
  try {
    await createProgram(streams, end).parseAsync([...args], { from: 'user' });
    return verdict;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { code, message, hint, exitCode } = describeError(error);
    if (!(error instanceof CommanderError)) writeLines(streams.stderr, [...message.split('\n'), hint]);
    if (code === faultCode && error instanceof Error) streams.stderr.write(`${error.stack}\n`);
    if (args.includes('--json')) writeJson(streams, { error: { code, message, hint } });
    return exitCode;
  }
}

function readVersion(): string {
  const file = join(findPackageRoot(import.meta.url), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function createProgram(streams: Streams, end: (code: ExitCode) => void): Command {
  const program = new Command('dragoman')
    .description(
      'Answers questions about news coverage with the exact words, who said them, and where they stand.',
    )
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
    .showHelpAfterError(helpHint)
    .addHelpText(
      'after',
      `
Examples:
  dragoman ask "how many bodies are to be handed over?"
  dragoman run '/quote medinsky about:ceasefire' --json
  dragoman parse corpus/pages/limited-progress-in-istanbul.www.txt --json
  dragoman quotes article.txt --json
  dragoman backup dragoman-backup.db
  dragoman doctor

FILE may be - for standard input. Exit codes: 0 done, also when nothing is found; 2 bad input; 1 a fault.`,
    )
    .version(readVersion(), '--version', 'print the version')
    .exitOverride();
  addParse(program, streams);
  addQuotes(program, streams);
  addAsk(program, streams);
  addRun(program, streams);
  addBackup(program, streams);
  addReindex(program, streams);
  addRestore(program, streams);
  addDoctor(program, streams, end);
  addInvite(program, streams);
  return program;
}

interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: 1 | 2;
}

/** The code of what is nobody's input: only then is a stack of use. */
const faultCode = 'fault';

const helpHint = 'Run with --help for the ways to call it.';

function describeError(error: unknown): ErrorReport {
  const message = error instanceof Error ? error.message : String(error);
  const badInput = (code: string, hint: string): ErrorReport => ({ code, message, hint, exitCode: 2 });
  if (error instanceof InputError) return badInput(error.code, error.hint);
  if (error instanceof StoreError)
    return { ...badInput(`store-${error.fault}`, error.hint), exitCode: isPassing(error) ? 1 : 2 };
  if (error instanceof DiscordError)
    return { ...badInput('discord', error.hint), exitCode: error.isLasting ? 2 : 1 };
  if (error instanceof CorpusError) return badInput('no-corpus', 'Check --corpus and CORPUS_DIR.');
  if (error instanceof ConfigError) return badInput('bad-configuration', 'Check the environment and .env.');
  if (error instanceof CommanderError)
    return {
      ...badInput(toKebabCase(error.code.replace('commander.', '')), helpHint),
      message: message.replace('error: ', ''),
    };
  return { code: faultCode, message, hint: 'This is a fault of the program; please report it.', exitCode: 1 };
}

/** The same call may go well a little later. */
function isPassing({ fault }: StoreError): boolean {
  return fault === 'busy' || fault === 'full' || fault === 'read-only';
}

/** Commander writes "unknownCommand"; our codes are written "unknown-command". */
function toKebabCase(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
