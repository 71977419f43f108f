// A message of ours → the call it shows, so that buttons need no memory of their own.

import { unescapeMarkdown } from './escape-markdown.js';
import { smallText } from './rich-text.js';

/** As much of a component as is needed to find its text, both as discord.js holds it and as Discord sends it. */
export interface ComponentLike {
  readonly content?: string;
  readonly components?: readonly ComponentLike[];
}

/** As much of a message of ours as is needed to find what it shows. */
export interface MessageLike {
  readonly content?: string;
  readonly components: readonly ComponentLike[];
  readonly embeds?: readonly { readonly description?: string | null }[];
}

/** The call that a message of ours shows, in either layout; null when it shows none. */
export function readShownCall({ components, embeds = [] }: MessageLike): string | null {
  return readLine([...components, ...embeds.map(({ description }) => ({ content: description ?? '' }))]);
}

/** Whom a message of ours addresses: the id in the text before the card; null for nobody. */
export function readMentioned({ content = '', components }: MessageLike): string | null {
  const [first = ''] = listTexts(components);
  return /^[^\n]{1,20}<@(\d{17,20})>$/u.exec(content === '' ? first : content)?.[1] ?? null;
}

/**
 * The call on the first small line ("/ask how many?"), exactly as it was rendered; null when there is none. Before it there
 * may stand whom the message addresses, and nothing else.
 */
export function readLine(components: readonly ComponentLike[]): string | null {
  const head = listTexts(components)
    .slice(0, 2)
    .find((text) => text.startsWith(`${smallText}\\/`));
  const [firstLine = ''] = (head ?? '').split('\n');
  return head === undefined ? null : unescapeMarkdown(firstLine.slice(smallText.length));
}

function listTexts(components: readonly ComponentLike[]): readonly string[] {
  return components.flatMap(({ content, components: inner = [] }) =>
    content === undefined ? listTexts(inner) : [content],
  );
}

/** All text of a message made of components, in reading order, a line each, as its Markdown; empty when there is none. */
export function readText(components: readonly ComponentLike[]): string {
  return components
    .map(({ content, components: inner = [] }) => content ?? readText(inner))
    .filter((text) => text !== '')
    .join('\n');
}
