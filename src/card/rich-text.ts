// Small makers of styled text, and the way back to plain text.

import type { Inline, RichText } from './card.js';

export const strong = (text: string): Inline => ({ text, style: 'strong' });
export const code = (text: string): Inline => ({ text, style: 'code' });
export const muted = (text: string): Inline => ({ text, style: 'muted' });
export const plain = (text: string): Inline => ({ text });

/** A link; renderers show anything but http(s) as plain text. */
export const linked = (text: string, url: string): Inline => ({ text, url });

/** The words without their style. */
export function toPlainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((inline) => inline.text).join('');
}
