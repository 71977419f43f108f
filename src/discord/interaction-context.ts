// What answering needs, whichever kind of interaction asks.

import type { BaseInteraction } from 'discord.js';
import type { Card } from '../card/card.js';
import type { CommandMap, Desk, Invocation } from '../command-kit/index.js';
import { composeMessage } from '../message/compose-message.js';
import type { Logger } from '../observability/logger.js';
import type { CallAnswer } from './answer-call.js';
import { toCaller } from './rights.js';
import type { ProgressTiming } from './show-progress.js';

export interface InteractionContext {
  readonly commands: CommandMap;
  readonly operatorGuildIds: readonly string[];
  readonly logger: Logger;
  readonly desk: Desk;
  /** At what pace progress is shown; `discordTiming` when absent. */
  readonly timing?: ProgressTiming | undefined;
}

/** Runs a call in the rights of whoever made the interaction. */
export function runCall(
  interaction: BaseInteraction,
  invocation: Invocation,
  { desk, operatorGuildIds }: InteractionContext,
  onProgress?: (card: Card) => void,
): Promise<Card> {
  return desk.run(invocation, toCaller(interaction, operatorGuildIds), onProgress);
}

/** Runs a call in the rights of whoever made the interaction, and renders one page of its card. */
export async function composeAnswer(
  interaction: BaseInteraction,
  invocation: Invocation,
  { page, onProgress }: { readonly page: number; readonly onProgress?: (card: Card) => void },
  context: InteractionContext,
): Promise<CallAnswer> {
  const card = await runCall(interaction, invocation, context, onProgress);
  return { card, rendered: composeMessage(card, invocation, page, context.commands) };
}
