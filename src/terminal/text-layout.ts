// Lines of a terminal: wrapping, hanging indents, links.

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Style } from './style.js';

/** Breaks lines at spaces, and inside a word only where it is wider than the screen; an address stays whole. */
export function wrap(text: string, columns: number): string {
  return wrapAnsi(text, columns, { hard: !/https?:\/\//.test(text), trim: true });
}

/** Puts a mark before the first line and as much space before the others. */
export function hang(mark: string, text: string): string {
  const space = ' '.repeat(stringWidth(mark));
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? mark : space) + line)
    .join('\n');
}

/** A label and its address: one word to click where links are supported, else the address in full. */
export function renderLink(label: string, url: string, style: Style): string {
  return style.link(label, url) ?? `${label}: ${style.muted(url)}`;
}
