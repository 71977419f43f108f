// Who calls → the server whose settings are meant.

import { standInId } from '../digest/stand-in.js';
import type { Caller } from './caller.js';
import { refusal } from './refusal.js';

/**
 * The server from which the call came; for whoever operates this program without Discord, the stand-in for one. Throws
 * `InputError` in a direct message.
 */
export function serverOf({ guildId, isOperator }: Caller): string {
  if (guildId !== null) return guildId;
  if (isOperator) return standInId;
  throw refusal('not-a-server');
}
