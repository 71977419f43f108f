// An answer, and who sees it → the frame's buttons that stand under it.

import type { Card } from '../card/card.js';
import { listExcerpts } from '../card/create-card.js';
import { type CommandMap, hasEffect, type Invocation } from '../command-kit/index.js';
import type { FrameButton } from './custom-id.js';

export interface Audience {
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  /** In a server; a direct message has nobody to share with. */
  readonly isServer: boolean;
}

/** The command behind “helpful” and “wrong”. */
export const feedbackCommand = 'feedback';

/**
 * Sharing is for what everybody may ask, and would see anyhow; opinions for what shows words of the coverage, or says that
 * it has none.
 */
export function chooseFrameButtons(
  card: Card,
  invocation: Invocation,
  commands: CommandMap,
  { isPrivate, isServer }: Audience,
): readonly FrameButton[] {
  const command = commands.get(invocation.command);
  const isOpen = command?.access === 'everyone' && command.isPrivate !== true;
  const isShareable = isPrivate && isServer && isOpen && !hasEffect(invocation, commands);
  const isAnswer = listExcerpts(card).length > 0 || (card.searched !== null && !card.found);
  const isLookedUp = isOpen && isAnswer;
  return [
    ...(isShareable ? ['share' as const] : []),
    ...(isPrivate ? [] : ['dismiss' as const]),
    ...(isLookedUp && commands.has(feedbackCommand) ? ['helpful' as const, 'wrong' as const] : []),
  ];
}
