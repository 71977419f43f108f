// A stored message → what a person sees of it.

import { clickableAddresses, quotedLines, visibleText } from '../discord-markdown.js';
import type { Json } from './payloads.js';
import { messageFlag, type StoredMessage, type UploadedFile } from './state.js';

export interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly isDisabled: boolean;
}

export interface ShownMessage {
  readonly id: string;
  /** All words, a line per line, without markers and escapes. */
  readonly text: string;
  /** Block quotations: the excerpts. */
  readonly quotes: readonly string[];
  /** Addresses that can be clicked inside the text. */
  readonly addresses: readonly string[];
  readonly buttons: readonly ShownButton[];
  /** Only whoever called sees it. */
  readonly isPrivate: boolean;
  readonly markdown: string;
  /** Files that can be opened from it. */
  readonly files: readonly UploadedFile[];
}

export function showMessage(message: StoredMessage): ShownMessage {
  const all = message.components.flatMap(withDescendants);
  const texts = all.flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
  const descriptions = message.embeds.map(({ description }) => String(description ?? ''));
  const markdown = [...(message.content === '' ? [] : [message.content]), ...texts, ...descriptions].join(
    '\n',
  );
  return {
    id: message.id,
    text: visibleText(markdown),
    quotes: quotedLines(markdown),
    addresses: clickableAddresses(markdown),
    buttons: all.filter(({ type }) => type === 2).map(showButton),
    isPrivate: (message.flags & messageFlag.ephemeral) !== 0,
    markdown,
    files: message.attachments.filter(
      ({ name }) =>
        message.embeds.length > 0 ||
        all.some(({ file }) => (file as Json | undefined)?.url === `attachment://${name}`),
    ),
  };
}

function showButton(button: Json): ShownButton {
  return {
    label: String(button.label),
    customId: typeof button.custom_id === 'string' ? button.custom_id : null,
    url: typeof button.url === 'string' ? button.url : null,
    isDisabled: button.disabled === true,
  };
}

function withDescendants(component: Json): readonly Json[] {
  const inner = (component.components ?? []) as readonly Json[];
  return [component, ...inner.flatMap(withDescendants)];
}
