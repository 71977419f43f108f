// A line as typed so far → what may stand at its end.

import {
  type Callable,
  type Choice,
  type CommandMap,
  formatValue,
  freeOption,
  getCallable,
  InputError,
  type Invocation,
  parseInvocation,
  privateOption,
} from '../command-kit/index.js';

/** What is being called, as far as the line says. */
type Called = Pick<Invocation, 'command' | 'subcommand'>;

export type CompleteOption = (called: Called, option: string, typed: string) => Promise<readonly Choice[]>;

/** What readline wants: whole replacements, and the end of the line that they replace. */
export type Completion = [replacements: string[], replaced: string];

const nothing: Completion = [[], ''];

/**
 * Completes command names, then subcommands, option names, and values as the commands offer them. Values of several words
 * come in quotation marks, except for the option that words fill. A line that cannot be read gives nothing.
 */
export async function completeLine(
  line: string,
  commands: CommandMap,
  completeOption: CompleteOption,
): Promise<Completion> {
  const [, slash = '', typedName = '', afterName] = /^\s*(\/?)(\S*)(?:\s+(.*))?$/su.exec(line) ?? [];
  if (afterName === undefined) return completeCommand(slash, typedName, commands);
  const command = commands.get(typedName.toLowerCase());
  if (command === undefined) return nothing;
  if (command.kind !== 'group') {
    const called = { command: command.name, subcommand: null };
    return completeArguments(line, afterName, called, commands, completeOption);
  }
  const [, subcommand = '', afterSubcommand] = /^(\S*)(?:\s+(.*))?$/su.exec(afterName) ?? [];
  const subcommands = Object.keys(command.subcommands);
  if (afterSubcommand === undefined) return [startingWith(subcommand, subcommands), subcommand];
  if (!subcommands.includes(subcommand)) return nothing;
  const called = { command: command.name, subcommand };
  return completeArguments(line, afterSubcommand, called, commands, completeOption);
}

/** Right-click commands are left out: they are not made to be typed. */
function completeCommand(slash: string, typed: string, commands: CommandMap): Completion {
  const names = [...commands.values()].flatMap(({ name, kind = 'slash' }) =>
    kind === 'slash' || kind === 'group' ? [name] : [],
  );
  return [startingWith(typed, names).map((name) => `${slash}${name}`), `${slash}${typed}`];
}

function startingWith(typed: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(typed.toLowerCase())).map((name) => `${name} `);
}

/** `body` is the part of the line after command and subcommand. */
async function completeArguments(
  line: string,
  body: string,
  called: Called,
  commands: CommandMap,
  completeOption: CompleteOption,
): Promise<Completion> {
  const command = commands.get(called.command);
  if (command === undefined) return nothing;
  const callable = getCallable(command, called.subcommand);
  const value = openValue(body, callable);
  if (value !== undefined) {
    const choices = await completeOption(called, value.option, value.typed);
    return [choices.map((choice) => `${formatValue(choice.value)} `), `${value.mark}${value.typed}`];
  }
  const free = freeOption(callable);
  const words = free === undefined ? undefined : freeWords(line, commands, free);
  if (free !== undefined && words !== undefined && body.endsWith(words)) {
    const choices = await completeOption(called, free, words);
    if (choices.length > 0) return [choices.map((choice) => choice.value), words];
  }
  return completeOptionName(body, callable);
}

/** The value that is being typed at the end: `name:val`, or `name:"two wor` with its mark still open. */
function openValue(
  body: string,
  callable: Callable,
): { readonly option: string; readonly mark: string; readonly typed: string } | undefined {
  const [, name = '', mark = '', typed = ''] =
    /(?:^|\s)([\p{L}\p{N}_-]+)[:：](["“„«＂]?)([^"“”«»＂]*)$/u.exec(body) ?? [];
  const option = optionNames(callable).find((known) => known.toLowerCase() === name.toLowerCase());
  return option === undefined || (mark === '' && /\s/u.test(typed)) ? undefined : { option, mark, typed };
}

/** Names of the options that the line does not hold yet. */
function completeOptionName(body: string, callable: Callable): Completion {
  const word = /\S*$/u.exec(body)?.[0] ?? '';
  const names = optionNames(callable).filter(
    (name) => name.startsWith(word.toLowerCase()) && !new RegExp(`(?:^|\\s)${name}[:：]`, 'iu').test(body),
  );
  return [names.map((name) => `${name}:`), word];
}

function optionNames(callable: Callable): readonly string[] {
  return [...Object.keys(callable.options), privateOption.name];
}

/** The words typed so far for the option without a name; undefined when the line cannot be read yet. */
function freeWords(line: string, commands: CommandMap, free: string): string | undefined {
  try {
    return parseInvocation(line, commands).input[free] ?? '';
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
