// A line as typed so far → what may stand at its end.

import {
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

export type CompleteOption = (
  soFar: Pick<Invocation, 'command' | 'subcommand'>,
  option: string,
  typed: string,
) => Promise<readonly Choice[]>;

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
  const [, slash = '', typedName = '', rest] = /^\s*(\/?)(\S*)(?:\s+(.*))?$/su.exec(line) ?? [];
  if (rest === undefined)
    return startingWith(
      typedName,
      [...commands.values()].flatMap(({ name, kind = 'slash' }) =>
        kind === 'slash' || kind === 'group' ? [name] : [],
      ),
      (name) => `${slash}${name} `,
      `${slash}${typedName}`,
    );
  const command = commands.get(typedName.toLowerCase());
  if (command === undefined) return nothing;
  const [, typedSubcommand = '', afterSubcommand] = /^(\S*)(?:\s+(.*))?$/su.exec(rest) ?? [];
  if (command.kind === 'group') {
    if (afterSubcommand === undefined)
      return startingWith(typedSubcommand, Object.keys(command.subcommands), (name) => `${name} `);
    if (!Object.hasOwn(command.subcommands, typedSubcommand)) return nothing;
  }
  const soFar = { command: command.name, subcommand: command.kind === 'group' ? typedSubcommand : null };
  const body = command.kind === 'group' ? (afterSubcommand ?? '') : rest;
  const callable = getCallable(command, soFar.subcommand);
  const names = [...Object.keys(callable.options), privateOption.name];

  const [, optionName = '', mark = '', typedValue = ''] =
    /(?:^|\s)([\p{L}\p{N}_-]+)[:：](["“„«＂]?)([^"“”«»＂]*)$/u.exec(body) ?? [];
  const option = names.find((name) => name.toLowerCase() === optionName.toLowerCase());
  if (option !== undefined && (mark !== '' || !/\s/u.test(typedValue))) {
    const choices = await completeOption(soFar, option, typedValue);
    return [choices.map(({ value }) => `${formatValue(value)} `), `${mark}${typedValue}`];
  }

  const word = /\S*$/u.exec(body)?.[0] ?? '';
  const optionNames = names
    .filter((name) => !new RegExp(`(?:^|\\s)${name}[:：]`, 'iu').test(body))
    .filter((name) => name.startsWith(word.toLowerCase()))
    .map((name) => `${name}:`);
  const free = freeOption(callable);
  const words = free === undefined ? undefined : freeWords(line, commands, free);
  if (free !== undefined && words !== undefined && body.endsWith(words)) {
    const choices = await completeOption(soFar, free, words);
    if (choices.length > 0) return [choices.map(({ value }) => value), words];
  }
  return [optionNames, word];
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

function startingWith(
  typed: string,
  names: readonly string[],
  toReplacement: (name: string) => string,
  replaced = typed,
): Completion {
  return [names.filter((name) => name.startsWith(typed.toLowerCase())).map(toReplacement), replaced];
}
