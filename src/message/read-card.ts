// A message of ours → the call it shows, so that buttons need no memory of their own.

import { unescapeMarkdown } from './escape-markdown.js';
import { smallText } from './rich-text.js';

/** As much of a component as is needed to find its text, both as discord.js holds it and as Discord sends it. */
export interface ComponentLike {
  readonly content?: string;
  readonly components?: readonly ComponentLike[];
}

/** The call on the first small line ("/ask how many?"), exactly as it was rendered; null when the message shows none. */
export function readLine(components: readonly ComponentLike[]): string | null {
  const [firstLine = ''] = (firstText(components) ?? '').split('\n');
  const line = firstLine.startsWith(smallText) ? unescapeMarkdown(firstLine.slice(smallText.length)) : '';
  return line.startsWith('/') ? line : null;
}

function firstText(components: readonly ComponentLike[]): string | null {
  for (const { content, components: inner = [] } of components) {
    const text = content ?? firstText(inner);
    if (text !== null && text !== undefined) return text;
  }
  return null;
}

/** All text of a message made of components, in reading order, a line each, as its Markdown; empty when there is none. */
export function readText(components: readonly ComponentLike[]): string {
  return components
    .map(({ content, components: inner = [] }) => content ?? readText(inner))
    .filter((text) => text !== '')
    .join('\n');
}
