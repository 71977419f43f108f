// What stands around a card besides the card: words of the asker's language, the server's footer, a mention, the frame's buttons.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import { type FrameButton, formatCustomId } from './custom-id.js';

export interface Frame {
  readonly messages: Messages;
  /** `classic`: an embed, for clients and bots that cannot read components. */
  readonly layout: 'cards' | 'classic';
  /** The server's line under every answer; null for none. */
  readonly footer: string | null;
  /** The member whom the asker addresses; null for nobody. */
  readonly mentionedId: string | null;
  /** In this order, on a row of their own. */
  readonly buttons: readonly FrameButton[];
}

/** A card and nothing else, in English. */
export const plainFrame: Frame = {
  messages: en,
  layout: 'cards',
  footer: null,
  mentionedId: null,
  buttons: [],
};

export type FrameRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** The frame's buttons, in words: none of them depends on a colour or a sign. No row without buttons. */
export function renderFrameButtons({ buttons, messages }: Frame): readonly FrameRow[] {
  if (buttons.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: buttons.map((button) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: messages.frame[button],
        custom_id: formatCustomId({ kind: 'frame', button }),
      })),
    },
  ];
}

/** "For @bob", the words in the language of whoever asked. Null for nobody, and for what is no id. */
export function renderMentioned({ mentionedId, messages }: Frame): string | null {
  return mentionedId !== null && /^\d{17,20}$/.test(mentionedId)
    ? `${messages.frame.mentioned} <@${mentionedId}>`
    : null;
}
