// A paste of one quotation or of several → the verdict on it, or on each.

import type { Block, Card } from '../card/card.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../card/create-card.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { selectArticles } from './filters.js';
import { inMarks } from './in-marks.js';
import { searchedLine } from './notices.js';
import { partBlocks, partQuotations } from './verify/part-pasted.js';
import { readPasted } from './verify/read-pasted.js';
import { answerVerify } from './verify-answer.js';

/** Most quotations of one paste that are checked; each is looked for in all of the corpus. */
const maxParts = 6;
const maxHeadingChars = 120;

/**
 * The verdict of `answerVerify`. Of several citation blocks each has its own under a heading; so has each quotation of a paste
 * that the corpus does not have as a whole, unless it has none of them.
 */
export async function answerVerifyPasted(context: AnswerContext, text: string): Promise<Card> {
  const citations = partBlocks(text);
  if (citations.length > 1) return verifyParts(context, citations);
  const whole = await answerVerify(context, text);
  const quotations = whole.found ? [] : partQuotations(text);
  if (quotations.length < 2) return whole;
  const parted = await verifyParts(context, quotations);
  return parted.found ? parted : whole;
}

async function verifyParts(context: AnswerContext, parts: readonly string[]): Promise<Card> {
  const verdicts: { readonly heading: string; readonly card: Card }[] = [];
  for (const part of parts.slice(0, maxParts))
    verdicts.push({ heading: shortenWords(part), card: await answerVerify(context, part) });
  const found = verdicts.filter(({ card }) => card.found).length;
  const { library, messages } = context;
  const selection = selectArticles(library, {});
  const { verdict: words } = messagesOf(context).checks;
  let number = 0;
  const blocks = verdicts.flatMap(({ heading, card }): readonly Block[] => [
    headingBlock(heading),
    textBlock(card.title),
    ...listFindings(card).map((block) => {
      if (block.kind !== 'excerpt') return block;
      number += 1;
      return excerptBlock({ ...block.excerpt, number });
    }),
  ]);
  return createCard({
    tone: found > 0 ? 'answer' : 'notice',
    title: words.severalFound(found, verdicts.length),
    found: found > 0,
    blocks: [
      ...(parts.length > maxParts ? [textBlock(words.onlyFirst(maxParts, parts.length))] : []),
      ...blocks,
    ],
    footer: `${searchedLine(selection, messages)} ${words.corpusVersion(library.version)}`,
    searched: selection.searched,
  });
}

/** What a verdict shows, down to its last excerpt: the block to copy behind it has a number of its own. Nothing of a miss. */
function listFindings({ found, blocks }: Card): readonly Block[] {
  if (!found) return [];
  return blocks.slice(0, blocks.findLastIndex(({ kind }) => kind === 'excerpt') + 1);
}

function shortenWords(part: string): string {
  const { block, readings } = readPasted(part);
  const words = block?.words.at(-1) ?? readings.at(-1) ?? part;
  return inMarks(
    words.length <= maxHeadingChars ? words : `${words.slice(0, maxHeadingChars - 1).trimEnd()}…`,
  );
}
