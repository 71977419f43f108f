// A message that asks the bot something → its answer, as a reply that pings nobody.

import type { Message } from 'discord.js';
import type { Card } from '../card/card.js';
import {
  type Caller,
  InputError,
  type Invocation,
  incidentCard,
  inputErrorCard,
  refusal,
  toQuestionCall,
} from '../command-kit/index.js';
import { type CardMessage, renderCard } from '../message/components-v2.js';
import { composeMessage } from '../message/compose-message.js';
import { logAnswered, logIncident, logRefused } from '../observability/events.js';
import { createIncidentId } from '../observability/incident-id.js';
import type { InteractionContext } from './interaction-context.js';
import { findCallBefore, readQuestion } from './read-question.js';

/** Never rejects. Messages that are not meant for the bot are left alone. */
export async function handleMessage(message: Message<boolean>, context: InteractionContext): Promise<void> {
  const question = readQuestion(message);
  if (question === null) return;
  const startedAtMs = performance.now();
  const facts = () => ({
    command: 'mention',
    guildId: message.guildId,
    durationMs: Math.round(performance.now() - startedAtMs),
  });
  const { logger } = context;
  try {
    const { card, reply } = await answer(message, question, context);
    await send(message, reply);
    logAnswered(logger, { ...facts(), found: card.found, deferred: false });
  } catch (error) {
    const incidentId = createIncidentId();
    if (error instanceof InputError) logRefused(logger, { ...facts(), code: error.code });
    else logIncident(logger, { ...facts(), incidentId }, error);
    const card = error instanceof InputError ? inputErrorCard(error) : incidentCard(incidentId);
    const { message: reply } = renderCard(card, { line: null, page: 1, formatAction: () => '' });
    await send(message, reply).catch((failure: unknown) =>
      logIncident(logger, { ...facts(), incidentId }, failure),
    );
  }
}

async function answer(
  message: Message<boolean>,
  question: string,
  { commands, desk }: InteractionContext,
): Promise<{ readonly card: Card; readonly reply: CardMessage }> {
  if (question === '') throw refusal('no-question');
  const before = await findCallBefore(message, commands);
  const invocation: Invocation = toQuestionCall(question, before);
  const card = await desk.run(invocation, toMember(message));
  return { card, reply: composeMessage(card, invocation, 1, commands).message };
}

/** Whoever writes is a member like any other: a question needs no rights, and a message tells of none. */
function toMember({ author, guildId, channelId }: Message<boolean>): Caller {
  return {
    platform: 'discord',
    isModerator: false,
    managesChannels: false,
    isOperator: false,
    userId: author.id,
    guildId,
    channelId,
  };
}

async function send(message: Message<boolean>, { components, flags }: CardMessage): Promise<void> {
  await message.reply({
    components,
    flags,
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // A request that is repeated after a broken connection makes no second reply.
    nonce: message.id,
    enforceNonce: true,
  });
}
