// Where calls are answered: screens bring them here, and need not know where the library is.

import type { Reading, ReadingRequest } from '../answer/reading/reading.js';
import type { Card } from '../card/card.js';
import { type Caller, visitor } from './caller.js';
import type { Choice, CommandMap, Invocation } from './command.js';
import { completeOption } from './complete-option.js';
import { runInvocation } from './run-invocation.js';
import type { Services } from './services.js';

export interface Desk {
  /** Answers one call. Rejects with `InputError` when it cannot be understood, is not allowed, or there is no room for it now. */
  run(invocation: Invocation, caller: Caller, onProgress?: (card: Card) => void): Promise<Card>;
  /** Choices for an option while it is typed; see `completeOption`. */
  complete(
    soFar: Pick<Invocation, 'command' | 'subcommand'>,
    option: string,
    typed: string,
    caller: Caller,
  ): Promise<readonly Choice[]>;
  /** What a page of the reader shows; null when there is no such thing. Rejects like `run`. */
  read(request: ReadingRequest): Promise<Reading | null>;
  /** Another object as soon as cards made before may no longer hold; absent where nobody tells. */
  readonly edition?: object;
}

/** A desk in this thread. `openServices` is asked at every call, and may wait for the library. */
export function createDesk(
  commands: CommandMap,
  openServices: (caller: Caller, showProgress?: (card: Card) => void) => Services | Promise<Services>,
): Desk {
  return {
    run: async (invocation, caller, onProgress) =>
      runInvocation(invocation, commands, await openServices(caller, onProgress)),
    complete: async (soFar, option, typed, caller) =>
      completeOption(soFar, option, typed, commands, await openServices(caller)),
    read: async (request) => (await openServices(visitor)).read(request),
  };
}
