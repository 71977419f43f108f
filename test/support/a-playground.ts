// The pages over the shipped corpus or another library, on a free port.

import type { AnswerContext } from '../../src/answer/answer-context.js';
import type { Extent } from '../../src/answer/reading/shown-places.js';
import { createServices } from '../../src/command-kit/create-services.js';
import {
  type CommandMap,
  createDesk,
  type Desk,
  loadCommands,
  noPorts,
  type Ports,
} from '../../src/command-kit/index.js';
import type { Library } from '../../src/library/library.js';
import { openWebServer, type WebServer } from '../../src/web/server.js';
import type { WebOptions } from '../../src/web/web-options.js';
import { openShippedLibrary } from './library.js';

export interface Playground {
  readonly server: WebServer;
  readonly commands: CommandMap;
  readonly desk: Desk;
  /** What the server was told had gone wrong; empty unless something has. */
  readonly faults: readonly unknown[];
}

export interface PlaygroundSettings extends Partial<WebOptions> {
  readonly library?: Library;
  readonly readerExtent?: Extent;
  /** What commands reach outside the library; nothing when absent. */
  readonly ports?: Partial<Ports>;
  /** Earlier texts of articles; none are kept when absent. */
  readonly revisions?: AnswerContext['revisions'];
}

export async function openPlayground({
  library: given,
  readerExtent = 'excerpts',
  revisions = null,
  ports = {},
  ...set
}: PlaygroundSettings = {}): Promise<Playground> {
  const [library, commands] = await Promise.all([given ?? openShippedLibrary(), loadCommands()]);
  const now = new Date('2025-06-10T12:00:00Z');
  const desk = createDesk(commands, (caller, showProgress) =>
    createServices({
      library,
      commands,
      caller,
      now,
      takedownContact: null,
      readerExtent,
      revisions,
      showProgress,
      ports: { ...noPorts, ...ports },
    }),
  );
  const faults: unknown[] = [];
  const server = await openWebServer({
    desk,
    commands,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    isIndexed: false,
    apiOrigins: [],
    settings: ports.settings ?? null,
    onFault: (error) => faults.push(error),
    ...set,
  });
  return { server, commands, desk, faults };
}
