// How the index is kept → what /status says of it.

import type { Block, Card } from '../card/card.js';
import { factsBlock, textBlock } from '../card/create-card.js';
import { describeBytes } from '../card/describe-bytes.js';
import { strong } from '../card/rich-text.js';
import type { KeptIndex } from '../library/indexer.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';

/** The card with the size of the kept index and how much of it is new; an alarm comes first. Its reason is for operators: it names folders. */
export function withIndex(
  card: Card,
  { bytes, fault, looseShare }: KeptIndex,
  isOperator: boolean,
  messages: Messages = en,
): Card {
  const words = messages.library.status;
  const alarm: readonly Block[] =
    fault === null
      ? []
      : [
          textBlock([
            strong(words.indexNotSaved),
            { text: words.startWillBeLonger },
            ...(isOperator ? [{ text: ` ${fault}` }] : []),
          ]),
        ];
  const facts = factsBlock([
    { label: words.indexSize, value: bytes === null ? null : describeBytes(bytes, messages) },
    { label: words.loose, value: looseShare === 0 ? words.looseNothing : words.looseShare(100 * looseShare) },
  ]);
  return {
    ...card,
    tone: fault === null ? card.tone : 'notice',
    blocks: [...alarm, ...card.blocks, facts],
  };
}
