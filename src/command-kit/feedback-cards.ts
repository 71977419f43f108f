// Opinions about answers → thanks, and what /status tells the operators of them.

import type { Card } from '../card/card.js';
import { createCard, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import type { Messages } from '../locale/language.js';
import type { FeedbackCount, Verdict } from './ports/feedback.js';

/** Whoever found an answer wrong also hears how to say which quotation it is. */
export function feedbackCard(verdict: Verdict, { feedback }: Messages): Card {
  return createCard({
    tone: 'notice',
    title: feedback.title,
    blocks: [textBlock(feedback.noted), ...(verdict === 'wrong' ? [textBlock(feedback.report)] : [])],
  });
}

/** The card with a row for each command: opinions on this version of the corpus, then on all that are kept. */
export function withFeedback(
  card: Card,
  counts: readonly FeedbackCount[],
  corpusVersion: string,
  { library: { status: words } }: Messages,
): Card {
  const names = [...new Set(counts.map(({ command }) => command))].sort();
  if (names.length === 0) return card;
  const rows = names.map((command) => {
    const ofCommand = counts.filter((count) => count.command === command);
    const now = ofCommand.filter((count) => count.corpusVersion === corpusVersion);
    return { label: `/${command}`, value: words.opinionsOf(sum(now), sum(ofCommand)) };
  });
  return { ...card, blocks: [...card.blocks, headingBlock(words.opinions), factsBlock(rows)] };
}

function sum(counts: readonly FeedbackCount[]): Readonly<Record<Verdict, number>> {
  const all = (verdict: Verdict) => counts.reduce((total, count) => total + count[verdict], 0);
  return { helpful: all('helpful'), wrong: all('wrong') };
}
