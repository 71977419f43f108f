// What a command reaches outside the library, or a word about what it needs.

import type { RefusalCode } from '../locale/language.js';
import type { Ports } from './ports/ports.js';
import { refusal } from './refusal.js';

/** What is said where a port is absent. `storage` is not here: the one command that reads it tells the rest without. */
const refusals = {
  feedback: 'no-store',
  feeds: 'no-feeds',
  moderation: 'no-store',
  privacy: 'no-store',
  reindex: 'no-reindex',
  settings: 'no-store',
  subscriptions: 'nowhere-to-subscribe',
} as const satisfies Partial<Record<keyof Ports, RefusalCode>>;

/** The port of that name. Throws `InputError` where this face of the program has none. */
export function requirePort<Name extends keyof typeof refusals>(
  ports: Pick<Ports, Name>,
  name: Name,
): NonNullable<Ports[Name]> {
  const port = ports[name];
  if (port !== null) return port;
  throw refusal(refusals[name]);
}
