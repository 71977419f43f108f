// One message of a digest → one request that creates it, in a channel, in direct messages, or as a forum's post.

import type { REST } from '@discordjs/rest';
import {
  type RESTPostAPICurrentUserCreateDMChannelResult,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import type { Delivery, FixedMessage, SendOutcome, Target } from '../../digest/delivery.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { shorten } from '../../text/shorten.js';
import { leaveBy } from './digest-rest.js';
import { explainFailure } from './explain-failure.js';

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
const maxPostNameChars = 100;

export async function openMember(
  rest: REST,
  budget: RequestBudget,
  userId: string,
): ReturnType<Delivery['openMember']> {
  try {
    const body = { recipient_id: userId };
    const channel = (await rest.post(Routes.userChannels(), {
      body,
    })) as RESTPostAPICurrentUserCreateDMChannelResult;
    return { kind: 'open', channelId: channel.id };
  } catch (error) {
    const failure = explainFailure(error, budget);
    if (failure.kind === 'refused' || failure.kind === 'not now') return failure;
    // Opening twice gives the same channel.
    const reason = failure.kind === 'unclear' ? failure.reason : 'This account is gone.';
    return failure.kind === 'gone'
      ? { kind: 'refused', reason }
      : { kind: 'not now', reason, retryAfterMs: null };
  }
}

/**
 * Creates the message. In channels the mark is the nonce, too: within some minutes, whose number Discord does not tell, it gives
 * back the message it knows instead of making another. Posts of forums take none. What has not left by `until` does not leave.
 */
export async function sendDigest(
  rest: REST,
  budget: RequestBudget,
  target: Target,
  { title, body }: FixedMessage,
  mark: string,
  until: Date,
): Promise<SendOutcome> {
  const { destination, memberChannelId, postId } = target;
  const punctual = leaveBy(until);
  try {
    if (destination.kind === 'forum' && postId === null) {
      const post: RESTPostAPIGuildForumThreadsJSONBody = {
        name: shorten(title, maxPostNameChars),
        message: body,
        ...(destination.tagIds.length === 0 ? {} : { applied_tags: [...destination.tagIds] }),
      };
      const { id } = (await rest.post(Routes.threads(destination.channelId), {
        ...punctual,
        body: post,
      })) as { id: string };
      return { kind: 'sent', place: { channelId: id, messageId: id } };
    }
    const channelId =
      postId ?? (destination.kind === 'member' ? (memberChannelId ?? '') : destination.channelId);
    const message = { ...body, nonce: mark, enforce_nonce: true };
    const { id } = (await rest.post(Routes.channelMessages(channelId), {
      ...punctual,
      body: message,
    })) as { id: string };
    return { kind: 'sent', place: { channelId, messageId: id } };
  } catch (error) {
    const failure = explainFailure(error, budget);
    if (failure.kind !== 'gone') return failure;
    if (failure.what === 'message') return { kind: 'deleted since' };
    return postId === null
      ? { kind: 'refused', reason: 'The channel is gone. Choose another, or remove the subscription.' }
      : { kind: 'post deleted' };
  }
}
