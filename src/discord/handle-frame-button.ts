// The frame's buttons: show a private answer to the channel, take a public one away, say whether it helped.

import type { ButtonInteraction } from 'discord.js';
import { type Invocation, messagesFor, refusal } from '../command-kit/index.js';
import { admit } from '../house/house.js';
import type { FrameButton } from '../message/custom-id.js';
import { findFeedbackCall, findSharedCall } from '../message/find-framed-call.js';
import { type MessageLike, readShownCall } from '../message/read-card.js';
import { logAnswered, logIncident } from '../observability/events.js';
import { createIncidentId } from '../observability/incident-id.js';
import type { GuildSettings } from '../settings/guild-settings.js';
import { answerCall } from './answer-call.js';
import { dismissCard, mayDismiss } from './dismiss-card.js';
import { composeAnswer, type InteractionContext } from './interaction-context.js';
import { toVisitor } from './visitor.js';

export async function handleFrameButton(
  press: ButtonInteraction,
  button: FrameButton,
  { settings, context }: { readonly settings: GuildSettings; readonly context: InteractionContext },
): Promise<void> {
  if (button === 'dismiss' && (await mayDismiss(press))) return dismiss(press, context);
  const { layout, footer } = settings;
  const line = readShownCall(press.message as MessageLike);
  const frame = { messages: messagesFor(press.locale), layout, footer, mentionedId: null, buttons: [] };
  const visitor = toVisitor(press, context.operatorGuildIds);
  const isPrivate = button !== 'share';
  return answerCall(press, {
    ...context,
    command: `button ${button}`,
    placement: isPrivate ? 'private' : 'public',
    line,
    frame,
    async compose(onProgress) {
      if (button === 'dismiss') throw refusal('not-your-card');
      const invocation =
        button === 'share'
          ? findSharedCall(line, context.commands)
          : toFeedback(line, button, press, context);
      await admit(visitor, invocation, 'step', settings, context);
      return composeAnswer(visitor, { invocation, page: 1, frame, isPrivate, onProgress }, context);
    },
  });
}

/** Nothing is said about a card that is gone. */
async function dismiss(press: ButtonInteraction, { logger }: InteractionContext): Promise<void> {
  const startedAtMs = performance.now();
  const facts = () => ({
    command: 'button dismiss',
    guildId: press.guildId,
    durationMs: Math.round(performance.now() - startedAtMs),
  });
  try {
    await dismissCard(press);
    logAnswered(logger, { ...facts(), found: true, deferred: false });
  } catch (error) {
    logIncident(logger, { ...facts(), incidentId: createIncidentId() }, error);
  }
}

/** One opinion of each member about a card counts; who that was is forgotten with the process. */
function toFeedback(
  line: string | null,
  verdict: 'helpful' | 'wrong',
  { user, message }: ButtonInteraction,
  { commands, house }: InteractionContext,
): Invocation {
  const invocation = findFeedbackCall(line, verdict, commands);
  if (house?.isFirstOpinion(`${user.id} ${message.id}`) === false) throw refusal('already-counted');
  return invocation;
}
