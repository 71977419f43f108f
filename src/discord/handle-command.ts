// A slash command or a right-click command → its card.

import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import {
  type CommandMap,
  formatInvocation,
  InputError,
  type Invocation,
  isForCallerOnly,
} from '../command-kit/index.js';
import { answerCall } from './answer-call.js';
import { composeAnswer, type InteractionContext } from './interaction-context.js';
import { fromContextMenu, fromSlash } from './invocation.js';

export type CommandCall =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction;

export async function handleCommand(call: CommandCall, context: InteractionContext): Promise<void> {
  const { commands, logger, timing } = context;
  const invocation = readInvocation(call, commands);
  if (invocation instanceof InputError)
    return answerCall(call, {
      command: call.commandName,
      placement: 'private',
      line: null,
      logger,
      commands,
      compose: () => Promise.reject(invocation),
    });
  return answerCall(call, {
    command: invocation.command,
    placement: isForCallerOnly(invocation, commands) ? 'private' : 'public',
    line: lineOf(invocation, commands),
    logger,
    commands,
    timing,
    compose: (onProgress) => composeAnswer(call, invocation, { page: 1, onProgress }, context),
  });
}

/** The refusal instead, when what Discord still offers is no command of ours any more. */
function readInvocation(call: CommandCall, commands: CommandMap): Invocation | InputError {
  try {
    return call.isChatInputCommand() ? fromSlash(call) : fromContextMenu(call, commands);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Null for a call that cannot be written as a line; running it will say why. */
function lineOf(invocation: Invocation, commands: CommandMap): string | null {
  try {
    return formatInvocation(invocation, commands);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
