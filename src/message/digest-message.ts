// A digest's card → the body of the message that tells it, fixed to the letter: plain data that is kept until it is sent.

import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Card } from '../card/card.js';
import { type CommandMap, formatInvocation, isForCallerOnly, toInvocation } from '../command-kit/index.js';
import { messagesFor } from '../locale/languages.js';
import type { RunAction } from './buttons.js';
import { RenderError, renderCard } from './components-v2.js';
import { formatCustomId } from './custom-id.js';
import { markOf } from './digest-mark.js';
import { plainFrame } from './frame.js';
import { listViolations } from './limits.js';

export interface DigestPart {
  /** Of the digest; letters, digits, hyphens and underscores. */
  readonly key: string;
  /** From 0. */
  readonly part: number;
  /** The one role that this message pings; null for none. */
  readonly mentionRoleId: string | null;
  /** Tag of the language in which the bot says what stands around the words of the coverage. */
  readonly language: string;
}

/** As Discord takes it, but for what differs between a channel and a forum. */
export type DigestBody = Readonly<{
  flags: MessageFlags.IsComponentsV2;
  components: readonly APIMessageTopLevelComponent[];
  allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
}>;

/** As long as any: what is added to a card must not depend on it. */
const anyPart: Omit<DigestPart, 'language'> = {
  key: 'x'.repeat(16),
  part: 99,
  mentionRoleId: '9'.repeat(20),
};

/** Whether a digest's card fits into one message, with the mention and the button that are added to it. */
export function fitsDigestMessage(card: Card, language: string, commands: CommandMap): boolean {
  try {
    renderDigestMessage(card, { ...anyPart, language }, commands);
    return true;
  } catch (error) {
    if (error instanceof RenderError) return false;
    throw error;
  }
}

/** Beyond those of a card's own actions. */
const markedIndex = 99;

/**
 * Renders a card that `fitsDigestMessage`; throws `RenderError` for any other. Under it stands a button by whose
 * id the message is known again.
 */
export function renderDigestMessage(card: Card, part: DigestPart, commands: CommandMap): DigestBody {
  const messages = messagesFor(part.language);
  const { message, pageCount } = renderCard(card, {
    frame: { ...plainFrame, messages },
    line: null,
    page: 1,
    formatAction: (action: RunAction) => formatInvocation(toInvocation(action), commands),
    isPrivate: (action) => isForCallerOnly(toInvocation(action), commands),
  });
  if (pageCount > 1) throw new RenderError('A card of a digest is too long for one message.');
  const { mentionRoleId } = part;
  const components: APIMessageTopLevelComponent[] = [
    ...(mentionRoleId === null
      ? []
      : [{ type: ComponentType.TextDisplay as const, content: `<@&${mentionRoleId}>` }]),
    ...message.components,
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: messages.digests.buttons.latest,
          custom_id: formatCustomId({
            kind: 'run',
            index: markedIndex,
            line: '/latest',
            isPrivate: true,
            mark: markOf(part),
          }),
        },
      ],
    },
  ];
  const violations = listViolations(components);
  if (violations.length > 0) throw new RenderError(`A digest cannot be sent: ${violations.join('; ')}.`);
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: mentionRoleId === null ? { parse: [] } : { parse: [], roles: [mentionRoleId] },
  };
}
