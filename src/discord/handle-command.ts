// A slash command or a right-click command → its card.

import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import {
  type CommandMap,
  formatInvocation,
  InputError,
  type Invocation,
  isForCallerOnly,
  messagesFor,
  refusal,
} from '../command-kit/index.js';
import { admit, settingsFor } from '../house/house.js';
import type { GuildSettings } from '../settings/guild-settings.js';
import { answerCall } from './answer-call.js';
import { composeAnswer, type InteractionContext } from './interaction-context.js';
import { fromContextMenu, fromSlash, type MadeCall } from './invocation.js';
import { toVisitor } from './visitor.js';

export type CommandCall =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction;

export async function handleCommand(call: CommandCall, context: InteractionContext): Promise<void> {
  const { commands, logger, timing, house } = context;
  const settings = await settingsFor(call.guildId, house, logger);
  const { layout, footer } = settings;
  const plain = { messages: messagesFor(call.locale), layout, footer, mentionedId: null, buttons: [] };
  const read = readCall(call, commands, settings);
  if (read instanceof InputError)
    return answerCall(call, {
      command: call.commandName,
      placement: 'private',
      line: null,
      frame: plain,
      logger,
      commands,
      compose: () => Promise.reject(read),
    });
  const { invocation, mentionedId } = read;
  const isPrivate = isForCallerOnly(invocation, commands);
  const visitor = toVisitor(call, context.operatorGuildIds);
  return answerCall(call, {
    command: invocation.command,
    placement: isPrivate ? 'private' : 'public',
    line: lineOf(invocation, commands),
    frame: plain,
    logger,
    commands,
    timing,
    async compose(onProgress) {
      if (mentionedId !== null && !mayWrite(call)) throw refusal('may-not-mention');
      await admit(visitor, invocation, 'question', settings, context);
      const frame = { ...plain, mentionedId };
      return composeAnswer(visitor, { invocation, page: 1, frame, isPrivate, onProgress }, context);
    },
  });
}

/**
 * What was called, with the server's privacy where the caller leaves it open: whoever addresses a member wants that member to
 * see the answer. The refusal instead, when what Discord still offers is no command of ours any more, or asks for both.
 */
function readCall(
  call: CommandCall,
  commands: CommandMap,
  { answers }: Pick<GuildSettings, 'answers'>,
): MadeCall | InputError {
  try {
    const made = call.isChatInputCommand() ? fromSlash(call, commands) : fromContextMenu(call, commands);
    if (made.mentionedId !== null && made.invocation.private) return refusal('private-and-mention');
    if (made.isPrivacyGiven || made.mentionedId !== null) return made;
    return { ...made, invocation: { ...made.invocation, private: answers === 'private' } };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Nobody pings through the bot where they could not ping themselves. */
function mayWrite({ memberPermissions, channel }: CommandCall): boolean {
  const right = channel?.isThread() === true ? 'SendMessagesInThreads' : 'SendMessages';
  return memberPermissions?.has(PermissionFlagsBits[right]) ?? true;
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
