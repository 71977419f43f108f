// The environment → everything behind the screens, for one call of the command line.

import { resolve } from 'node:path';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { openService, type Service, type ServiceOptions } from '../host/open-service.js';
import { createLogger } from '../observability/logger.js';

/** With `corpus`, that folder alone is asked: neither the store nor anything kept for the configured corpus is looked at. */
export async function openConfiguredService({
  commands,
  corpus,
  firstUpdate,
}: Pick<ServiceOptions, 'commands' | 'firstUpdate'> & {
  readonly corpus: string | undefined;
}): Promise<Service> {
  const configured = loadConfig(readEnvironment());
  const config =
    corpus === undefined
      ? configured
      : { ...configured, corpusDir: resolve(corpus), dataDir: null, store: { kind: 'memory' as const } };
  return openService({
    config,
    commands,
    // Faults of pages are in the report and in /status; on the command line they would only be in the way.
    logger: createLogger({ level: config.logLevel ?? 'error' }),
    now: () => new Date(),
    library: 'in this thread',
    livesLong: false,
    isServer: false,
    firstUpdate,
  });
}
