// What a card says in its own words, for tests of languages.

import type { Block, Card, RichText } from '../../src/card/card.js';
import { toPlainText } from '../../src/card/rich-text.js';

/** Everything that a card says in its own words, piece by piece; not what it cites, nor what is to be typed or copied. */
export function listTexts({ title, blocks, actions, footer }: Card): readonly string[] {
  return [title, footer ?? '', ...actions.map(({ label }) => label), ...blocks.flatMap(textsOf)];
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return partsOf(block.text);
    case 'heading':
      return [block.text];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, partsOf(value).join('')]);
    case 'excerpt':
      return block.excerpt.notes;
    case 'list':
      return block.items.map(toPlainText);
    case 'progress':
      return [block.step];
    default:
      return [];
  }
}

/** What is in the style of code is to be typed or copied. */
function partsOf(text: RichText): readonly string[] {
  return typeof text === 'string'
    ? [text]
    : text.flatMap((part) => (part.style === 'code' ? [] : [part.text]));
}
