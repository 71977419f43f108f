// Invocation → the line that `parseInvocation` reads back as the same invocation.

import { freeOption, getCallable, getCommand } from './callable.js';
import { type CommandMap, InputError, type Invocation, privateOption } from './command.js';
import { parseInvocation } from './parse-invocation.js';

/**
 * Exact inverse of `parseInvocation`, as short as it can be read back: words bare where they survive, everything else in
 * quotation marks. Throws `InputError` when the command, the subcommand or an option does not exist.
 */
export function formatInvocation(invocation: Invocation, commands: CommandMap): string {
  const command = getCommand(commands, invocation.command);
  const callable = getCallable(command, invocation.subcommand);
  const head = `/${command.name}${invocation.subcommand === null ? '' : ` ${invocation.subcommand}`}`;
  const free = freeOption(callable);
  const unknown = Object.keys(invocation.input).find((name) => !Object.hasOwn(callable.options, name));
  if (unknown !== undefined)
    throw new InputError('unknown-option', `${head} has no option “${unknown}”.`, 'Leave it out.');
  const named = Object.keys(callable.options).flatMap((name) => {
    const value = invocation.input[name];
    if (value === undefined) return [];
    if (name === free) return [isBareText(head, name, value, commands) ? value : `${name}:${quoted(value)}`];
    return [`${name}:${formatValue(value)}`];
  });
  return [head, ...named, ...(invocation.private ? [`${privateOption.name}:true`] : [])].join(' ');
}

/** Whether the words alone, typed after the command, are read back as this value and nothing else. */
function isBareText(head: string, name: string, value: string, commands: CommandMap): boolean {
  try {
    const { input, private: isPrivate } = parseInvocation(`${head} ${value}`, commands);
    return input[name] === value && Object.keys(input).length === 1 && !isPrivate;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** A value as it stands after `name:` — bare if it is one word, else in quotation marks. */
export function formatValue(value: string): string {
  return /^[^\s"'“”„‘«＂]\S*$/u.test(value) ? value : quoted(value);
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
