// Settings → the server for those who run the program; or a word why there is none.

import { ConfigError, type OperationsConfig } from '../config/config.js';
import type { Logger } from '../observability/logger.js';
import type { Vitals } from '../observability/vitals.js';
import type { OperationsServer } from './operations-server.js';

/**
 * Null when nobody asks, or nobody can: another program has the usual port, and no other was named. Throws `ConfigError` when
 * the one that was named cannot be used.
 */
export async function serveOperations(
  config: OperationsConfig | null,
  readVitals: () => Promise<Vitals>,
  logger: Logger,
): Promise<OperationsServer | null> {
  if (config === null) return null;
  const { host, port, isWanted } = config;
  const { openOperationsServer } = await import('./operations-server.js');
  const part = logger.child({ part: 'operations' });
  const onFault = (error: unknown) => part.error({ err: error }, 'figures could not be told');
  try {
    const server = await openOperationsServer({ host, port, readVitals, onFault });
    part.info({ address: server.address }, 'health and figures are told');
    return server;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (isWanted) throw new ConfigError([`HEALTH_PORT and HEALTH_HOST cannot be used: ${reason}.`]);
    part.warn({ reason }, 'health and figures are not told: set HEALTH_PORT');
    return null;
  }
}
