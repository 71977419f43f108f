// The first response to a call that came over HTTP → the answer to that very request, instead of a request of ours.

import { setTimeout as wait } from 'node:timers/promises';
import { RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';

type MakeRequest = RESTOptions['makeRequest'];

export interface HeldResponse {
  /** Resolves with the first response; with null when `giveUp` comes first. */
  readonly first: Promise<Response | null>;
  /** Says whether the first response went out whole. */
  noteSent(isSent: boolean): void;
  /** The request is answered otherwise: whoever responds now is too late. Does nothing once there is a first response. */
  giveUp(): void;
}

export interface HeldResponses {
  /** From now on the first response to this interaction is handed over here. */
  hold(interactionId: string): HeldResponse;
  /** For a client whose interactions come over HTTP: everything but first responses goes to Discord. */
  readonly makeRequest: MakeRequest;
}

/**
 * Discord may not know yet of the response that it was given when the next request for the same interaction arrives, and
 * then says that there is no such webhook: https://github.com/discord/discord-api-docs/issues/7220.
 */
const retryAfterMs = [250, 500, 1000, 2000, 4000];
/** Only a response given in the last moments can be one that Discord does not know of. */
const recentMs = 15_000;
const maxRecent = 10_000;

/** `send` sends all other requests; `onFirst` is told of each first response that went out whole. */
export function createHeldResponses(
  send: MakeRequest,
  onFirst: (interactionId: string) => void,
): HeldResponses {
  const held = new Map<string, (response: Response) => Promise<boolean>>();
  const answered = new LRUCache<string, true>({ max: maxRecent, ttl: recentMs });
  return {
    hold(interactionId) {
      let resolveFirst: (response: Response | null) => void = () => undefined;
      let noteSent: (isSent: boolean) => void = () => undefined;
      const first = new Promise<Response | null>((resolve) => {
        resolveFirst = resolve;
      });
      const sent = new Promise<boolean>((resolve) => {
        noteSent = resolve;
      });
      held.set(interactionId, (response) => {
        held.delete(interactionId);
        resolveFirst(response);
        return sent;
      });
      return {
        first,
        noteSent,
        giveUp() {
          held.delete(interactionId);
          resolveFirst(null);
        },
      };
    },
    async makeRequest(url, init) {
      const [, interactionId, callbackToken] = /\/interactions\/(\d+)\/([^/]+)\/callback/.exec(url) ?? [];
      if (interactionId === undefined || callbackToken === undefined) {
        const [, token] = /\/webhooks\/\d+\/([^/?]+)/.exec(url) ?? [];
        return token !== undefined && answered.has(token)
          ? requestUntilKnown(send, url, init)
          : send(url, init);
      }
      const answer = held.get(interactionId);
      if (answer === undefined)
        return answered.has(callbackToken)
          ? refusal(400, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
          : refusal(404, RESTJSONErrorCodes.UnknownInteraction);
      answered.set(callbackToken, true);
      if (await answer(toResponse(init))) {
        onFirst(interactionId);
        return new Response(null, { status: 204 });
      }
      answered.delete(callbackToken);
      return refusal(404, RESTJSONErrorCodes.UnknownInteraction);
    },
  };
}

/** The body of a request to Discord, JSON or a form with files, is what Discord takes as an answer, too. */
function toResponse({ body }: Parameters<MakeRequest>[1]): Response {
  return typeof body === 'string'
    ? new Response(body, { headers: { 'content-type': 'application/json' } })
    : new Response(body as FormData);
}

/** As Discord says it, so that whoever answers need not know how the call came. */
function refusal(status: number, code: RESTJSONErrorCodes): Response {
  return Response.json({ code, message: RESTJSONErrorCodes[code] }, { status });
}

async function requestUntilKnown(
  send: MakeRequest,
  ...request: Parameters<MakeRequest>
): ReturnType<MakeRequest> {
  for (const waitMs of retryAfterMs) {
    const response = await send(...request);
    if (response.status !== 404) return response;
    const fault = (await response.json()) as { readonly code?: number };
    if (fault.code !== RESTJSONErrorCodes.UnknownWebhook) return Response.json(fault, { status: 404 });
    await wait(waitMs);
  }
  return send(...request);
}
