// “Dismiss” → the card is gone, if whoever pressed may take it away.

import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import { fetchAsker } from './find-asker.js';

/** Whoever asked may, and whoever may manage messages here; a private card is its asker's. Rejects like any request to Discord. */
export async function mayDismiss({ message, memberPermissions, user }: ButtonInteraction): Promise<boolean> {
  const isModerator =
    memberPermissions?.any([PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ManageGuild]) ?? false;
  return isModerator || message.flags.has(MessageFlags.Ephemeral) || (await fetchAsker(message)) === user.id;
}

/** Takes the card away through the press itself, for which the bot needs no right of its own. One that is gone is fine. */
export async function dismissCard(press: ButtonInteraction): Promise<void> {
  await press.deferUpdate();
  try {
    await press.deleteReply();
  } catch (error) {
    const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (!isGone) throw error;
  }
}
