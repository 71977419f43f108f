// Runs an invocation: finds the command, checks the caller's rights, reads the input, and returns the card.

import type { Card } from '../card/card.js';
import { messagesFor } from '../locale/languages.js';
import { getCallable, getCommand, isForCallerOnly } from './callable.js';
import type { Caller } from './caller.js';
import {
  type Access,
  type Callable,
  type CommandMap,
  InputError,
  type InputOf,
  type Invocation,
  type OptionSpecs,
} from './command.js';
import { reportAction } from './moderation/report-cards.js';
import { readInput } from './read-input.js';
import { refusal } from './refusal.js';
import type { Services } from './services.js';

/** Throws `InputError` when the call cannot be understood or is not allowed; a card that found nothing is no error. */
export async function runInvocation(
  invocation: Invocation,
  commands: CommandMap,
  services: Services,
): Promise<Card> {
  const { callable, input } = checkInvocation(invocation, commands, services.caller);
  const card = await callable.run(input, services);
  if (!card.found && !isForCallerOnly(invocation, commands)) await noteGap(callable, input, services);
  return withReportAction(card, invocation, commands, services);
}

/** A gap that cannot be noted is no reason to withhold the answer. */
async function noteGap(
  { gapOf }: Callable,
  input: InputOf<OptionSpecs>,
  { moderation }: Services,
): Promise<void> {
  if (gapOf === undefined || moderation === null) return;
  try {
    await moderation.noteGap(gapOf(input));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** Whoever reads a quotation can report it, on every card that others can be shown too. */
function withReportAction(
  card: Card,
  { command }: Invocation,
  commands: CommandMap,
  { moderation, caller }: Services,
): Card {
  if (moderation === null || !commands.has('report') || commands.get(command)?.isPrivate === true)
    return card;
  const action = reportAction(card, messagesFor(caller.locale));
  return action === null ? card : { ...card, actions: [...card.actions, action] };
}

/** What is to be called with which input; for callers that would rather know of bad input before they read a corpus. Throws like `runInvocation`. */
export function checkInvocation(
  invocation: Invocation,
  commands: CommandMap,
  caller: Caller,
): { readonly callable: Callable; readonly input: InputOf<OptionSpecs> } {
  const command = getCommand(commands, invocation.command);
  if (!mayCall(command.access, caller))
    throw refusal('not-allowed', { command: command.name, access: command.access });
  const callable = getCallable(command, invocation.subcommand);
  return { callable, input: readInput(callable, invocation.input) };
}

/** Whether the caller may use commands of this access. An operator may do what a moderator may. */
export function mayCall(access: Access, caller: Caller): boolean {
  const { isModerator, isOperator, managesChannels, guildId, userId } = caller;
  switch (access) {
    case 'everyone':
      return true;
    case 'subscriber': {
      const isAlone = guildId === null && userId !== null;
      return isAlone || managesChannels || isModerator || isOperator;
    }
    case 'moderator':
      return isModerator || isOperator;
    case 'operator':
      return isOperator;
  }
}

/** The call behind a button. Its command may be two words: a command and its subcommand. */
export function toInvocation({
  command,
  input,
}: {
  command: string;
  input: Invocation['input'];
}): Invocation {
  const [name = '', subcommand = null] = command.split(' ');
  return { command: name, subcommand, input, private: false };
}
