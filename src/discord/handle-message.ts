// A message that asks the bot something → its answer, as a reply that pings nobody.

import type { Message } from 'discord.js';
import { InputError, messagesFor, refusal, toQuestionCall } from '../command-kit/index.js';
import { admit, settingsFor, type Visitor } from '../house/house.js';
import type { CardMessage } from '../message/components-v2.js';
import type { Frame } from '../message/frame.js';
import { logAnswered, logIncident } from '../observability/events.js';
import type { GuildSettings } from '../settings/guild-settings.js';
import type { CallAnswer } from './answer-call.js';
import { explainError } from './explain-error.js';
import { composeAnswer, type InteractionContext } from './interaction-context.js';
import { findCallBefore, readQuestion } from './read-question.js';
import { isRefusedBody } from './reply.js';
import { toWriter } from './visitor.js';

/** The command that a question is put to. */
const questionCommand = 'ask';

/** Never rejects. Messages that are not meant for the bot are left alone. */
export async function handleMessage(message: Message<boolean>, context: InteractionContext): Promise<void> {
  const question = readQuestion(message);
  if (question === null) return;
  const startedAtMs = performance.now();
  const durationMs = () => Math.round(performance.now() - startedAtMs);
  const { logger, house } = context;
  const settings = await settingsFor(message.guildId, house, logger);
  const visitor = toWriter(message);
  const { layout, footer } = settings;
  const messages = messagesFor(visitor.caller.locale);
  const frame: Frame = { messages, layout, footer, mentionedId: null, buttons: [] };
  try {
    const hindrance = await findHindrance(visitor, settings, context);
    if (hindrance !== null) {
      // Everybody in the channel sees what is said to a message, so the rules are told to each member now and then only.
      if (house?.mayTell(message.author.id) === false) return;
      throw hindrance;
    }
    const answer = await compose(message, question, { visitor, frame }, context);
    await sendAnswer(message, answer);
    const { found } = answer.card;
    logAnswered(logger, { ...factsOf(message), durationMs: durationMs(), found, deferred: false });
  } catch (error) {
    await explain(error, message, frame, { ...context, durationMs: durationMs() });
  }
}

const factsOf = ({ guildId }: Message<boolean>) => ({ command: 'mention', guildId });

/** Why this server does not take a written question from this member, here, or now; null when it does. */
async function findHindrance(
  visitor: Visitor,
  settings: GuildSettings,
  context: InteractionContext,
): Promise<InputError | null> {
  try {
    if (!settings.mentions) throw refusal('mentions-off');
    await admit(visitor, { command: questionCommand }, 'question', settings, context);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

async function compose(
  message: Message<boolean>,
  question: string,
  { visitor, frame }: { readonly visitor: Visitor; readonly frame: Frame },
  context: InteractionContext,
): Promise<CallAnswer> {
  if (question === '') throw refusal('no-question');
  const before = await findCallBefore(message, context.commands);
  const invocation = toQuestionCall(question, before);
  return composeAnswer(visitor, { invocation, page: 1, frame, isPrivate: false }, context);
}

async function explain(
  error: unknown,
  message: Message<boolean>,
  frame: Frame,
  { logger, durationMs }: Pick<InteractionContext, 'logger'> & { readonly durationMs: number },
): Promise<void> {
  const facts = { ...factsOf(message), durationMs };
  const { incidentId, message: reply } = explainError(error, { line: null, frame, logger }, facts);
  await send(message, reply).catch((failure: unknown) =>
    logIncident(logger, { ...facts, incidentId }, failure),
  );
}

/** In an embed where Discord refuses the components: better plain than not at all. */
async function sendAnswer(message: Message<boolean>, { rendered, renderClassic }: CallAnswer): Promise<void> {
  try {
    await send(message, rendered.message);
  } catch (error) {
    if (!isRefusedBody(error) || rendered.message.flags === 0) throw error;
    await send(message, renderClassic().message);
  }
}

async function send(message: Message<boolean>, { components, embeds, flags }: CardMessage): Promise<void> {
  await message.reply({
    components,
    ...(flags === 0 ? { embeds } : { flags }),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // A request that is repeated after a broken connection makes no second reply.
    nonce: message.id,
    enforceNonce: true,
  });
}
