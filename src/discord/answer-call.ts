// One call → one card on the screen: deferral, faults and refusals included.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../card/card.js';
import { createCard, InputError, inputErrorCard, textBlock } from '../command-kit/index.js';
import {
  type CallFacts,
  logAnswered,
  logAnswerLost,
  logIncident,
  logRefused,
} from '../observability/events.js';
import type { Logger } from '../observability/logger.js';
import { type RenderedCard, renderCard } from './render/components-v2.js';
import { AnswerLostError, createReply, type Placement, type RepliableCall, type Reply } from './reply.js';

/** Half of Discord's three seconds: the other half is for the way there. */
export const deferAfterMs = 1500;

export interface CallAnswer {
  readonly card: Card;
  readonly rendered: RenderedCard;
}

export interface AnswerOptions {
  /** Name of the command, for the log. */
  readonly command: string;
  readonly placement: Placement;
  /** The call as the card shows it, for refusals; null when it cannot be told. */
  readonly line: string | null;
  readonly logger: Logger;
  compose(): Promise<CallAnswer>;
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
    const { card, rendered } = await composeInTime(options, reply);
    await reply.show(rendered.message);
    logAnswered(logger, { ...facts(), found: card.found, deferred: reply.isDeferred });
  } catch (error) {
    if (error instanceof AnswerLostError) logAnswerLost(logger, { ...facts(), reason: error.message });
    else await explain(error, reply, options, facts());
  }
}

async function composeInTime({ compose }: AnswerOptions, reply: Reply): Promise<CallAnswer> {
  const abandoned = new AbortController();
  const composing = compose().finally(() => abandoned.abort());
  const isLate = await Promise.race([
    composing.then(() => false),
    wait(deferAfterMs, true, { signal: abandoned.signal }).catch(() => false),
  ]);
  if (isLate) await reply.defer();
  return composing;
}

/** Tells the caller, and nobody else, why there is no answer. */
async function explain(
  error: unknown,
  reply: Reply,
  { line, logger }: AnswerOptions,
  facts: CallFacts,
): Promise<void> {
  const incidentId = randomUUID().slice(0, 8);
  if (error instanceof InputError) logRefused(logger, { ...facts, code: error.code });
  else logIncident(logger, { ...facts, incidentId }, error);
  const card = error instanceof InputError ? inputErrorCard(error) : incidentCard(incidentId);
  const formatAction = () => '';
  try {
    await reply.showPrivately(renderCard(card, { line, page: 1, formatAction }).message);
  } catch (failure) {
    if (failure instanceof AnswerLostError) logAnswerLost(logger, { ...facts, reason: failure.message });
    else logIncident(logger, { ...facts, incidentId }, failure);
  }
}

function incidentCard(incidentId: string): Card {
  return createCard({
    tone: 'error',
    title: 'Something went wrong on our side',
    blocks: [
      textBlock(
        'Please try again. If it happens again, tell whoever runs this bot the incident number below.',
      ),
      textBlock(`Incident ${incidentId}`),
    ],
    found: false,
  });
}
