// What answering needs, whichever kind of interaction asks.

import type { Card } from '../card/card.js';
import type { CommandMap, Desk, Invocation } from '../command-kit/index.js';
import type { House, Visitor } from '../house/house.js';
import { composeFramedMessage } from '../message/compose-message.js';
import type { Frame } from '../message/frame.js';
import type { Logger } from '../observability/logger.js';
import type { CallAnswer } from './answer-call.js';
import type { ProgressTiming } from './show-progress.js';

export interface InteractionContext {
  readonly commands: CommandMap;
  readonly operatorGuildIds: readonly string[];
  readonly logger: Logger;
  readonly desk: Desk;
  /** The usual settings and no waits when absent. */
  readonly house?: House | undefined;
  /** At what pace progress is shown; `discordTiming` when absent. */
  readonly timing?: ProgressTiming | undefined;
}

/** Runs a call in the rights of whoever made it. */
export function runCall(
  { caller }: Pick<Visitor, 'caller'>,
  invocation: Invocation,
  { desk }: Pick<InteractionContext, 'desk'>,
  onProgress?: (card: Card) => void,
): Promise<Card> {
  return desk.run(invocation, caller, onProgress);
}

export interface WantedAnswer {
  readonly invocation: Invocation;
  /** From 1. */
  readonly page: number;
  /** Without buttons: which ones depends on the answer. */
  readonly frame: Omit<Frame, 'buttons'>;
  readonly isPrivate: boolean;
  readonly onProgress?: (card: Card) => void;
}

/** Runs a call in the rights of whoever made it, and renders one page of its card in its frame. */
export async function composeAnswer(
  visitor: Pick<Visitor, 'caller'>,
  { invocation, page, frame, isPrivate, onProgress }: WantedAnswer,
  context: Pick<InteractionContext, 'desk' | 'commands'>,
): Promise<CallAnswer> {
  const { commands } = context;
  const card = await runCall(visitor, invocation, context, onProgress);
  const audience = { isPrivate, isServer: visitor.caller.guildId !== null };
  const render = (layout: Frame['layout']) =>
    composeFramedMessage(card, invocation, page, commands, { frame: { ...frame, layout }, audience });
  return { card, rendered: render(frame.layout), renderClassic: () => render('classic') };
}
