// The one way in which anything is said on Discord: no mention ever pings, and every state of an interaction is known.

import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type MessageMentionOptions,
  RESTJSONErrorCodes,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import type { CardMessage } from '../message/components-v2.js';
import { hasCode } from './has-code.js';

export type RepliableCall =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction
  | ButtonInteraction;

/** Where the answer goes: for all, for the caller alone, or into the card whose button was pressed. */
export type Placement = 'public' | 'private' | 'in place';

export interface Reply {
  /** Tells Discord that the answer takes a moment. Whether it will be private is settled here for good. */
  defer(): Promise<void>;
  /** The first time this answers the call; each later time it changes the answer. */
  show(message: CardMessage): Promise<void>;
  /** Shows a message to the caller alone, whatever was announced: a public "thinking…" is taken back first. */
  showPrivately(message: CardMessage): Promise<void>;
  /** Whether "thinking…" was shown before anything else. */
  readonly isDeferred: boolean;
}

/** Discord no longer accepts an answer to this call. Asking again would not help. */
export class AnswerLostError extends Error {
  override readonly name = 'AnswerLostError';
}

/** Nobody is pinged, whatever a question or an article contains. */
const allowedMentions: MessageMentionOptions = { parse: [] };

/** Answers one interaction; what is asked of it happens one after the other. Throws `AnswerLostError` when Discord accepts no answer any more. */
export function createReply(call: RepliableCall, placement: Placement): Reply {
  /** `unclear`: an announcement was sent, but whether it arrived is not known. `there`: there is a message to change. */
  let response: 'none' | 'unclear' | 'there' = 'none';
  let isDeferred = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  };

  /** Sends the first response, or changes the one that is there. */
  const respond = async (first: () => Promise<unknown>, later: () => Promise<unknown>): Promise<void> => {
    const before = response;
    if (before !== 'there' && (await isAccepted(first))) {
      response = 'there';
      return;
    }
    response = 'there';
    // Taken already, without an announcement of ours: an earlier try of this very response, so there is nothing to add.
    if (before === 'none') return;
    call.deferred = true;
    if (before === 'unclear') isDeferred = true;
    await laterResponse(later);
  };

  const defer = async () => {
    if (response !== 'none') return;
    response = 'unclear';
    const announce = () =>
      placement === 'in place' && call.isButton()
        ? call.deferUpdate()
        : call.deferReply(placement === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    try {
      await isAccepted(announce);
    } catch (error) {
      // A connection that broke says nothing: the answer itself will find out.
      if (error instanceof AnswerLostError) throw error;
      return;
    }
    // discord.js does not know of a deferral whose confirmation was lost.
    call.deferred = true;
    response = 'there';
    isDeferred = true;
  };

  return {
    get isDeferred() {
      return isDeferred;
    },
    defer: () => inTurn(defer),
    show: (message) => {
      const body = { ...toBody(message), allowedMentions: mentionsOf(message, placement) };
      // Without the files of the card that stood there before.
      const change = { ...body, attachments: [] };
      return inTurn(() =>
        respond(
          () => {
            if (placement === 'in place' && call.isButton()) return call.update(change);
            return call.reply(placement === 'private' ? toEphemeral(body) : body);
          },
          () => call.editReply(change),
        ),
      );
    },
    showPrivately: (message) => {
      const body = { ...toBody(message), allowedMentions };
      return inTurn(() =>
        respond(
          () => call.reply(toEphemeral(body)),
          async () => {
            if (placement === 'private') return call.editReply(body);
            if (placement === 'public') await deleteAnnouncement(call);
            return call.followUp(toEphemeral(body));
          },
        ),
      );
    },
  };
}

type MessageBody = Pick<CardMessage, 'components' | 'files'> & {
  readonly flags?: MessageFlags.IsComponentsV2;
  readonly embeds?: CardMessage['embeds'];
  readonly content?: string;
};

/** A message as discord.js takes it. No flags at all stand for an embed. */
function toBody({ components, embeds, content, flags, files }: CardMessage): MessageBody {
  return {
    components,
    files,
    ...(flags === 0 ? { embeds, ...(content === null ? {} : { content }) } : { flags }),
  };
}

function toEphemeral<Body extends MessageBody>(body: Body) {
  return {
    ...body,
    flags: [...(body.flags === undefined ? [] : [body.flags]), MessageFlags.Ephemeral] as const,
  };
}

/** Only a message that is sent anew to all may ping, and only the one member whom its asker addresses. */
function mentionsOf({ pingedIds }: CardMessage, placement: Placement): MessageMentionOptions {
  return placement === 'public' && pingedIds.length > 0
    ? { parse: [], users: [...pingedIds] }
    : allowedMentions;
}

/** True when Discord took this response; false when it had taken one before. */
async function isAccepted(respond: () => Promise<unknown>): Promise<boolean> {
  try {
    await respond();
    return true;
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return false;
    throw asLost(error, 'the first response came after three seconds');
  }
}

/** Gone is gone: it may have been deleted by an earlier try, whose confirmation was lost. */
async function deleteAnnouncement(call: RepliableCall): Promise<void> {
  try {
    await call.deleteReply();
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
  }
}

async function laterResponse(respond: () => Promise<unknown>): Promise<void> {
  try {
    await respond();
  } catch (error) {
    throw asLost(error, 'the call is older than fifteen minutes, or its message is gone');
  }
}

function asLost(error: unknown, reason: string): unknown {
  const isLost =
    hasCode(error, RESTJSONErrorCodes.UnknownInteraction) ||
    hasCode(error, RESTJSONErrorCodes.UnknownWebhook) ||
    hasCode(error, RESTJSONErrorCodes.UnknownMessage) ||
    hasCode(error, RESTJSONErrorCodes.InvalidWebhookToken);
  return isLost ? new AnswerLostError(reason, { cause: error }) : error;
}

/** Discord takes no message of this form. */
export function isRefusedBody(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType);
}
