// One call → one card on the screen: deferral, faults and refusals included.

import type { Card } from '../card/card.js';
import { type CommandMap, formatInvocation, toInvocation } from '../command-kit/index.js';
import type { RunAction } from '../message/buttons.js';
import { type RenderedCard, renderCard } from '../message/components-v2.js';
import type { Frame } from '../message/frame.js';
import {
  type CallFacts,
  logAnswered,
  logAnswerLost,
  logIncident,
  logOutlived,
} from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import { inTime } from '../turns/in-time.js';
import { explainError } from './explain-error.js';
import {
  AnswerLostError,
  createReply,
  isRefusedBody,
  type Placement,
  type RepliableCall,
  type Reply,
} from './reply.js';
import { createProgressDisplay, type ProgressTiming } from './show-progress.js';

/**
 * Nearly all answers are there by then. Whoever has to wait longer, for others or for a long answer, sees within a quarter of a second that
 * the call has come, and nearly all of Discord's three seconds are left for the way there.
 */
export const deferAfterMs = 150;

export interface CallAnswer {
  readonly card: Card;
  readonly rendered: RenderedCard;
  /** The same in an embed, should Discord refuse the components. */
  renderClassic(): RenderedCard;
}

export interface AnswerOptions {
  /** Name of the command, for the log. */
  readonly command: string;
  readonly placement: Placement;
  /** The call as the card shows it, for refusals; null when it cannot be told. */
  readonly line: string | null;
  readonly logger: Logger;
  /** The words and the layout of whatever else is shown. */
  readonly frame: Frame;
  /** For what the buttons of a progress card call. */
  readonly commands: CommandMap;
  compose(onProgress: (card: Card) => void): Promise<CallAnswer>;
  /** `discordTiming` when absent. */
  readonly timing?: ProgressTiming | undefined;
}

/** Never rejects: whatever happens is shown to the caller where Discord still allows it, and logged once. */
export async function answerCall(call: RepliableCall, options: AnswerOptions): Promise<void> {
  const { command, placement, logger } = options;
  const startedAtMs = performance.now();
  const facts = (): CallFacts => ({
    command,
    guildId: call.guildId,
    durationMs: Math.round(performance.now() - startedAtMs),
  });
  const reply = createReply(call, placement);
  try {
    const answer = await composeInTime(options, reply);
    if (answer === 'work goes on') {
      logOutlived(logger, facts());
      return;
    }
    await showAnswer(answer, reply, placement);
    logAnswered(logger, { ...facts(), found: answer.card.found, deferred: reply.isDeferred });
  } catch (error) {
    if (error instanceof AnswerLostError) logAnswerLost(logger, { ...facts(), reason: error.message });
    else await explain(error, reply, options, facts());
  }
}

/**
 * In an embed where Discord refuses the components as a body (50035): better plain than not at all. A message that has
 * components already cannot become an embed.
 */
async function showAnswer(
  { rendered, renderClassic }: CallAnswer,
  reply: Reply,
  placement: Placement,
): Promise<void> {
  try {
    await reply.show(rendered.message);
  } catch (error) {
    if (!isRefusedBody(error) || placement === 'in place' || rendered.message.flags === 0) throw error;
    await reply.show(renderClassic().message);
  }
}

/** Progress is shown as it comes; where there is none, a late answer is announced. */
async function composeInTime(
  { compose, line, frame, timing, commands }: AnswerOptions,
  reply: Reply,
): Promise<CallAnswer | 'work goes on'> {
  const progress = createProgressDisplay((card) => {
    const formatAction = (action: RunAction) => formatInvocation(toInvocation(action), commands);
    return reply.show(renderCard(card, { line, page: 1, isRepeatable: false, frame, formatAction }).message);
  }, timing);
  const composing = compose(progress.update);
  try {
    const isLate = await inTime(
      composing.then(() => false),
      deferAfterMs,
      true,
    );
    if (isLate) await reply.defer();
    return await Promise.race([composing, progress.ended.then(() => 'work goes on' as const)]);
  } finally {
    // Also where it is refused: its timer would hold the call for a quarter of an hour.
    await progress.close();
    composing.catch(() => undefined);
  }
}

/** Tells the caller, and nobody else, why there is no answer. */
async function explain(
  error: unknown,
  reply: Reply,
  { line, frame, logger }: AnswerOptions,
  facts: CallFacts,
): Promise<void> {
  const { incidentId, message } = explainError(error, { line, frame, logger }, facts);
  try {
    await reply.showPrivately(message);
  } catch (failure) {
    if (failure instanceof AnswerLostError) logAnswerLost(logger, { ...facts, reason: failure.message });
    else logIncident(logger, { ...facts, incidentId }, failure);
  }
}
