// A message of ours → whoever asked for it: the caller of its command, or the writer of the message that it answers.

import type { Message } from 'discord.js';

/** Null when the message does not tell. */
export function findAsker({ interactionMetadata, mentions }: Message<boolean>): string | null {
  return interactionMetadata?.user.id ?? mentions.repliedUser?.id ?? null;
}

/** The same, asking Discord for the answered message if need be. Null when that is gone, or may not be read. */
export async function fetchAsker(message: Message<boolean>): Promise<string | null> {
  const asker = findAsker(message);
  if (asker !== null || message.reference === null) return asker;
  const asked = await message.fetchReference().catch(() => null);
  return asked?.author.id ?? null;
}
