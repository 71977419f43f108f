// Who has an event and who has not, and how many texts stand behind the articles.

import { outletWords } from '../../card/citation-words.js';
import { factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatDaySpan } from '../../card/day.js';
import type { Messages } from '../../locale/language.js';
import { messagesOf } from '../answer-context.js';
import { listOutletCoverage, type OutletOnEvent } from '../events/outlet-coverage.js';
import type { ComposeView } from './event-view.js';

/** Most outlets named in each part. */
const maxOutlets = 40;

export const composeOutlets: ComposeView = (context, report) => {
  const messages = messagesOf(context);
  const words = messages.library.eventOutlets;
  const { having, lacking, articleCount, textCount } = listOutletCoverage(report);
  const known = having.filter(({ outlet }) => outlet !== null).length;
  const left = Math.max(0, having.length - maxOutlets) + Math.max(0, lacking.length - maxOutlets);
  return {
    blocks: [
      textBlock(words.summary(known, known < having.length, articleCount, textCount)),
      headingBlock(words.having),
      factsBlock(
        having.slice(0, maxOutlets).map((outlet) => ({
          label: outletWords(outlet.outlet, messages.citations),
          value: describeOutlet(outlet, messages),
        })),
      ),
      headingBlock(words.lacking),
      ...(lacking.length === 0
        ? [textBlock(words.everyOutlet)]
        : [textBlock(words.noSentenceIn), listBlock(lacking.slice(0, maxOutlets))]),
    ],
    leftOut: left === 0 ? null : words.further(left),
  };
};

function describeOutlet(
  { articles, sentenceCount, sharedCount }: OutletOnEvent,
  { library, citations }: Messages,
): string {
  const words = library.eventOutlets;
  const days = articles.flatMap(({ article }) => article.published?.on ?? []).sort();
  const [first] = days;
  return [
    library.outlets.articles(articles.length),
    words.sentences(sentenceCount),
    first === undefined ? citations.undated : formatDaySpan(first, days.at(-1) ?? first, citations.months),
    ...(sharedCount === 0 ? [] : [words.shared(sharedCount)]),
  ].join(', ');
}
