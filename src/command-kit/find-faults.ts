// Checks a command's definition against our rules and Discord's limits, before anybody can call it.
// Limits: https://docs.discord.com/developers/interactions/application-commands (option structure and naming).

import { takesMention } from './callable.js';
import type { Callable, Command, OptionSpec } from './command.js';
import { mentionOption, privateOption } from './command.js';

const limits = {
  descriptionChars: 100,
  /** 25 less the options that the kit adds, `private` and `mention`. */
  ownOptions: 23,
  subcommands: 25,
  choices: 25,
  choiceChars: 100,
  displayNameChars: 32,
  textChars: 6000,
} as const;

/** Everything wrong with a definition, in sentences; empty when it is sound. `fileName` is without its extension. */
export function findFaults(command: Command, fileName: string): readonly string[] {
  return [
    ...(command.name === fileName ? [] : [`name is “${command.name}”, but the file is called “${fileName}”`]),
    ...nameFaults('name', command.name, /^[a-z][a-z0-9-]{0,31}$/),
    ...(['everyone', 'subscriber', 'moderator', 'operator'].includes(command.access)
      ? []
      : [`access is “${command.access}”; it has to be everyone, subscriber, moderator or operator`]),
    ...kindFaults(command),
  ];
}

function kindFaults(command: Command): readonly string[] {
  const reserved = [privateOption.name, ...(takesMention(command) ? [mentionOption.name] : [])];
  switch (command.kind) {
    case 'group': {
      const subcommands = Object.entries(command.subcommands);
      return [
        ...descriptionFaults('', command.description),
        ...countFaults('subcommands', subcommands.length, 1, limits.subcommands),
        ...subcommands.flatMap(([name, callable]) => [
          ...nameFaults('subcommand', name, /^[a-z][a-z0-9-]{0,31}$/),
          ...callableFaults(`${name}: `, callable, reserved),
        ]),
      ];
    }
    case 'message':
    case 'user':
      return [
        ...descriptionFaults('', command.description),
        ...countFaults('characters of displayName', command.displayName.length, 1, limits.displayNameChars),
      ];
    case 'slash':
    case undefined:
      return callableFaults('', command, reserved);
    default:
      return ['kind is not one of slash, group, message, user'];
  }
}

function callableFaults(where: string, callable: Callable, reserved: readonly string[]): readonly string[] {
  if (typeof callable.run !== 'function') return [`${where}run is not a function`];
  const options = Object.entries(callable.options ?? {});
  const firstOptional = options.findIndex(([, spec]) => spec.required !== true);
  const late = options.find(
    ([, spec], index) => spec.required === true && firstOptional >= 0 && index > firstOptional,
  );
  const completed = Object.keys(callable.complete ?? {});
  return [
    ...descriptionFaults(where, callable.description),
    ...countFaults(`${where}options`, options.length, 0, limits.ownOptions),
    ...(late === undefined ? [] : [`${where}the required option “${late[0]}” stands after an optional one`]),
    ...options.flatMap(([name, spec]) => [
      ...nameFaults(`${where}option`, name, /^[a-z][a-z0-9_-]{0,31}$/),
      ...(reserved.includes(name) ? [`${where}the option name “${name}” is reserved; the kit adds it`] : []),
      ...descriptionFaults(`${where}option ${name}: `, spec.description),
      ...specFaults(`${where}option ${name}: `, spec),
    ]),
    ...completed.flatMap((name) => {
      const type = callable.options[name]?.type;
      if (type === undefined) return [`${where}complete names “${name}”, which is no option`];
      return type === 'text' || type === 'integer' || type === 'date'
        ? []
        : [`${where}complete names “${name}”, but a ${type} is not typed freely`];
    }),
  ];
}

function specFaults(where: string, spec: OptionSpec): readonly string[] {
  switch (spec.type) {
    case 'choice':
      return [
        ...countFaults(`${where}choices`, spec.choices.length, 1, limits.choices),
        ...(new Set(spec.choices).size === spec.choices.length
          ? []
          : [`${where}a choice stands there twice`]),
        ...spec.choices.flatMap((choice) =>
          countFaults(`${where}characters of the choice “${choice}”`, choice.length, 1, limits.choiceChars),
        ),
      ];
    case 'text':
      return spec.maxChars === undefined
        ? []
        : countFaults(`${where}maxChars`, spec.maxChars, 1, limits.textChars);
    case 'integer':
      return (spec.min ?? -Infinity) <= (spec.max ?? Infinity) ? [] : [`${where}min is above max`];
    default:
      return [];
  }
}

function nameFaults(what: string, name: string, pattern: RegExp): readonly string[] {
  return pattern.test(name) ? [] : [`${what} “${name}” does not match ${pattern.source}`];
}

function descriptionFaults(where: string, description: string): readonly string[] {
  return countFaults(`${where}characters of description`, description.length, 1, limits.descriptionChars);
}

function countFaults(what: string, count: number, min: number, max: number): readonly string[] {
  return count >= min && count <= max ? [] : [`${what}: ${count}; allowed are ${min} to ${max}`];
}
