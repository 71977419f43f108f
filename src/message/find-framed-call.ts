// A pressed button of the frame, and what its card shows → the call it makes.

import {
  type CommandMap,
  hasEffect,
  type Invocation,
  parseInvocation,
  refusal,
} from '../command-kit/index.js';
import { feedbackCommand } from './choose-frame-buttons.js';

/**
 * The call of a private card, for all. Throws `InputError` for what would be done again, for what is for its caller's eyes
 * whatever they press, and for a card that shows no call (`line` is null).
 */
export function findSharedCall(line: string | null, commands: CommandMap): Invocation {
  const shown = readCall(line, commands);
  const command = commands.get(shown.command);
  if (hasEffect(shown, commands) || command?.access !== 'everyone' || command.isPrivate === true)
    throw refusal('expired-button', { line });
  return { ...shown, private: false };
}

/** The call that counts an opinion about a card. Throws `InputError` for a card that shows no call. */
export function findFeedbackCall(
  line: string | null,
  verdict: 'helpful' | 'wrong',
  commands: CommandMap,
): Invocation {
  const { command } = readCall(line, commands);
  return { command: feedbackCommand, subcommand: null, input: { verdict, command }, private: true };
}

function readCall(line: string | null, commands: CommandMap): Invocation {
  if (line === null) throw refusal('expired-button', { line });
  return parseInvocation(line, commands);
}
