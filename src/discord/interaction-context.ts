// What answering needs, whichever kind of interaction asks.

import type { BaseInteraction } from 'discord.js';
import {
  type Caller,
  type CommandMap,
  formatInvocation,
  type Invocation,
  runInvocation,
  type Services,
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
  /** Services for one call, from the library as it is now. */
  createServices(caller: Caller): Services;
}

export function servicesFor(interaction: BaseInteraction, context: InteractionContext): Services {
  return context.createServices(toCaller(interaction, context.operatorGuildIds));
}

/** Runs a call in the rights of whoever made the interaction, and renders one page of its card. */
export async function composeAnswer(
  interaction: BaseInteraction,
  invocation: Invocation,
  page: number,
  context: InteractionContext,
): Promise<CallAnswer> {
  const { commands } = context;
  const card = await runInvocation(invocation, commands, servicesFor(interaction, context));
  const formatAction = (action: RunAction) => formatInvocation(toInvocation(action), commands);
  const line = formatInvocation(invocation, commands);
  return { card, rendered: renderCard(card, { line, page, formatAction }) };
}
