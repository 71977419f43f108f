// Calls as they come → each is answered once, and timed until Discord has its first response and its last.

import type { Interaction, Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { MeteredCall, Meters, RequestOutcome } from '../observability/meters.js';

export interface CallWatch {
  /**
   * Runs what answers a call; a call that came before is left alone, because Discord may deliver an event twice. Never
   * rejects when `answer` does not.
   */
  answer(call: Interaction | Message<boolean>, answer: () => Promise<void>): Promise<void>;
  /** To be told of every request to Discord; `interactionId` is that of a first response. */
  noteRequest(outcome: RequestOutcome, interactionId: string | null): void;
}

/** Events are repeated when a session is resumed: as far back as a session lives without its connection. */
const rememberedMs = 10 * 60_000;
/** An id takes some hundred bytes; two hundred calls a second fill this in a minute. */
const maxRemembered = 12_000;

export function createCallWatch(meters: Meters): CallWatch {
  const seen = new LRUCache<string, true>({ max: maxRemembered, ttl: rememberedMs });
  const waiting = new Map<string, () => void>();
  return {
    async answer(call, answer) {
      if (seen.has(call.id)) return;
      seen.set(call.id, true);
      const metered = toMeteredCall(call);
      const startedAtMs = performance.now();
      const sinceMs = () => performance.now() - startedAtMs;
      waiting.set(call.id, () => meters.acknowledged(metered, sinceMs()));
      try {
        await answer();
      } finally {
        waiting.delete(call.id);
        meters.finished(metered, sinceMs());
      }
    },
    noteRequest(outcome, interactionId) {
      meters.requested(outcome);
      if (interactionId === null || outcome !== 'taken') return;
      waiting.get(interactionId)?.();
      waiting.delete(interactionId);
    },
  };
}

function toMeteredCall(call: Interaction | Message<boolean>): MeteredCall {
  if (!('isAutocomplete' in call)) return { kind: 'message', command: '-' };
  if (call.isAutocomplete()) return { kind: 'completion', command: call.commandName };
  if (call.isCommand()) return { kind: 'command', command: call.commandName };
  return { kind: 'button', command: '-' };
}
