// What went wrong with a request of a digest → what that means for the digest.

import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { NotNow, Refused } from '../../digest/delivery.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { TooLateError } from './digest-rest.js';

export type Failure =
  | Refused
  | NotNow
  | { readonly kind: 'unclear'; readonly reason: string }
  /** The channel, post or message is not there (any more). */
  | { readonly kind: 'gone'; readonly what: 'channel' | 'message' };

/** What only a person can change, in words for a moderator. */
const refusals: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownGuild]: 'The bot is no longer in this server.',
  [RESTJSONErrorCodes.UnknownUser]: 'This account is gone.',
  [RESTJSONErrorCodes.UnknownTag]:
    'A tag of this subscription is gone from the forum. Choose its tags again.',
  [RESTJSONErrorCodes.CannotSendAMessageInAForumChannel]:
    'The channel has become a forum. Choose the place again.',
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel]:
    'The forum wants a tag on every post. Choose one.',
  [RESTJSONErrorCodes.MissingAccess]: 'The bot cannot see the channel. Allow it “View Channel”.',
  [RESTJSONErrorCodes.MissingPermissions]:
    'The bot may not write there. Allow it “Send Messages” (in threads and forums “Send Messages in Threads”, too).',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]:
    'The member takes no direct messages from this bot (privacy settings of Discord).',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]:
    'The member shares no server with this bot any more.',
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel]: 'The channel is none for messages.',
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: 'The channel is none for messages.',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'The thread is archived. Open it again.',
  [RESTJSONErrorCodes.ThreadLocked]: 'The thread is locked. Unlock it.',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]:
    'AutoMod of the server has blocked a digest. Exempt the bot or the channel from that rule.',
  [RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration]:
    'AutoMod of the server has blocked a digest’s title. Exempt the bot or the channel from that rule.',
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType]:
    'Discord refuses the digest as malformed: a fault of the bot.',
};

/** Codes of connections that were never made, so nothing was sent. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A limit that names itself global holds up all requests of the budget. */
export function explainFailure(error: unknown, budget: Pick<RequestBudget, 'pause'>): Failure {
  if (error instanceof RateLimitError) return explainLimit(error, budget);
  if (error instanceof DiscordAPIError) return explainAnswer(error);
  if (error instanceof TooLateError) return { kind: 'not now', reason: error.message, retryAfterMs: null };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof HTTPError)
    return { kind: 'unclear', reason: `Discord has trouble (${error.status}).` };
  if (neverSent.has(codeOf(error)))
    return { kind: 'not now', reason: `Discord cannot be reached (${codeOf(error)}).`, retryAfterMs: null };
  return { kind: 'unclear', reason: `The connection to Discord broke (${codeOf(error) || reason}).` };
}

function explainAnswer({ code, status }: DiscordAPIError): Failure {
  if (code === RESTJSONErrorCodes.UnknownChannel) return { kind: 'gone', what: 'channel' };
  if (code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'gone', what: 'message' };
  const reason = refusals[Number(code)];
  if (reason !== undefined) return { kind: 'refused', reason };
  return { kind: 'not now', reason: `Discord refuses for now (${status}, ${code}).`, retryAfterMs: null };
}

/** Without a time of Discord's the outbox's own waits grow; discord.js counts such a limit as over at once. */
function explainLimit(
  { global, retryAfter, sublimitTimeout }: RateLimitError,
  budget: Pick<RequestBudget, 'pause'>,
): NotNow {
  const waitMs = Math.max(retryAfter, sublimitTimeout);
  const isNamed = waitMs > unnamedLimitMs;
  if (global && isNamed) budget.pause(waitMs);
  return {
    kind: 'not now',
    reason: 'Discord wants fewer messages at once.',
    retryAfterMs: isNamed ? waitMs : null,
  };
}

/** discord.js adds so many milliseconds to every limit, also to none. */
const unnamedLimitMs = 50;

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
