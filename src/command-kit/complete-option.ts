// What may be chosen for an option while it is being typed.

import { getCallable } from './callable.js';
import { type Choice, type CommandMap, type Invocation, privateOption } from './command.js';
import { mayCall } from './run-invocation.js';
import type { Services } from './services.js';

/** Discord's limits for autocomplete, which the other screens share. */
export const maxChoices = 25;
export const maxChoiceChars = 100;

/**
 * Choices for one option, best first: at most 25, names cut to 100 characters. A choice whose value is longer than
 * 100 characters is left out, because a cut value would mean something else. Empty when the option offers none, when
 * command or option do not exist, or when the caller may not call the command.
 */
export async function completeOption(
  soFar: Pick<Invocation, 'command' | 'subcommand'>,
  option: string,
  typed: string,
  commands: CommandMap,
  services: Services,
): Promise<readonly Choice[]> {
  const command = commands.get(soFar.command);
  if (command === undefined || !mayCall(command.access, services.caller)) return [];
  if (option === privateOption.name) return fixedChoices(['true', 'false'], typed);
  const callable = getCallable(command, soFar.subcommand);
  // Also names such as “constructor”, which every object answers to.
  const spec = Object.hasOwn(callable.options, option) ? callable.options[option] : undefined;
  if (spec === undefined) return [];
  if (spec.type === 'flag') return fixedChoices(['true', 'false'], typed);
  if (spec.type === 'choice') return fixedChoices(spec.choices, typed);
  const choices = (await callable.complete?.[option]?.(typed.trim(), services)) ?? [];
  return choices
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= maxChoiceChars)
    .slice(0, maxChoices)
    .map(({ name, value }) => ({ name: shortenName(name), value }));
}

function fixedChoices(values: readonly string[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return values
    .filter((value) => value.toLowerCase().startsWith(wanted))
    .map((value) => ({ name: value, value }));
}

/** Cuts between characters, never inside one. */
function shortenName(name: string): string {
  if (name.length <= maxChoiceChars) return name;
  const kept = name.slice(0, maxChoiceChars - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
