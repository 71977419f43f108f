// A pressed button → another page, or another call. The card it stands on is all the memory there is.

import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Invocation } from '../command-kit/index.js';
import { type ButtonRequest, parseCustomId } from '../message/custom-id.js';
import { findPressedCall } from '../message/find-pressed-call.js';
import { type ComponentLike, readLine } from '../message/read-card.js';
import { answerCall } from './answer-call.js';
import { composeAnswer, type InteractionContext, runCall } from './interaction-context.js';
import type { Placement } from './reply.js';

export async function handleButton(press: ButtonInteraction, context: InteractionContext): Promise<void> {
  const request = parseCustomId(press.customId);
  const line = readLine(press.message.components as readonly ComponentLike[]);
  const placement = placeOf(press, request);
  return answerCall(press, {
    command: request === null ? 'unknown button' : `button ${request.kind}`,
    placement,
    line,
    logger: context.logger,
    commands: context.commands,
    timing: context.timing,
    compose: async (onProgress) => {
      const pressed = { request, line, label: pressedLabel(press) };
      const invocation = await findPressedCall(pressed, context.commands, (shown) =>
        runCall(press, shown, context),
      );
      const page = request?.kind === 'page' ? request.page : 1;
      return composeAnswer(press, inPlacement(invocation, placement), { page, onProgress }, context);
    },
  });
}

/**
 * A card belongs to whoever asked for it. Turning a page changes the asker's card and gives anybody else a private copy;
 * running an action adds a message, as visible as the card when the asker pressed, private for anybody else and where the
 * command always is.
 */
function placeOf(press: ButtonInteraction, request: ButtonRequest | null): Placement {
  if (request === null) return 'private';
  const { message } = press;
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  const isAsker = isPrivate || message.interactionMetadata?.user.id === press.user.id;
  if (!isAsker) return 'private';
  if (request.kind === 'page') return 'in place';
  if (request.isPrivate) return 'private';
  return isPrivate ? 'private' : 'public';
}

function inPlacement(invocation: Invocation, placement: Placement): Invocation {
  return placement === 'in place' ? invocation : { ...invocation, private: placement === 'private' };
}

/** Null for a button that the message does not have. */
function pressedLabel({ component }: ButtonInteraction): string | null {
  return component !== null && 'label' in component ? (component.label ?? null) : null;
}
