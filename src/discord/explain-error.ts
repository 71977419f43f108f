// What went wrong with a call → one line of the log, and the message that tells its caller.

import { InputError, incidentCard, inputErrorCard } from '../command-kit/index.js';
import { type CardMessage, renderCard } from '../message/components-v2.js';
import type { Frame } from '../message/frame.js';
import { type CallFacts, logIncident, logRefused } from '../observability/events.js';
import { createIncidentId } from '../observability/incident-id.js';
import type { Logger } from '../observability/logger.js';

export interface ExplainedError {
  /** Under which the fault stands in the log; a fault in telling of it belongs to the same incident. */
  readonly incidentId: string;
  readonly message: CardMessage;
}

/** `line`: the call that the message prints; null for none. */
export function explainError(
  error: unknown,
  { line, frame, logger }: { readonly line: string | null; readonly frame: Frame; readonly logger: Logger },
  facts: CallFacts,
): ExplainedError {
  const incidentId = createIncidentId();
  if (error instanceof InputError) logRefused(logger, { ...facts, code: error.code });
  else logIncident(logger, { ...facts, incidentId }, error);
  const { messages } = frame;
  const card =
    error instanceof InputError ? inputErrorCard(error, messages) : incidentCard(incidentId, messages);
  // What a server says under its answers does not belong under what is none.
  const bare = { ...frame, footer: null };
  const { message } = renderCard(card, { line, page: 1, frame: bare, formatAction: () => '' });
  return { incidentId, message };
}
