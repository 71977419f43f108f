// A line as typed so far → what may stand at its end.

import {
  type Called,
  type Choice,
  type CommandMap,
  formatValue,
  type LineEnd,
  readPartialLine,
} from '../command-kit/index.js';

export type CompleteOption = (called: Called, option: string, typed: string) => Promise<readonly Choice[]>;

/** What readline wants: whole replacements, and the end of the line that they replace. */
export type Completion = [replacements: string[], replaced: string];

/**
 * Completes command names, then subcommands, option names, and values as the commands offer them. Values of several words
 * come in quotation marks, except for the option that words fill. A line that cannot be read gives nothing.
 */
export async function completeLine(
  line: string,
  commands: CommandMap,
  completeOption: CompleteOption,
): Promise<Completion> {
  const end = readPartialLine(line, commands);
  switch (end?.kind) {
    case 'command':
      return completeCommand(end, commands);
    case 'subcommand':
      return completeSubcommand(end, commands);
    case 'value': {
      const choices = await completeOption(end.called, end.option, end.typed);
      return [choices.map((choice) => `${formatValue(choice.value)} `), `${end.mark}${end.typed}`];
    }
    case 'words':
      return completeWords(end, completeOption);
    default:
      return [[], ''];
  }
}

/** Right-click commands are left out: they are not made to be typed. */
function completeCommand(
  { slash, typed }: Extract<LineEnd, { kind: 'command' }>,
  commands: CommandMap,
): Completion {
  const names = [...commands.values()].flatMap(({ name, kind = 'slash' }) =>
    kind === 'slash' || kind === 'group' ? [name] : [],
  );
  return [startingWith(typed, names).map((name) => `${slash}${name}`), `${slash}${typed}`];
}

function completeSubcommand(
  { command: name, typed }: Extract<LineEnd, { kind: 'subcommand' }>,
  commands: CommandMap,
): Completion {
  const command = commands.get(name);
  return [startingWith(typed, command?.kind === 'group' ? Object.keys(command.subcommands) : []), typed];
}

function startingWith(typed: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(typed.toLowerCase())).map((name) => `${name} `);
}

async function completeWords(
  { called, free, word, options }: Extract<LineEnd, { kind: 'words' }>,
  completeOption: CompleteOption,
): Promise<Completion> {
  const names = options.filter((name) => name.startsWith(word.toLowerCase())).map((name) => `${name}:`);
  if (free === null) return [names, word];
  const choices = await completeOption(called, free.option, free.typed);
  // A second word may begin an option: then only values that go on with what is typed stand beside its name.
  const isSecond = names.length > 0 && word !== '' && word.length < free.typed.length;
  const typed = free.typed.toLowerCase();
  const values = choices
    .map(({ value }) => value)
    .filter((value) => !isSecond || value.toLowerCase().startsWith(typed));
  if (values.length === 0) return [names, word];
  if (!isSecond) return [values, free.typed];
  const before = free.typed.slice(0, -word.length);
  return [[...values, ...names.map((name) => `${before}${name}`)], free.typed];
}
