// A pressed button → another page, another call, or what the frame offers. The card it stands on is all the memory there is.

import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { type Invocation, messagesFor } from '../command-kit/index.js';
import { admit, checkPlace, settingsFor } from '../house/house.js';
import { type ButtonRequest, parseCustomId } from '../message/custom-id.js';
import { findPressedCall } from '../message/find-pressed-call.js';
import type { Frame } from '../message/frame.js';
import { type MessageLike, readMentioned, readShownCall } from '../message/read-card.js';
import { answerCall } from './answer-call.js';
import { findAsker } from './find-asker.js';
import { handleFrameButton } from './handle-frame-button.js';
import { composeAnswer, type InteractionContext, runCall } from './interaction-context.js';
import type { Placement } from './reply.js';
import { toVisitor } from './visitor.js';

export async function handleButton(press: ButtonInteraction, context: InteractionContext): Promise<void> {
  const { commands, logger, timing, house } = context;
  const request = parseCustomId(press.customId);
  const settings = await settingsFor(press.guildId, house, logger);
  if (request?.kind === 'frame') return handleFrameButton(press, request.button, { settings, context });
  const line = readShownCall(press.message as MessageLike);
  const placement = placeOf(press, request);
  const visitor = toVisitor(press, context.operatorGuildIds);
  const frame = frameOf(press, placement, settings);
  return answerCall(press, {
    command: request === null ? 'unknown button' : `button ${request.kind}`,
    placement,
    line,
    frame,
    logger,
    commands,
    timing,
    async compose(onProgress) {
      const pressed = { request, line, label: pressedLabel(press) };
      const isPage = request?.kind === 'page';
      // Before anything is run, be it to find what the button stands for.
      const command = nameCommand(request?.kind === 'run' ? (request.line ?? line) : line);
      await admit(visitor, { command }, isPage ? 'step' : 'question', settings, context);
      const found = await findPressedCall(pressed, commands, (shown) => runCall(visitor, shown, context));
      checkPlace(visitor, found.command, settings, commands);
      const invocation = inPlacement(found, placement);
      const isPrivate = placement === 'in place' ? isPrivateCard(press) : placement === 'private';
      const page = isPage ? request.page : 1;
      return composeAnswer(visitor, { invocation, page, frame, isPrivate, onProgress }, context);
    },
  });
}

/** A card that is changed in place keeps its layout, which Discord lets nobody change, and whom it addresses. */
function frameOf(
  press: ButtonInteraction,
  placement: Placement,
  { layout, footer }: Pick<Frame, 'layout' | 'footer'>,
): Frame {
  const { message } = press;
  const inPlace = placement === 'in place';
  return {
    messages: messagesFor(press.locale),
    layout: inPlace ? (message.flags.has(MessageFlags.IsComponentsV2) ? 'cards' : 'classic') : layout,
    footer,
    mentionedId: inPlace ? readMentioned(message as MessageLike) : null,
    buttons: [],
  };
}

/**
 * A card belongs to whoever asked for it. Turning a page changes the asker's card and gives anybody else a private copy;
 * running an action adds a message, as visible as the card when the asker pressed, private for anybody else and where the
 * command always is.
 */
function placeOf(
  press: ButtonInteraction,
  request: Exclude<ButtonRequest, { kind: 'frame' }> | null,
): Placement {
  if (request === null) return 'private';
  const isPrivate = isPrivateCard(press);
  const isAsker = isPrivate || findAsker(press.message) === press.user.id;
  if (!isAsker) return 'private';
  if (request.kind === 'page') return 'in place';
  if (request.isPrivate) return 'private';
  return isPrivate ? 'private' : 'public';
}

function isPrivateCard({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

function inPlacement(invocation: Invocation, placement: Placement): Invocation {
  return placement === 'in place' ? invocation : { ...invocation, private: placement === 'private' };
}

/** The command of a line; empty for what is no call. */
function nameCommand(line: string | null): string {
  return /^\/(\S+)/u.exec(line ?? '')?.[1] ?? '';
}

/** Null for a button that the message does not have. */
function pressedLabel({ component }: ButtonInteraction): string | null {
  return component !== null && 'label' in component ? (component.label ?? null) : null;
}
