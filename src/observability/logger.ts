// The log: JSON lines on standard error, free of secrets.

import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { createRedactor, redacted } from './redact.js';

export type { Logger };

export interface LoggerOptions {
  readonly level: string;
  /** Values that must never be written. */
  readonly secrets?: readonly string[];
  /** Told the name of every event that is logged; see `events.ts`. */
  readonly onEvent?: ((event: string) => void) | undefined;
  /** Where lines go; standard error when absent, so that standard output stays for cards and JSON. */
  readonly output?: DestinationStream;
}

/** Fields that hold secrets wherever somebody logs such an object whole. */
const secretFields = ['token', '*.token', 'authorization', '*.authorization', 'headers.authorization'];

/** What people asked and were answered: errors of discord.js carry the whole message that could not be sent. */
const privateFields = ['err.requestBody'];

/** Opens the log. Parts take a child of it: `logger.child({ part: 'discord' })`. */
export function createLogger({ level, secrets = [], onEvent, output }: LoggerOptions): Logger {
  const redact = createRedactor(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: [...secretFields, ...privateFields], censor: redacted },
      hooks: {
        streamWrite: redact,
        logMethod(line, method) {
          const [fields] = line as readonly unknown[];
          if (onEvent !== undefined && hasEvent(fields)) onEvent(fields.event);
          method.apply(this, line);
        },
      },
    },
    // Written at once: the last lines before an exit are the ones that matter.
    output ?? destination({ fd: 2, sync: true }),
  );
}

function hasEvent(fields: unknown): fields is { readonly event: string } {
  return (
    fields !== null && typeof fields === 'object' && 'event' in fields && typeof fields.event === 'string'
  );
}
