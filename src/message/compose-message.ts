// A call's card → one page of the message that shows it, the way back to the call included.

import type { Card } from '../card/card.js';
import {
  type CommandMap,
  formatInvocation,
  hasEffect,
  type Invocation,
  isForCallerOnly,
  toInvocation,
} from '../command-kit/index.js';
import type { RunAction } from './buttons.js';
import { type Audience, chooseFrameButtons } from './choose-frame-buttons.js';
import { type RenderedCard, renderCard } from './components-v2.js';
import { type Frame, plainFrame } from './frame.js';

/** Renders the page (from 1) of the card that `invocation` gave, in its frame. Throws like `renderCard`. */
export function composeMessage(
  card: Card,
  invocation: Invocation,
  page: number,
  commands: CommandMap,
  frame: Frame = plainFrame,
): RenderedCard {
  const shownBy = card.shownBy === null ? invocation : toInvocation(card.shownBy);
  const formatAction = (action: RunAction) => formatInvocation(toInvocation(action), commands);
  const line = formatInvocation({ ...shownBy, private: invocation.private }, commands);
  return renderCard(card, {
    line,
    page,
    isRepeatable: !hasEffect(shownBy, commands),
    formatAction,
    frame,
    isPrivate: (action) => isForCallerOnly(toInvocation(action), commands),
  });
}

/** The same in the frame that its audience gets, with the buttons that suit the answer. */
export function composeFramedMessage(
  card: Card,
  invocation: Invocation,
  page: number,
  commands: CommandMap,
  { frame, audience }: { readonly frame: Omit<Frame, 'buttons'>; readonly audience: Audience },
): RenderedCard {
  const buttons = chooseFrameButtons(card, invocation, commands, audience);
  return composeMessage(card, invocation, page, commands, { ...frame, buttons });
}
