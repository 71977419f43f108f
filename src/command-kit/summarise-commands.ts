// Commands → what `/help` says about them.

import { unknownCommand } from './callable.js';
import { type Callable, type Command, type CommandMap, privateOption } from './command.js';
import type { CommandSummary } from './services.js';

const known = new WeakMap<CommandMap, readonly CommandSummary[]>();

/** One summary per command, in the order of the map; made once for a map, as every call brings them along. */
export function summariseCommands(commands: CommandMap): readonly CommandSummary[] {
  const before = known.get(commands);
  if (before !== undefined) return before;
  const summaries = [...commands.values()].map(summarise);
  known.set(commands, summaries);
  return summaries;
}

function summarise(command: Command): CommandSummary {
  return {
    name: command.name,
    kind: command.kind ?? 'slash',
    usage: describeUsage(command),
    description: command.description,
    access: command.access,
    options: describeOptions(command),
    examples: (command.examples ?? []).map((example) => `/${command.name} ${example}`.trimEnd()),
  };
}

/** The summary of one command, typed with or without its slash. Throws `InputError` with the nearest name. */
export function getSummary(summaries: readonly CommandSummary[], typed: string): CommandSummary {
  const wanted = typed.replace(/^\//, '').toLowerCase();
  const summary = summaries.find(({ name }) => name === wanted);
  if (summary !== undefined) return summary;
  throw unknownCommand(
    wanted,
    summaries.map(({ name }) => name),
  );
}

function describeUsage(command: Command): CommandSummary['usage'] {
  switch (command.kind) {
    case 'group':
      return Object.entries(command.subcommands).map(([name, callable]) =>
        usageOf(`/${command.name} ${name}`, callable),
      );
    case 'message':
    case 'user':
      return [{ line: command.displayName, description: command.description }];
    default:
      return [usageOf(`/${command.name}`, command)];
  }
}

function usageOf(head: string, { options, description }: Callable): CommandSummary['usage'][number] {
  const names = Object.entries(options).map(([name, { required }]) =>
    required === true ? name : `[${name}]`,
  );
  return { line: [head, ...names].join(' '), description };
}

function describeOptions(command: Command): CommandSummary['options'] {
  if (command.kind === 'message' || command.kind === 'user') return [];
  const callables: readonly Callable[] =
    command.kind === 'group' ? Object.values(command.subcommands) : [command];
  const own = callables.flatMap((callable) =>
    Object.entries(callable.options).map(
      ([name, { description, required = false }]) => [name, { name, description, required }] as const,
    ),
  );
  return [...new Map(own).values(), { ...privateOption, required: false }];
}
