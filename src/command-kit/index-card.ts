// How the index is kept → what /status says of it.

import type { Block, Card } from '../card/card.js';
import { factsBlock, textBlock } from '../card/create-card.js';
import { describeBytes } from '../card/describe-bytes.js';
import { strong } from '../card/rich-text.js';
import type { KeptIndex } from '../library/indexer.js';

/** The card with the size of the kept index and how much of it is new; an alarm comes first. Its reason is for operators: it names folders. */
export function withIndex(card: Card, { bytes, fault, looseShare }: KeptIndex, isOperator: boolean): Card {
  const alarm: readonly Block[] =
    fault === null
      ? []
      : [
          textBlock([
            strong('The index cannot be saved just now.'),
            { text: ' Answers are given as ever; the next start will take longer.' },
            ...(isOperator ? [{ text: ` ${fault}` }] : []),
          ]),
        ];
  const facts = factsBlock([
    { label: 'Index on disk', value: bytes === null ? null : describeBytes(bytes) },
    { label: 'Changed since it was made anew', value: describeShare(looseShare) },
  ]);
  return {
    ...card,
    tone: fault === null ? card.tone : 'notice',
    blocks: [...alarm, ...card.blocks, facts],
  };
}

function describeShare(share: number): string {
  if (share === 0) return 'nothing';
  return share < 0.01 ? 'less than 1 % of its words' : `${Math.round(share * 100)} % of its words`;
}
