// How requests to Discord are sent: each try has a deadline of its own, and what failed on the way is tried again after
// growing waits. discord.js itself repeats at once and without end where Discord does not say how long to wait.

import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';
import type { RequestOutcome } from '../observability/meters.js';

export interface RequestTiming {
  readonly timeoutMs: number;
  /** Before the second try, the third, and so on; after the last there is none. */
  readonly waitsMs: readonly number[];
}

export interface RequestTimings {
  /** Of a first response: worth nothing after three seconds, and at most once by Discord's own rule. */
  readonly firstResponse: RequestTiming;
  readonly others: RequestTiming;
}

/**
 * Three first responses that hang fit into Discord's three seconds, also when the first came after `deferAfterMs`. An answer
 * that was announced is taken for 15 minutes: a minute of Discord's trouble must not cost it.
 */
export const requestTimings: RequestTimings = {
  firstResponse: { timeoutMs: 700, waitsMs: [50, 150, 300] },
  others: { timeoutMs: 5000, waitsMs: [250, 500, 1000, 2000, 4000, 8000, 15_000, 30_000] },
};

/** Longer than all tries together: discord.js sets one limit for everything. */
export const overallTimeoutMs = 150_000;

export interface RequestOptions {
  readonly timings?: RequestTimings | undefined;
  /** Ends tries and waits under way when it is aborted. */
  readonly stopped: AbortSignal;
  /** Told of every try. `interactionId` is that of a first response. */
  readonly note: (outcome: RequestOutcome, interactionId: string | null) => void;
}

/** Discord wants fewer requests and does not say for how long, whatever we wait. */
export class UnknownLimitError extends Error {
  override readonly name = 'UnknownLimitError';
}

const firstResponsePath = /\/interactions\/(\d+)\/[^/]+\/callback/;

/**
 * For discord.js's `makeRequest`, with `retries: 0`. Repeating is safe: a first response is taken once, messages carry a
 * nonce, changes and deletions may come twice. Only a follow-up may be doubled, when its confirmation is lost on the way; it is
 * the private word about a fault, which is better seen twice than never.
 */
export function createMakeRequest({
  timings = requestTimings,
  stopped,
  note,
}: RequestOptions): RESTOptions['makeRequest'] {
  // Each request under way listens, and there may be hundreds.
  setMaxListeners(0, stopped);
  return async (url, init) => {
    const interactionId = firstResponsePath.exec(url)?.[1] ?? null;
    const { timeoutMs, waitsMs } = interactionId === null ? timings.others : timings.firstResponse;
    const sent = await withEncodedForm(init);
    const ending = new AbortController();
    const end = () => ending.abort();
    const enders = [stopped, init.signal].filter((signal) => signal != null);
    for (const ender of enders) {
      if (ender.aborted) end();
      ender.addEventListener('abort', end);
    }
    try {
      for (let tries = 0; ; tries++) {
        const waitMs = waitsMs[tries];
        try {
          const response = await tryOnce(url, sent, timeoutMs, ending.signal);
          note(outcomeOf(response), interactionId);
          if (!isWorthRepeating(response)) return response;
          if (waitMs === undefined) return lastWord(response);
        } catch (error) {
          note('failed', interactionId);
          if (ending.signal.aborted || waitMs === undefined || !isTrouble(error)) throw error;
        }
        await wait(waitMs, undefined, { signal: ending.signal });
      }
    } finally {
      for (const ender of enders) ender.removeEventListener('abort', end);
    }
  };
}

/**
 * A form as bytes. The connection may be held by another version of undici than discord.js brings (whichever is loaded first
 * serves the whole process), and that one does not know Node's own `FormData` for a form.
 */
async function withEncodedForm(init: RequestInit): Promise<RequestInit> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = { ...(init.headers as Record<string, string>) };
  headers['content-type'] = form.headers.get('content-type') ?? 'multipart/form-data';
  return { ...init, headers, body: new Uint8Array(await form.arrayBuffer()) };
}

type RequestInit = Parameters<RESTOptions['makeRequest']>[1];

/** One request and its whole answer: a body that breaks off is a failure of this try. */
async function tryOnce(
  url: string,
  init: RequestInit,
  timeoutMs: number,
  ended: AbortSignal,
): Promise<ResponseLike> {
  let isSilent = false;
  const giveUp = new AbortController();
  const end = () => giveUp.abort();
  const timeout = setTimeout(() => {
    isSilent = true;
    end();
  }, timeoutMs);
  ended.addEventListener('abort', end);
  try {
    ended.throwIfAborted();
    const response = await DefaultRestOptions.makeRequest(url, { ...init, signal: giveUp.signal });
    const { headers, ok, status, statusText } = response;
    const bytes = await response.arrayBuffer();
    const isJson = headers.get('content-type')?.startsWith('application/json') === true;
    const json: unknown = isJson && status < 500 ? parseWhole(bytes) : undefined;
    return {
      headers,
      ok,
      status,
      statusText,
      body: null,
      bodyUsed: false,
      arrayBuffer: async () => bytes,
      text: async () => Buffer.from(bytes).toString('utf8'),
      json: async () => json ?? JSON.parse(Buffer.from(bytes).toString('utf8')),
    };
  } catch (error) {
    throw isSilent ? new SilenceError(timeoutMs) : error;
  } finally {
    clearTimeout(timeout);
    ended.removeEventListener('abort', end);
  }
}

/** Trouble on the way, as errors of sockets tell it: by a code. */
class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
  readonly code = 'BROKEN_ANSWER';
}

class SilenceError extends Error {
  override readonly name = 'SilenceError';
  readonly code = 'SILENCE';
  constructor(timeoutMs: number) {
    super(`Discord did not answer within ${timeoutMs} ms.`);
  }
}

function parseWhole(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (cause) {
    throw new BrokenAnswerError('Discord’s answer broke off.', { cause });
  }
}

function isTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** A limit whose end Discord tells is kept by discord.js, which lets nothing of its kind pass until then. */
function isWorthRepeating({ status, headers }: ResponseLike): boolean {
  return status >= 500 || (status === 429 && !headers.has('retry-after'));
}

/** discord.js would repeat a nameless limit at once, for ever. */
function lastWord(response: ResponseLike): ResponseLike {
  if (response.status === 429)
    throw new UnknownLimitError('Discord refuses requests as too many, and does not say until when.');
  return response;
}

export function outcomeOf({ ok, status }: ResponseLike): RequestOutcome {
  if (ok) return 'taken';
  if (status === 429) return 'limited';
  return status >= 500 ? 'failed' : 'refused';
}
