// A pressed button → another page, or another call. The card it stands on is all the memory there is.

import { type ButtonInteraction, MessageFlags } from 'discord.js';
import {
  hasEffect,
  InputError,
  type Invocation,
  parseInvocation,
  toInvocation,
} from '../command-kit/index.js';
import { answerCall } from './answer-call.js';
import { type ButtonRequest, parseCustomId } from './custom-id.js';
import { composeAnswer, type InteractionContext, runCall } from './interaction-context.js';
import { type ComponentLike, readLine } from './read-card.js';
import { toButtonLabel } from './render/buttons.js';
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
      const invocation = await findCall(press, request, line, context);
      if (invocation === null) throw expired(line);
      const page = request?.kind === 'page' ? request.page : 1;
      return composeAnswer(press, inPlacement(invocation, placement), { page, onProgress }, context);
    },
  });
}

/** What the button calls: the card's own call, the one in its id, or that of the action at its place; null for none. */
async function findCall(
  press: ButtonInteraction,
  request: ButtonRequest | null,
  line: string | null,
  context: InteractionContext,
): Promise<Invocation | null> {
  if (request === null) return null;
  if (request.kind === 'run' && request.line !== null) return parseInvocation(request.line, context.commands);
  if (line === null) return null;
  const shown = parseInvocation(line, context.commands);
  if (hasEffect(shown, context.commands)) return null;
  return request.kind === 'page' ? shown : findAction(press, request.index, shown, context);
}

/**
 * A card belongs to whoever asked for it. Turning a page changes the asker's card and gives anybody else a private copy;
 * running an action adds a message, as visible as the card when the asker pressed, private for anybody else.
 */
function placeOf(press: ButtonInteraction, request: ButtonRequest | null): Placement {
  if (request === null) return 'private';
  const { message } = press;
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  const isAsker = isPrivate || message.interactionMetadata?.user.id === press.user.id;
  if (!isAsker) return 'private';
  if (request.kind === 'page') return 'in place';
  return isPrivate ? 'private' : 'public';
}

function inPlacement(invocation: Invocation, placement: Placement): Invocation {
  return placement === 'in place' ? invocation : { ...invocation, private: placement === 'private' };
}

/**
 * The action at this place of the card, made anew. Null when the card no longer has it there: the label on the pressed
 * button tells, so that a changed corpus never runs something else than what was pressed.
 */
async function findAction(
  press: ButtonInteraction,
  index: number,
  shown: Invocation,
  context: InteractionContext,
): Promise<Invocation | null> {
  const card = await runCall(press, shown, context);
  const action = card.actions[index];
  if (action?.kind !== 'run' || toButtonLabel(action.label) !== pressedLabel(press)) return null;
  return toInvocation(action);
}

/** Null for a button that the message does not have. */
function pressedLabel({ component }: ButtonInteraction): string | null {
  return component !== null && 'label' in component ? (component.label ?? null) : null;
}

/** How to go on where a button no longer leads anywhere. */
function expired(line: string | null): InputError {
  return new InputError(
    'expired-button',
    'This button no longer works.',
    line === null ? 'Call the command again; /help lists what there is.' : `Call it again: ${line}`,
  );
}
