// The client with which requests of digests are made.

import { DefaultRestOptions, REST, type RESTOptions } from '@discordjs/rest';
import { Agent, DecoratorHandler, type Dispatcher } from 'undici';
import type { RequestOutcome } from '../../observability/meters.js';
import { outcomeOf } from '../make-request.js';

/** Longest wait for one request of a digest. Nobody waits for it, and giving up leaves a doubt. */
const timeoutMs = 15_000;

export interface DigestRestOptions {
  /** Secret. */
  readonly token: string;
  /** Another address of Discord's API, without version; for tests. */
  readonly api?: string | undefined;
  /** Told of every request. */
  readonly note?: ((outcome: RequestOutcome) => void) | undefined;
}

/** What digests are sent with: no request is repeated, and none waits in line, because the outbox does both better. */
export function createDigestRest({ token, api, note = () => undefined }: DigestRestOptions): REST {
  const options: Partial<RESTOptions> = {
    retries: 0,
    timeout: timeoutMs,
    rejectOnRateLimit: () => true,
    makeRequest: async (url, init) => {
      try {
        const response = await makePunctualRequest(url, init);
        note(outcomeOf(response));
        return response;
      } catch (error) {
        note('failed');
        throw error;
      }
    },
    ...(api === undefined ? {} : { api }),
  };
  return new REST(options).setToken(token);
}

/** A request was about to leave when its time was over: surely nothing of it has left. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

const leaveByHeader = 'x-leave-by';

/**
 * For the options of a request that must not leave after an instant: a process that was halted on the way cannot know what others
 * have done meanwhile.
 */
export function leaveBy(at: Date): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: { [leaveByHeader]: at.toISOString() } };
}

/** Of our own: the one that serves the whole process may be another version's, which knows no such handlers. */
const agent = new Agent();

const makePunctualRequest: RESTOptions['makeRequest'] = (url, init) => {
  const { [leaveByHeader]: at, ...headers } = init.headers as Record<string, string>;
  if (at === undefined) return DefaultRestOptions.makeRequest(url, init);
  const dispatcher = agent.compose(
    (dispatch) => (request, handler) => dispatch(request, new PunctualHandler(handler, Date.parse(at))),
  );
  // The types are those of the version of undici that discord.js brings; any version's dispatcher serves any other's requests.
  return DefaultRestOptions.makeRequest(url, { ...init, headers, dispatcher } as unknown as typeof init);
};

/** Looks at the clock last: once a request has started, it is written to the socket without anything in between. */
class PunctualHandler extends DecoratorHandler implements Dispatcher.DispatchHandler {
  readonly #handler: Dispatcher.DispatchHandler;
  readonly #leaveByMs: number;
  constructor(handler: Dispatcher.DispatchHandler, leaveByMs: number) {
    super(handler);
    this.#handler = handler;
    this.#leaveByMs = leaveByMs;
  }
  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    if (Date.now() > this.#leaveByMs) controller.abort(new TooLateError('The process was halted.'));
    else this.#handler.onRequestStart?.(controller, context);
  }
}
