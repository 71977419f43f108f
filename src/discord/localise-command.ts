// A command as Discord is told it in English → the same with its names and texts in all other languages.

import {
  ApplicationCommandType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandWords } from '../locale/language.js';
import { languages } from '../locale/languages.js';

/** The parts of a command that have words: the command, its subcommands, their options, and choices. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

/** What no language has a word for is shown in English. */
export function localiseCommand<Body extends RESTPostAPIApplicationCommandsJSONBody>(command: Body): Body {
  const isMenu =
    command.type === ApplicationCommandType.Message || command.type === ApplicationCommandType.User;
  return withWords(command as Named, isMenu ? 'menus' : 'names') as Named as Body;
}

function withWords(part: Named, kind: keyof CommandWords): Named {
  const { name, description, options, choices } = part;
  return {
    ...part,
    ...wordsFor('name_localizations', kind, name),
    ...(description === undefined ? {} : wordsFor('description_localizations', 'descriptions', description)),
    ...(options === undefined ? {} : { options: options.map((option) => withWords(option, 'names')) }),
    ...(choices === undefined ? {} : { choices: choices.map((choice) => withWords(choice, 'choices')) }),
  };
}

function wordsFor(field: string, kind: keyof CommandWords, english: string): Record<string, LocalizationMap> {
  const words = [...languages].flatMap(([locale, { commands }]) =>
    Object.hasOwn(commands[kind], english) ? [[locale, commands[kind][english]]] : [],
  );
  return words.length === 0 ? {} : { [field]: Object.fromEntries(words) };
}
