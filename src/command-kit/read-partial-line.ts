// A line while it is being typed → what its end is about, for every screen that offers how to go on.

import { freeOption, getCallable } from './callable.js';
import { type Callable, type CommandMap, InputError, type Invocation, privateOption } from './command.js';
import { parseInvocation } from './parse-invocation.js';

/** What is being called, as far as the line says. */
export type Called = Pick<Invocation, 'command' | 'subcommand'>;

export type LineEnd =
  /** The name of a command; `slash` is the slash as far as it is typed. */
  | { readonly kind: 'command'; readonly slash: string; readonly typed: string }
  | { readonly kind: 'subcommand'; readonly command: string; readonly typed: string }
  /** The value of a named option; `mark` is the quotation mark it opens with, if any. */
  | {
      readonly kind: 'value';
      readonly called: Called;
      readonly option: string;
      readonly mark: string;
      readonly typed: string;
    }
  /** Words: those of the option that needs no name, if the command has one, or the beginning of an option's name. */
  | {
      readonly kind: 'words';
      readonly called: Called;
      readonly free: { readonly option: string; readonly typed: string } | null;
      /** The last word, which may begin the name of one of `options`: those that the line does not hold yet. */
      readonly word: string;
      readonly options: readonly string[];
    };

/** Null for a line that calls nothing there is. */
export function readPartialLine(line: string, commands: CommandMap): LineEnd | null {
  const [, slash = '', typedName = '', afterName] = /^\s*(\/?)(\S*)(?:\s+(.*))?$/su.exec(line) ?? [];
  if (afterName === undefined) return { kind: 'command', slash, typed: typedName };
  const command = commands.get(typedName.toLowerCase());
  if (command === undefined) return null;
  if (command.kind !== 'group')
    return readArguments(line, afterName, { command: command.name, subcommand: null }, commands);
  const [, subcommand = '', afterSubcommand] = /^(\S*)(?:\s+(.*))?$/su.exec(afterName) ?? [];
  if (afterSubcommand === undefined) return { kind: 'subcommand', command: command.name, typed: subcommand };
  if (!Object.hasOwn(command.subcommands, subcommand)) return null;
  return readArguments(line, afterSubcommand, { command: command.name, subcommand }, commands);
}

/** `body` is the part of the line after command and subcommand. */
function readArguments(line: string, body: string, called: Called, commands: CommandMap): LineEnd | null {
  const command = commands.get(called.command);
  if (command === undefined) return null;
  const callable = getCallable(command, called.subcommand);
  const value = openValue(body, callable);
  if (value !== undefined) return { kind: 'value', called, ...value };
  const option = freeOption(callable);
  const words = option === undefined ? undefined : freeWords(line, option, commands);
  const word = /\S*$/u.exec(body)?.[0] ?? '';
  return {
    kind: 'words',
    called,
    free:
      option !== undefined && words !== undefined && body.endsWith(words) ? { option, typed: words } : null,
    word,
    options: optionNames(callable).filter((name) => !new RegExp(`(?:^|\\s)${name}[:：]`, 'iu').test(body)),
  };
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

function optionNames(callable: Callable): readonly string[] {
  return [...Object.keys(callable.options), privateOption.name];
}

/** The words typed so far for the option without a name; undefined when the line cannot be read yet. */
function freeWords(line: string, free: string, commands: CommandMap): string | undefined {
  try {
    return parseInvocation(line, commands).input[free] ?? '';
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
