// Makes what a command may call, anew for every call, from one snapshot of the library.

import type { AnswerContext } from '../answer/answer-context.js';
import { createAnswers } from '../answer/create-answers.js';
import { composeDigest } from '../answer/digest/compose-digest.js';
import { linkToSource } from '../answer/link-to.js';
import { readLibrary } from '../answer/reading/read-library.js';
import type { Extent } from '../answer/reading/shown-places.js';
import { messagesFor } from '../locale/languages.js';
import type { Caller } from './caller.js';
import type { CommandMap } from './command.js';
import { noPorts, type Ports } from './ports/ports.js';
import type { Services } from './services.js';
import { summariseCommands } from './summarise-commands.js';

export interface CallContext extends Omit<AnswerContext, 'linkTo' | 'messages'> {
  readonly commands: CommandMap;
  readonly caller: Caller;
  /** Where citations lead; to publisher and aggregator pages when absent. */
  readonly linkTo?: AnswerContext['linkTo'];
  /** What the reader may show of articles; excerpts when absent. */
  readonly readerExtent?: Extent;
  /** Nobody keeps an index when absent. */
  readonly keptIndex?: Services['keptIndex'];
  /** None when absent. */
  readonly ports?: Ports;
  /** Nobody watches when absent. */
  readonly showProgress?: Services['showProgress'] | undefined;
}

export function createServices({
  commands,
  caller,
  linkTo = linkToSource,
  readerExtent = 'excerpts',
  keptIndex = null,
  ports = noPorts,
  showProgress = () => undefined,
  ...context
}: CallContext): Services {
  const messages = messagesFor(caller.locale);
  return {
    ...ports,
    showProgress,
    library: context.library,
    answers: createAnswers({ ...context, linkTo, messages }),
    read: (request) => readLibrary({ ...context, extent: readerExtent }, request),
    composeDigest: (request, fits = () => true) =>
      composeDigest(
        { ...context, linkTo, fits, findArrivals: ports.subscriptions?.findArrivals ?? (async () => []) },
        request,
      ),
    keptIndex,
    commands: summariseCommands(commands, caller.locale),
    caller,
    messages,
    now: context.now,
  };
}
