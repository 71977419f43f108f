// Commands → what `/help` says about them.

import type { CommandWords } from '../locale/language.js';
import { languages } from '../locale/languages.js';
import { unknownCommand } from './callable.js';
import { type Callable, type Command, type CommandMap, privateOption } from './command.js';
import type { CommandSummary } from './services.js';

const known = new WeakMap<CommandMap, Map<CommandWords, readonly CommandSummary[]>>();

/** Nothing is said in other words. */
const english: CommandWords = { names: {}, menus: {}, descriptions: {}, choices: {} };

/**
 * One summary per command, in the order of the map; made once for a map and a language, as every call brings them along. Names stay
 * those that are typed.
 */
export function summariseCommands(commands: CommandMap, locale?: string): readonly CommandSummary[] {
  const words = languages.get(locale ?? '')?.commands ?? english;
  const before = known.get(commands) ?? new Map<CommandWords, readonly CommandSummary[]>();
  known.set(commands, before);
  const summaries = before.get(words) ?? [...commands.values()].map((command) => summarise(command, words));
  before.set(words, summaries);
  return summaries;
}

function summarise(command: Command, words: CommandWords): CommandSummary {
  return {
    name: command.name,
    kind: command.kind ?? 'slash',
    usage: describeUsage(command, words),
    description: wordingOf(command, words),
    access: command.access,
    options: describeOptions(command, words),
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

/** What something does, in these words where they have it. */
function wordingOf(
  { description }: { readonly description: string },
  { descriptions }: CommandWords,
): string {
  return descriptions[description] ?? description;
}

function describeUsage(command: Command, words: CommandWords): CommandSummary['usage'] {
  switch (command.kind) {
    case 'group':
      return Object.entries(command.subcommands).map(([name, callable]) =>
        usageOf(`/${command.name} ${name}`, callable, words),
      );
    case 'message':
    case 'user':
      return [
        {
          line: words.menus[command.displayName] ?? command.displayName,
          description: wordingOf(command, words),
        },
      ];
    default:
      return [usageOf(`/${command.name}`, command, words)];
  }
}

function usageOf(head: string, callable: Callable, words: CommandWords): CommandSummary['usage'][number] {
  const names = Object.entries(callable.options).map(([name, { required }]) =>
    required === true ? name : `[${name}]`,
  );
  return { line: [head, ...names].join(' '), description: wordingOf(callable, words) };
}

function describeOptions(command: Command, words: CommandWords): CommandSummary['options'] {
  if (command.kind === 'message' || command.kind === 'user') return [];
  const callables: readonly Callable[] =
    command.kind === 'group' ? Object.values(command.subcommands) : [command];
  const own = callables.flatMap((callable) =>
    Object.entries(callable.options).map(
      ([name, option]) =>
        [name, { name, description: wordingOf(option, words), required: option.required ?? false }] as const,
    ),
  );
  return [
    ...new Map(own).values(),
    { ...privateOption, description: wordingOf(privateOption, words), required: false },
  ];
}
