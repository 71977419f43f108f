// The folder `commands/` → the one map of commands that registration, dispatch and `/help` read.

import { readdir } from 'node:fs/promises';
import { compareCodeUnits } from '../text/code-unit-order.js';
import type { Command, CommandMap } from './command.js';
import { findFaults } from './find-faults.js';

/** One or more files in `commands/` do not define a sound command: all faults at once, each with its file. */
export class CommandDefinitionError extends Error {
  override readonly name = 'CommandDefinitionError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Commands cannot be loaded:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Means the same from `src/` and from `dist/src/`: see `rootDir` in tsconfig.build.json. */
const commandsFolder = new URL('../../commands/', import.meta.url);

/**
 * Loads every command file of a folder (`name.ts` or `name.js`), alphabetical by name.
 * Throws `CommandDefinitionError` with all faults when a file has no default export, is not named as its command, cannot
 * be loaded, or breaks a rule of `findFaults`.
 */
export async function loadCommands(folder: URL = commandsFolder): Promise<CommandMap> {
  const files = (await readdir(folder))
    .filter((file) => /^[a-z][a-z0-9-]*\.(ts|js)$/.test(file))
    // By name: with its ending, "who.ts" would come after "who-said-this.ts".
    .sort((a, b) => compareCodeUnits(withoutEnding(a), withoutEnding(b)));
  const commands = new Map<string, Command>();
  const faults: string[] = [];
  const loaded = await Promise.allSettled(files.map((file) => import(new URL(file, folder).href)));
  loaded.forEach((result, index) => {
    const file = files[index] ?? '';
    const report = (fault: string) => faults.push(`commands/${file}: ${fault}`);
    if (result.status === 'rejected') {
      report(`cannot be loaded: ${result.reason instanceof Error ? result.reason.message : result.reason}`);
      return;
    }
    const command: unknown = result.value.default;
    if (!isDefinition(command)) {
      report('has no default export made with defineCommand');
      return;
    }
    findFaults(command, withoutEnding(file)).forEach(report);
    if (commands.has(command.name)) report(`defines “${command.name}” a second time`);
    commands.set(command.name, command);
  });
  if (faults.length > 0) throw new CommandDefinitionError(faults);
  return commands;
}

function withoutEnding(file: string): string {
  return file.replace(/\.(ts|js)$/, '');
}

/** Enough of a command to be checked further. */
function isDefinition(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const { name, description } = value as Partial<Command>;
  return typeof name === 'string' && typeof description === 'string';
}
