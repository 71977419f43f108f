// Whether Discord refused a request for this reason.

import { DiscordAPIError, type RESTJSONErrorCodes } from 'discord.js';

export function hasCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
