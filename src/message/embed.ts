// A page of a card → one embed, for where components cannot be used: a server that asks for it, or Discord refusing them.

import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { listButtonViolations, messageLimits } from './limits.js';

/**
 * The texts of a page as the description of an embed, in their order; null between two texts is a blank line. They hold at
 * most 4,000 characters together, so with the line feeds between them a description always has room.
 */
export function toEmbed(texts: readonly (string | null)[], accent: number): APIEmbed {
  return { color: accent, description: texts.map((text) => text ?? '').join('\n') };
}

/** Everything about an embed message that Discord would refuse, like `listViolations`. */
export function listEmbedViolations(
  { description = '' }: APIEmbed,
  rows: readonly APIMessageTopLevelComponent[],
): readonly string[] {
  return [
    ...listButtonViolations(rows),
    ...(description.trim() === '' ? ['an embed is blank'] : []),
    ...(description.length > messageLimits.embedDescriptionChars
      ? [`characters of an embed: ${description.length}; allowed are ${messageLimits.embedDescriptionChars}`]
      : []),
    ...(rows.length > messageLimits.rows
      ? [`rows of buttons: ${rows.length}; allowed are ${messageLimits.rows}`]
      : []),
  ];
}
