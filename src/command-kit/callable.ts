// Finds what an invocation calls: a command without subcommands, or one subcommand.

import { type Callable, type Command, type CommandMap, InputError, type Invocation } from './command.js';
import { nearestName } from './nearest-name.js';
import { refusal } from './refusal.js';

type Called = Pick<Invocation, 'command' | 'subcommand'>;

/** The command of that name. Throws `InputError` with the nearest names when there is none. */
export function getCommand(commands: CommandMap, name: string): Command {
  const command = commands.get(name);
  if (command !== undefined) return command;
  throw unknownCommand(name, [...commands.keys()]);
}

/** What to say to somebody who typed a command that does not exist. */
export function unknownCommand(typed: string, names: readonly string[]): InputError {
  return refusal('unknown-command', { name: typed, near: nearestName(typed, names) ?? null, names });
}

/**
 * What is called: the command itself, or its subcommand. A right-click command is seen as a callable with one required
 * option (`text` or `userId`), so that it can be typed too. Throws `InputError` when the subcommand is missing or unknown.
 */
export function getCallable(command: Command, subcommand: string | null): Callable {
  switch (command.kind) {
    case 'group': {
      const callable =
        subcommand !== null && Object.hasOwn(command.subcommands, subcommand)
          ? command.subcommands[subcommand]
          : undefined;
      if (callable !== undefined) return callable;
      const names = Object.keys(command.subcommands);
      if (subcommand === null) throw refusal('missing-subcommand', { command: command.name, names });
      const near = nearestName(subcommand, names) ?? null;
      throw refusal('unknown-subcommand', { command: command.name, typed: subcommand, near, names });
    }
    case 'message':
      return {
        description: command.description,
        options: {
          text: { type: 'text', description: 'The text of the message', required: true, maxChars: 4000 },
        },
        run: ({ text }, services) => command.run({ text: String(text) }, services),
      };
    case 'user':
      return {
        description: command.description,
        options: { userId: { type: 'user', description: 'The member', required: true } },
        run: ({ userId }, services) => command.run({ userId: String(userId) }, services),
      };
    default:
      if (subcommand !== null) throw refusal('no-subcommands', { command: command.name });
      return command;
  }
}

/** Whether running an invocation changes something; one that calls nothing changes nothing. */
export function hasEffect(called: Called, commands: CommandMap): boolean {
  return findCallable(called, commands)?.hasEffect === true;
}

/** Whether the card of an invocation tells what the library holds, and nothing else; that of one that calls nothing does not. */
export function isDrawnFromLibrary(called: Called, commands: CommandMap): boolean {
  return findCallable(called, commands)?.isDrawnFromLibrary === true;
}

function findCallable({ command, subcommand }: Called, commands: CommandMap): Callable | undefined {
  const called = commands.get(command);
  if (called === undefined) return undefined;
  try {
    return getCallable(called, subcommand);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Whether the reply is for the caller's eyes only: they asked for it, or the command always is. */
export function isForCallerOnly(
  invocation: Pick<Invocation, 'command' | 'private'>,
  commands: CommandMap,
): boolean {
  return invocation.private || commands.get(invocation.command)?.isPrivate === true;
}

/** Whether the answer may address a member: it is for everybody's eyes, and its command has no option of that name. */
export function takesMention(command: Command): boolean {
  return (
    command.access === 'everyone' &&
    command.isPrivate !== true &&
    command.kind !== 'message' &&
    command.kind !== 'user'
  );
}

/**
 * The option that words without a name fill: the first required one, else the first that takes words.
 * Undefined when the callable takes none.
 */
export function freeOption(callable: Callable): string | undefined {
  const options = Object.entries(callable.options);
  const required = options.find(([, spec]) => spec.required === true);
  const wordy = options.find(([, spec]) => spec.type === 'text' || spec.type === 'choice');
  return (required ?? wordy)?.[0];
}
