// What answering needs, whichever kind of interaction asks.

import type { BaseInteraction } from 'discord.js';
import type { Card } from '../card/card.js';
import {
  type CommandMap,
  type Desk,
  formatInvocation,
  type Invocation,
  toInvocation,
} from '../command-kit/index.js';
import type { Logger } from '../observability/logger.js';
import type { CallAnswer } from './answer-call.js';
import type { RunAction } from './render/buttons.js';
import { renderCard } from './render/components-v2.js';
import { toCaller } from './rights.js';

export interface InteractionContext {
  readonly commands: CommandMap;
  readonly operatorGuildIds: readonly string[];
  readonly logger: Logger;
  readonly desk: Desk;
}

/** Runs a call in the rights of whoever made the interaction. */
export function runCall(
  interaction: BaseInteraction,
  invocation: Invocation,
  { desk, operatorGuildIds }: InteractionContext,
): Promise<Card> {
  return desk.run(invocation, toCaller(interaction, operatorGuildIds));
}

/** Runs a call in the rights of whoever made the interaction, and renders one page of its card. */
export async function composeAnswer(
  interaction: BaseInteraction,
  invocation: Invocation,
  page: number,
  context: InteractionContext,
): Promise<CallAnswer> {
  const { commands } = context;
  const card = await runCall(interaction, invocation, context);
  const formatAction = (action: RunAction) => formatInvocation(toInvocation(action), commands);
  const line = formatInvocation(invocation, commands);
  return { card, rendered: renderCard(card, { line, page, formatAction }) };
}
